package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.plan.PlanChanges;
import dev.guardrail.collect.plan.PlanChoice;
import dev.guardrail.collect.plan.PlanCollector;
import dev.guardrail.collect.plan.PlanPattern;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.surface.SurfaceCollector;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.MilestoneId;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.PreservationPromise;
import dev.guardrail.rule.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the plan of a change, and collects its facts and the facts of the change that matter only with a plan. */
final class Planning {

    private final Change change;
    private final Readings readings;
    private final List<PlanPattern> patterns;
    private final List<ChangedFile> changed;

    Planning(Change change, List<String> patterns, Readings readings) {
        this.change = change;
        this.readings = readings;
        this.patterns = patterns.stream().map(PlanPattern::new).toList();
        this.changed = change.facts().stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .toList();
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(plan());
        String milestone = facts.stream()
                .filter(Plan.class::isInstance)
                .map(fact -> ((Plan) fact).milestone())
                .findFirst()
                .orElse(change.given().milestone());
        facts.addAll(PlanChanges.collect(patterns, changed, milestone, change.base(), change.head()));
        List<PreservationPromise> promises = promises(facts);
        if (!promises.isEmpty()) {
            facts.addAll(promises);
            facts.addAll(SurfaceCollector.collect(changed, change.base(), change.head(), readings));
        }
        // The range often changes the plan under audit, so a gap of that plan may be collected twice.
        return facts.stream().distinct().toList();
    }

    private static List<PreservationPromise> promises(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact instanceof Plan plan && plan.preserving())
                .map(Plan.class::cast)
                .map(plan -> new PreservationPromise(plan.place(), plan.posture()))
                .toList();
    }

    private List<Fact> plan() {
        if (change.given().plan().isPresent()) {
            return given();
        }
        Snapshot head = change.head();
        String wanted = change.given().milestone();
        Optional<String> path = PlanChoice.choose(patterns, wanted, changed, head);
        if (path.isPresent()) {
            return inRepository(path.get());
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (!milestones(change.base()).anyMatch(new MilestoneId(wanted)::same)) {
            throw unknown(wanted);
        }
        String reason = "the head has no plan of milestone `" + wanted + "`, but the base has one";
        return List.of(new Gap(Evidence.PLAN, Gap.Kind.ABSENT, Place.file(""), reason));
    }

    private UnusableInputException unknown(String milestone) {
        List<String> known = milestones(change.head()).distinct().sorted().toList();
        String problem = "milestone `" + milestone + "` has no plan";
        return known.isEmpty()
                ? new NoPlansException(problem + ": no file of the head matches `plans` of the policy (`"
                        + patterns.stream().map(PlanPattern::pattern).collect(Collectors.joining("`, `")) + "`)")
                : new UnusableInputException(problem + Names.suggestion(milestone, known));
    }

    private Stream<String> milestones(Snapshot snapshot) {
        return snapshot.files(path -> true).stream()
                .flatMap(entry -> patterns.stream().flatMap(pattern -> pattern.milestone(entry.path()).stream()));
    }

    private List<Fact> given() {
        var file = change.given().plan().orElseThrow();
        try {
            long size = Files.size(file.path());
            if (size > PlanCollector.SIZE_LIMIT) {
                throw UnreadableException.tooLarge(size, PlanCollector.SIZE_LIMIT);
            }
            return PlanCollector.collect(file.name(), Files.readAllBytes(file.path()), patterns, change.head());
        } catch (UnreadableException e) {
            return List.of(gap(Place.file(file.name()), e.getMessage()));
        } catch (IOException e) {
            return List.of(gap(Place.file(file.name()), "it cannot be read"));
        }
    }

    private List<Fact> inRepository(String path) {
        List<Fact> facts = new ArrayList<>();
        Entry entry = change.head().find(path).orElseThrow();
        try {
            facts.addAll(PlanCollector.collect(
                    path, change.head().read(entry, PlanCollector.SIZE_LIMIT), patterns, change.head()));
        } catch (UnreadableException e) {
            facts.add(gap(Place.file(path), e.getMessage()));
        }
        return facts;
    }

    private static Gap gap(Place place, String reason) {
        return new Gap(Evidence.PLAN, place, reason);
    }
}
