package dev.guardrail.audit;

import dev.guardrail.audit.protection.ComparedChecks;
import dev.guardrail.collect.Sides;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.secret.SecretCollector;
import dev.guardrail.collect.surface.SurfaceCollector;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.policy.Policy;
import dev.guardrail.project.ProjectRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Collects the facts of both sides of a change, with all collectors side by side. A file that is the same on both sides is
 * read once. Texts that have the form of a secret are masked in all facts, so that nothing made of facts can print a secret.
 */
public final class ChangeFacts {

    private final CollectorInput in;
    private final SecretCollector secrets;
    private final List<Fact> base = new ArrayList<>();
    private final List<Fact> head = new ArrayList<>();

    /**
     * Collects the facts.
     *
     * @param policy says where plans are, and what source files may not import
     * @throws dev.guardrail.UnusableInputException if a boundary or a layer of the policy matches no file of either
     *     side
     */
    public ChangeFacts(Change change, Policy policy) {
        this(change, policy, new Readings(), Asked.NOTHING, Matched.NOTHING, ProjectRules.NONE);
    }

    /**
     * The same, with what is known already.
     *
     * @param readings what was read of files before
     * @param asked whether {@link #reach} will be called
     * @param matched for which facts more files are read
     * @param project the rules that judge the claims of its kinds
     */
    ChangeFacts(Change change, Policy policy, Readings readings, Asked asked, Matched matched, ProjectRules project) {
        this.in = new CollectorInput(change, policy, readings, matched, project);
        this.secrets = new SecretCollector(change.facts(), change.base(), change.head());
        readAhead(asked);
        head.addAll(change.facts());
        Collector.all(Collectors.ALL, in).forEach(this::add);
        add(new Sides(secrets.atBase(), secrets.atHead()));
        masked(base, secrets);
        masked(head, secrets);
    }

    private void add(Sides sides) {
        base.addAll(sides.base());
        head.addAll(sides.head());
    }

    /** The facts of the base, each once. */
    public List<Fact> atBase() {
        return base.stream().distinct().toList();
    }

    /** The facts of the head, each once, including those of the range, its checks and its plan. */
    public List<Fact> atHead() {
        return head.stream().distinct().toList();
    }

    /** Reads of each changed file all that will be asked for, so that it is parsed once. */
    private void readAhead(Asked asked) {
        List<Reading<?>> wanted = new ArrayList<>();
        Collectors.ALL.forEach(collector -> wanted.addAll(collector.ahead()));
        if (asked.reach()) {
            wanted.add(SurfaceCollector.READING);
        }
        readAhead(in.base(), ChangedFile::oldPath, wanted);
        readAhead(in.head(), ChangedFile::path, wanted);
    }

    private void readAhead(Snapshot side, Function<ChangedFile, String> path, List<Reading<?>> wanted) {
        List<Snapshot.Entry> entries = in.changed().stream()
                .filter(file -> file.kind() != FileKind.GENERATED)
                .flatMap(file -> side.find(path.apply(file)).stream())
                .toList();
        in.readings().readAhead(side, entries, wanted);
    }

    /** How far the change reaches. These facts are for reports; no rule gets them. */
    public List<Fact> reach() {
        Reach reach = new Reach(in.change(), base, head, in.readings());
        List<Fact> facts = new ArrayList<>(reach.zones(in.policy().zones()));
        facts.addAll(reach.surfaces());
        facts.addAll(Collectors.sourceCollector(in).importers(in.head()));
        return secrets.masked(facts);
    }

    /** The checks of both sides, beside each other. These facts are for reports; no rule gets them. */
    public List<Fact> protection() {
        return secrets.masked(List.copyOf(ComparedChecks.of(in.change(), in.policy(), in.readings(), base, head)));
    }

    private static void masked(List<Fact> facts, SecretCollector secrets) {
        List<Fact> masked = secrets.masked(facts);
        facts.clear();
        facts.addAll(masked);
    }
}
