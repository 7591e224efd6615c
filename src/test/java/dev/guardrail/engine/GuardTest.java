package dev.guardrail.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guardrail.engine.RuleFailure.Failed;
import dev.guardrail.engine.compile.ProjectCompiler;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Rules of a project that pass the vetting and do not come to an end. */
class GuardTest {

    private static final Limits SHORT = new Limits(3, 2, 1000, 50_000, "");

    @Test
    void rulesWithinTheirLimitsConclude() {
        RuleBase base = base("$line : AddedLine( number == 3 )", "$line : AddedLine( number > 8 )");
        assertThat(conclude(base, 10)).hasSize(3);
    }

    @Test
    void aJoinThatExplodesIsStoppedAndNamed() {
        RuleBase base = base(
                "$line : AddedLine( number == 3 )",
                "$line : AddedLine()\n AddedLine()\n AddedLine()",
                "$line : AddedLine( $path : path )\n accumulate( AddedLine( path == $path ) and AddedLine(); $c : count() )",
                "$line : AddedLine( $path : path )\n AddedLine( path == $path )\n not AddedLine( path == $path, number < 0 )");
        assertThat(failed(base, 1000))
                .extracting(Failed::rule, Failed::reason)
                .containsExactly(
                        tuple("trial/r1", "makes more than 50000 combinations of facts"),
                        tuple("trial/r2", "makes more than 50000 combinations of facts"),
                        tuple("trial/r3", "makes more than 50000 combinations of facts"));
    }

    @Test
    void aRegularExpressionThatDoesNotEndIsStoppedAndNamed() {
        RuleBase base = base("$line : AddedLine( text matches \".*.*.*.*.*.*.*c\" )", "$line : AddedLine()");
        assertThat(failed(base, 5))
                .extracting(Failed::rule, Failed::reason)
                .containsExactly(tuple("trial/r0", "does not end within 2 s alone"));
    }

    @Test
    void tooManyConclusionsAreStoppedAndNamed() {
        assertThat(failed(base("$line : AddedLine()"), 2000))
                .extracting(Failed::rule, Failed::reason)
                .containsExactly(tuple("trial/r0", "comes to more than 1000 conclusions"));
    }

    @Test
    void everyRuleThatThrowsIsNamedWithItsConstraint() {
        RuleBase base = base(
                "$line : AddedLine( text.substring( 900 ) == \"x\" )",
                "$line : AddedLine( 1 / ( number - 3 ) > 4 )",
                "$line : AddedLine( number == 3 )");
        assertThat(failed(base, 10))
                .containsExactly(
                        new Failed(
                                "trial/r0",
                                "text.substring( 900 ) == \"x\"",
                                "throws StringIndexOutOfBoundsException: begin 900, end 120, length 120"),
                        new Failed("trial/r1", "1 / ( number - 3 ) > 4", "throws ArithmeticException: / by zero"));
    }

    @Test
    void aRuleThatIsNotSelectedIsNotEvaluated() {
        RuleBase base = base("$line : AddedLine( text.substring( 900 ) == \"x\" )", "$line : AddedLine( number == 3 )");
        assertThat(base.conclude(lines(10), Violation.class, rule -> rule.equals("trial/r1")))
                .hasSize(1);
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static List<Failed> failed(RuleBase base, int lines) {
        return catchThrowableOfType(RuleFailure.class, () -> conclude(base, lines))
                .failed();
    }

    private static List<Conclusion<Violation>> conclude(RuleBase base, int lines) {
        return base.conclude(lines(lines), Violation.class, rule -> true);
    }

    private static List<Fact> lines(int count) {
        List<Fact> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(new AddedLine(Place.line("a.txt", i), "a".repeat(120)));
        }
        return lines;
    }

    private static RuleBase base(String... conditions) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < conditions.length; i++) {
            files.put("rules/trial/r" + i + "/rule.drl", """
                    package guardrail.trial

                    import dev.guardrail.fact.*
                    import dev.guardrail.finding.Violation

                    rule "trial/r%d"
                    when
                      %s
                    then
                      insertLogical( new Violation( drools.getRule().getName(), $line, "x" ) );
                    end
                    """.formatted(i, conditions[i]));
        }
        return RuleBase.of(ProjectCompiler.compile(files), SHORT);
    }
}
