package dev.guardrail.audit;

import dev.guardrail.collect.Sides;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.policy.Policy;
import dev.guardrail.project.ProjectRules;
import java.util.List;
import java.util.function.Function;

/** What collectors are given. Serves many threads. */
final class CollectorInput {

    private final Change change;
    private final Policy policy;
    private final Readings readings;
    private final Matched matched;
    private final ProjectRules project;
    private final List<ChangedFile> changed;

    /**
     * For one change.
     *
     * @param readings what was read of files before
     * @param matched for which facts more files are read
     * @param project the rules that judge the claims of its kinds
     */
    CollectorInput(Change change, Policy policy, Readings readings, Matched matched, ProjectRules project) {
        this.change = change;
        this.policy = policy;
        this.readings = readings;
        this.matched = matched;
        this.project = project;
        this.changed = change.facts().stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .toList();
    }

    Change change() {
        return change;
    }

    /** The facts of the change itself. */
    List<Fact> range() {
        return change.facts();
    }

    Snapshot base() {
        return change.base();
    }

    Snapshot head() {
        return change.head();
    }

    /** Says where plans are, what source files may not import, and what counts as evidence. */
    Policy policy() {
        return policy;
    }

    Readings readings() {
        return readings;
    }

    Matched matched() {
        return matched;
    }

    ProjectRules project() {
        return project;
    }

    /** The files that the change touches, in the order of its facts. */
    List<ChangedFile> changed() {
        return changed;
    }

    Admission admission() {
        return new Admission(policy.committedEvidence());
    }

    /** Asks the same of both sides, of the base first. */
    Sides each(Function<Snapshot, ? extends List<? extends Fact>> collect) {
        return Sides.each(base(), head(), collect);
    }
}
