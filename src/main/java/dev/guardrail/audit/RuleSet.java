package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.engine.Conclusion;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.engine.RuleFailure;
import dev.guardrail.finding.Violation;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The guardrails of one audit: those that come with Guardrail, and those of the project. A project's rules have sessions of
 * their own, where they see facts and neither other rules nor their conclusions.
 */
final class RuleSet {

    private final Rules builtIn;
    private final ProjectRules project;
    private final RuleIndex index;

    RuleSet(Rules builtIn, ProjectRules project) {
        this.builtIn = builtIn;
        this.project = project;
        this.index =
                project.base().isEmpty() ? builtIn.index() : builtIn.index().with(project.index());
    }

    /** The rules of the project, those that judge claims among them. */
    ProjectRules project() {
        return project;
    }

    RuleIndex index() {
        return index;
    }

    Catalogue catalogue() {
        return index.catalogue();
    }

    /** Whether a selected rule matches on facts of a type at the base, beside those of the head. */
    boolean asksBaseFor(Class<?> type, Predicate<String> selected) {
        return bases().anyMatch(base -> base.asksBaseFor(type, selected));
    }

    /** What the rules that look at one side conclude. */
    List<Conclusion<Violation>> conclude(Collection<?> facts, Predicate<String> selected) {
        return conclude(base -> base.conclude(facts, Violation.class, selected));
    }

    /** What all rules conclude from the facts of the head, and those of the base that they ask for. */
    List<Conclusion<Violation>> conclude(Collection<?> facts, Collection<?> ofBase, Predicate<String> selected) {
        return conclude(base -> base.conclude(facts, ofBase, Violation.class, selected));
    }

    private List<Conclusion<Violation>> conclude(Function<RuleBase, List<Conclusion<Violation>>> run) {
        List<Conclusion<Violation>> conclusions = new ArrayList<>();
        try {
            bases().forEach(base -> conclusions.addAll(run.apply(base)));
        } catch (RuleFailure failure) {
            throw new UnusableInputException(
                    String.join(
                            "\n", failure.failed().stream().map(this::described).toList()),
                    failure);
        }
        return conclusions;
    }

    private String described(RuleFailure.Failed failed) {
        return index.source(failed.rule()).placeOf(failed.constraint()) + ": the guardrail `" + failed.rule() + "` "
                + failed.reason();
    }

    /** What runs a rule. */
    RuleBase of(String rule) {
        return bases().filter(base -> base.rules().contains(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing runs " + rule));
    }

    /** The rules that make a verdict of findings; no guardrail runs with them. */
    RuleBase verdict() {
        return builtIn.verdict();
    }

    private Stream<RuleBase> bases() {
        return Stream.concat(Stream.of(builtIn.guardrails()), project.base().stream());
    }
}
