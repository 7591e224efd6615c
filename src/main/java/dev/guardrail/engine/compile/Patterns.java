package dev.guardrail.engine.compile;

import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** The patterns of a rule's conditions, those within groups and accumulations among them. */
final class Patterns {

    private Patterns() {}

    static List<PatternDescr> of(RuleDescr rule) {
        return in(rule.getLhs()).toList();
    }

    /** Whether it matches on facts of an entry point, and not on those of the side that the rule runs on. */
    static boolean isOfEntryPoint(PatternDescr pattern) {
        return pattern.getSource() instanceof EntryPointDescr;
    }

    private static Stream<PatternDescr> in(@Nullable Object condition) {
        if (condition instanceof PatternDescr pattern) {
            return Stream.concat(Stream.of(pattern), in(pattern.getSource()));
        } else if (condition instanceof AccumulateDescr accumulate) {
            return in(accumulate.getInput());
        } else if (condition instanceof CollectDescr collect) {
            return in(collect.getInputPattern());
        } else if (condition instanceof ConditionalElementDescr group) {
            return group.getDescrs().stream().map(BaseDescr.class::cast).flatMap(Patterns::in);
        }
        return Stream.empty();
    }
}
