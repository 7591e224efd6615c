package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.container.ContainerCollector;
import dev.guardrail.collect.document.DocumentCollector;
import dev.guardrail.collect.linter.LinterCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.size.SizeCollector;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.DockerInstruction;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.LinterFinding;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScriptCommand;
import dev.guardrail.fact.SourceFile;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicySource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The facts for which files are read that no other fact needs, on both sides. */
final class FileFacts {

    private final Policy policy;
    private final Predicate<String> included;
    private final Readings readings;
    private final Matched matched;
    private final List<Fact> base = new ArrayList<>();
    private final List<Fact> head = new ArrayList<>();

    /**
     * Collects them.
     *
     * @throws dev.guardrail.UnusableInputException if a glob of the policy names no document of either side
     */
    FileFacts(Change change, Policy policy, Readings readings, Matched matched) {
        this.policy = policy;
        this.included = policy.paths()::includes;
        this.readings = readings;
        this.matched = matched;
        sizes(change);
        containers(change);
        commands(change);
        documents(change);
        linters(change);
    }

    List<Fact> atBase() {
        return base;
    }

    List<Fact> atHead() {
        return head;
    }

    private void sizes(Change change) {
        if (matched.isType(SourceFile.class)) {
            SizeCollector sizes = new SizeCollector(change.facts(), included, readings);
            base.addAll(sizes.atBase(change.base()));
            head.addAll(sizes.atHead(change.head()));
        }
    }

    private void containers(Change change) {
        if (matched.isType(ContainerImage.class) || matched.isType(DockerInstruction.class)) {
            base.addAll(containers(change.base()));
            head.addAll(containers(change.head()));
        }
    }

    private void commands(Change change) {
        if (matched.isType(ScriptCommand.class)) {
            base.addAll(ContainerCollector.commands(change.base(), included, readings));
            head.addAll(ContainerCollector.commands(change.head(), included, readings));
        }
    }

    private List<Fact> containers(Snapshot side) {
        return ContainerCollector.collect(side, included, readings).stream()
                .filter(fact -> !(fact instanceof ContainerImage) || matched.isType(ContainerImage.class))
                .filter(fact -> !(fact instanceof DockerInstruction) || matched.isType(DockerInstruction.class))
                .toList();
    }

    private void linters(Change change) {
        if (!policy.linters().isEmpty() && matched.isType(LinterFinding.class)) {
            LinterCollector linters = new LinterCollector(change.linters(), readings);
            Place place = Place.file(policy.source());
            base.addAll(linters.collect(change.base(), policy.linters(), place));
            head.addAll(linters.collect(change.head(), policy.linters(), place));
        }
    }

    private void documents(Change change) {
        DocumentCollector documents = new DocumentCollector(policy.documents(), included, readings);
        head.addAll(documents.requireFiles(change.base(), change.head()));
        if (matched.isType(ConfigValue.class) && policy.documents().isEmpty()) {
            head.add(new Gap(
                    Evidence.FILES,
                    Gap.Kind.ABSENT,
                    Place.file(PolicySource.PATHS.get(0)),
                    "the policy names no `documents`, so no guardrail can judge what they say"));
        } else if (matched.isType(ConfigValue.class)) {
            base.addAll(documents.collect(change.base()));
            head.addAll(documents.collect(change.head()));
        }
    }
}
