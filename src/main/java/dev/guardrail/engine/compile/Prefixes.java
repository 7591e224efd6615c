package dev.guardrail.engine.compile;

import dev.guardrail.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The beginnings of a rule: its first condition, its first two, and so on. Each concludes a violation as soon as its
 * conditions hold, so that the first that concludes nothing shows the condition that keeps the rule from firing.
 */
public final class Prefixes {

    private Prefixes() {}

    /**
     * A beginning of a rule.
     *
     * @param last its last condition
     * @param text the text of a rule file with it
     */
    public record Prefix(Condition last, String text) {}

    /**
     * The beginnings of a rule, shortest first.
     *
     * @param path the path of the rule file
     * @param text its text
     * @throws dev.guardrail.UnusableInputException if it cannot be parsed
     */
    public static List<Prefix> of(String path, String text) {
        RuleFile file = RuleFile.parse(path, text);
        RuleDescr rule = file.rules().get(0);
        List<Condition> conditions = Conditions.of(file, rule);
        List<Prefix> prefixes = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            int end = rule.getLhs().getDescrs().get(i).getEndCharacter();
            prefixes.add(new Prefix(conditions.get(i), text.substring(0, end) + """

                    then
                      insertLogical( new Violation( drools.getRule().getName(), "rule", 1, "matches" ) );
                    end
                    """));
        }
        return prefixes;
    }
}
