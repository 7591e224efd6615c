package dev.guardrail.engine.compile;

import dev.guardrail.fact.Place;
import dev.guardrail.rule.Condition;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The conditions of a parsed rule, as an index of rules has them. */
final class Conditions {

    private final RuleFile file;

    private Conditions(RuleFile file) {
        this.file = file;
    }

    static List<Condition> of(RuleFile file, RuleDescr rule) {
        Conditions conditions = new Conditions(file);
        return rule.getLhs().getDescrs().stream()
                .map(BaseDescr.class::cast)
                .map(conditions::condition)
                .toList();
    }

    private Condition condition(BaseDescr condition) {
        return new Condition(
                file.text()
                        .substring(condition.getStartCharacter(), condition.getEndCharacter())
                        .strip(),
                // The parser counts columns from 0, and the last one is that of the last character.
                new Place(
                        file.path(),
                        condition.getLine(),
                        condition.getColumn() + 1,
                        condition.getEndLine(),
                        condition.getEndColumn() + 2));
    }
}
