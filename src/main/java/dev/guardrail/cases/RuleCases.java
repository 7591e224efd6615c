package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.policy.InlineGuardrail;
import dev.guardrail.policy.InlineGuardrail.InlineCase;
import dev.guardrail.rule.Condition;
import dev.guardrail.rule.RuleFolder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A guardrail with its cases.
 *
 * @param id its id
 * @param path the file of its rule, as messages name it
 * @param rule the text of its rule
 * @param stated its only condition, where a policy states it
 * @param cases the cases that can be read, in the order of their names
 * @param problems what keeps its cases from proving anything, a line each: a case that cannot be read, a kind of case that
 *     is missing
 */
public record RuleCases(
        String id, String path, String rule, Optional<Condition> stated, List<Case> cases, List<String> problems) {

    public RuleCases {
        cases = List.copyOf(cases);
        problems = List.copyOf(problems);
    }

    /** The cases in the folder of a guardrail. */
    public static RuleCases of(RuleFolder folder, CaseReader reader) {
        List<Case> cases = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<CaseKind> missing = EnumSet.allOf(CaseKind.class);
        for (Map.Entry<String, byte[]> file : folder.cases().entrySet()) {
            try {
                Case example = reader.read(folder.id(), folder.path(file.getKey()), file.getValue());
                missing.remove(CaseKind.of(example));
                cases.add(example);
            } catch (UnusableInputException e) {
                e.getMessage().lines().forEach(problems::add);
            }
        }
        if (problems.isEmpty()) {
            missing.forEach(kind -> problems.add(
                    folder.path("cases") + ": expected a case `" + kind + "-….yaml`, which shows " + kind.shows()));
        }
        return new RuleCases(
                folder.id(), folder.path(RuleFolder.RULE), folder.rule(), Optional.empty(), cases, problems);
    }

    /**
     * The cases of a guardrail that a policy states.
     *
     * @param rule the rule that it becomes
     */
    public static RuleCases of(InlineGuardrail guardrail, String rule, CaseReader reader) {
        List<Case> cases = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (CaseKind kind : List.of(CaseKind.REPORTS, CaseKind.IGNORES)) {
            boolean reports = kind == CaseKind.REPORTS;
            List<InlineCase> stated =
                    reports ? guardrail.cases().reports() : guardrail.cases().ignores();
            stated.forEach(one -> cases.add(reader.read(guardrail, one, reports)));
            if (stated.isEmpty()) {
                problems.add(guardrail.place() + ": `" + guardrail.id() + "` needs `" + kind
                        + "` in its `cases`, which shows " + kind.shows());
            }
        }
        Condition condition = new Condition(
                guardrail.where().text().isEmpty()
                        ? guardrail.match().getSimpleName()
                        : guardrail.where().text(),
                guardrail.where().place());
        return new RuleCases(
                guardrail.id(), guardrail.where().place().path(), rule, Optional.of(condition), cases, problems);
    }
}
