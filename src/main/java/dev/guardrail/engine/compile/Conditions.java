package dev.guardrail.engine.compile;

import dev.guardrail.fact.Place;
import dev.guardrail.rule.Condition;
import dev.guardrail.rule.Condition.Kind;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
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
        List<String> types = Patterns.in(condition)
                .map(PatternDescr::getObjectType)
                .filter(type -> !type.equals(Object.class.getSimpleName()))
                .distinct()
                .toList();
        return new Condition(
                kind(condition),
                types.size() == 1 ? types.get(0) : "",
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

    private static Kind kind(BaseDescr condition) {
        if (condition instanceof NotDescr) {
            return Kind.NONE;
        } else if (condition instanceof ExistsDescr) {
            return Kind.SOME;
        }
        return condition instanceof PatternDescr pattern ? kind(pattern) : Kind.OTHER;
    }

    private static Kind kind(PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr || pattern.getSource() instanceof CollectDescr) {
            return Kind.ANY_NUMBER;
        } else if (Patterns.isOfEntryPoint(pattern)) {
            return Kind.FACT_OF_BASE;
        }
        return pattern.getSource() == null ? Kind.FACT : Kind.OTHER;
    }
}
