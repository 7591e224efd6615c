package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs the cases of guardrails, each through the whole pipeline of an audit. */
public final class RuleTester {

    private final Auditor auditor;

    /** A tester of the guardrails that an auditor has. */
    public RuleTester(Auditor auditor) {
        this.auditor = auditor;
    }

    /** Runs the cases of a guardrail. Where one reports nothing, the condition is searched that does not hold. */
    public TestedRule test(RuleCases rule) {
        List<CaseResult> results = new ArrayList<>();
        List<String> problems = new ArrayList<>(rule.problems());
        for (Case example : rule.cases()) {
            try {
                results.add(CaseResult.of(auditor, example));
            } catch (UnusableInputException e) {
                e.getMessage().lines().forEach(line -> problems.add(example.path() + ": cannot be audited: " + line));
            }
        }
        if (results.stream().noneMatch(CaseResult::isSilent)) {
            return new TestedRule(rule.id(), problems, List.copyOf(results), Optional.empty());
        }
        Function<Case, Optional<Condition>> unmet = rule.stated().isPresent()
                ? example -> rule.stated()
                : new UnmetCondition(auditor, rule.path(), rule.rule())::of;
        return new TestedRule(
                rule.id(),
                problems,
                results.stream()
                        .<Outcome>map(
                                result -> result.isSilent() ? result.because(unmet.apply(result.example())) : result)
                        .toList(),
                Optional.empty());
    }
}
