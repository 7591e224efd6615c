package dev.guardrail.collect.check;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.workflow.WorkflowRuns;
import dev.guardrail.fact.CheckFact;
import dev.guardrail.fact.CheckLoss;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the way from one side to the other takes from the checks. */
final class CheckLosses {

    /**
     * One side.
     *
     * @param facts what its workflows and actions say
     */
    record End(Snapshot snapshot, Collection<Fact> facts, SideChecks checks) {}

    private final End from;
    private final End to;
    private final UnaryOperator<String> moved;
    private final boolean back;
    private final Steps steps;

    /**
     * A comparison.
     *
     * @param moved the path at the other side of a path
     * @param back whether the way is that from the head to the base
     */
    CheckLosses(End from, End to, UnaryOperator<String> moved, boolean back) {
        this.back = back;
        this.from = from;
        this.to = to;
        this.moved = moved;
        this.steps = new Steps(to.facts());
    }

    /** The checks of the side to come, and those that never run by themselves. */
    List<Occurrence> now() {
        return to.checks().all(from.checks().started().stream().map(moved).toList());
    }

    /** The losses, those of gates last. */
    List<CheckFact> all() {
        List<CheckFact> all = new ArrayList<>(ofChecks());
        from.checks().workflows().forEach((path, workflow) -> {
            String later = moved.apply(path);
            WorkflowRuns other = to.checks().workflows().get(later);
            if (other != null) {
                all.addAll(new GateComparison(
                                workflow,
                                other,
                                from.checks().checkedJobs(path),
                                to.checks().checkedJobs(later))
                        .losses());
            }
        });
        return all;
    }

    private List<CheckLoss> ofChecks() {
        List<Occurrence> was = from.checks().occurrences();
        List<Occurrence> now = now();
        Comparison comparison = new Comparison(
                new Filters(to.snapshot()),
                new Successors(was, now, back),
                one -> steps.has(moved.apply(one.site().path()), one)
                        && now.stream().noneMatch(other -> isSameStep(one, other)),
                new SidePaths(from.snapshot(), to.snapshot()));
        LossGroups groups = new LossGroups();
        CheckFacts.grouped(was).forEach(group -> {
            List<Occurrence> counting =
                    group.stream().filter(Occurrence::counts).toList();
            if (!counting.isEmpty()) {
                groups.stands(counting.get(0));
                comparison.of(counting).ifPresent(loss -> groups.add(counting.get(0), fact(counting.get(0), loss)));
            }
        });
        return groups.joined();
    }

    private CheckLoss fact(Occurrence was, Comparison.Loss loss) {
        Occurrence.Site site = loss.now().map(Occurrence::site).orElse(was.site());
        Place place = loss.now()
                .map(now -> now.effect().kind() == Occurrence.Effect.Kind.FAILS
                        ? now.site().place()
                        : now.effect().place())
                .orElse(was.site().place());
        Place old = was.site().place();
        return new CheckLoss(
                place,
                site.job(),
                site.step(),
                loss.kind(),
                List.of(was.name().shown()),
                loss.lost(),
                loss.why(),
                loss.versions(),
                List.of(new Place(moved.apply(old.path()), old.line(), old.column(), old.endLine(), old.endColumn())),
                loss.now().isEmpty(),
                was.name().isOwn());
    }

    private boolean isSameStep(Occurrence was, Occurrence now) {
        return now.site().path().equals(moved.apply(was.site().path()))
                && now.site().job().equals(was.site().job())
                && now.site().label().equals(was.site().label());
    }

    /** The steps of a side. */
    private static final class Steps {

        private final Set<String> steps = new HashSet<>();

        Steps(Collection<Fact> facts) {
            for (Fact fact : facts) {
                if (fact instanceof Step step) {
                    steps.add(step.path() + ' ' + step.job() + ' ' + step.label());
                }
            }
        }

        boolean has(String path, Occurrence was) {
            return steps.contains(
                    path + ' ' + was.site().job() + ' ' + was.site().label());
        }
    }
}
