package dev.guardrail.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {

    @Test
    void eachConstraintIsDroppedAndTurnedAround() {
        assertThat(changes("Job( timeoutMinutes == \"\", $path : path, !called, size > 1 )"))
                .containsExactly(
                        "3:8 `timeoutMinutes == \"\"` dropped -> Job( $path : path, !called, size > 1 )",
                        "3:8 `timeoutMinutes == \"\"` `!=` for `==` -> Job( timeoutMinutes != \"\", $path : path, !called, size > 1 )",
                        "3:44 `!called` dropped -> Job( timeoutMinutes == \"\", $path : path, size > 1 )",
                        "3:44 `!called` without `!` -> Job( timeoutMinutes == \"\", $path : path, called, size > 1 )",
                        "3:53 `size > 1` dropped -> Job( timeoutMinutes == \"\", $path : path, !called )",
                        "3:53 `size > 1` `>=` for `>` -> Job( timeoutMinutes == \"\", $path : path, !called, size >= 1 )");
    }

    @Test
    void eachOperandIsDropped() {
        assertThat(changes("Job( a == \"x && y\" || ( b < 2 && c( \"(\" ) ) )"))
                .containsExactly(
                        "3:8 `a == \"x && y\" || ( b < 2 && c( \"(\" ) )` dropped -> Job(  )",
                        "3:8 `a == \"x && y\"` dropped -> Job( ( b < 2 && c( \"(\" ) ) )",
                        "3:8 `a == \"x && y\"` `!=` for `==` -> Job( a != \"x && y\" || ( b < 2 && c( \"(\" ) ) )",
                        "3:25 `( b < 2 && c( \"(\" ) )` dropped -> Job( a == \"x && y\" )",
                        "3:27 `b < 2` dropped -> Job( a == \"x && y\" || ( c( \"(\" ) ) )",
                        "3:27 `b < 2` `<=` for `<` -> Job( a == \"x && y\" || ( b <= 2 && c( \"(\" ) ) )",
                        "3:36 `c( \"(\" )` dropped -> Job( a == \"x && y\" || ( b < 2 ) )",
                        "3:36 `c( \"(\" )` with `!` -> Job( a == \"x && y\" || ( b < 2 && !c( \"(\" ) ) )");
    }

    @Test
    void anAbsenceIsDroppedAndTurnedAround() {
        assertThat(changes("$job : Job() not Step( job == $job.id )"))
                .containsExactly(
                        "3:16 `not Step( job == $job.id )` dropped -> $job : Job()",
                        "3:16 `not Step( job == $job.id )` `exists` for `not` -> $job : Job() exists Step( job == $job.id )",
                        "3:26 `job == $job.id` dropped -> $job : Job() not Step(  )",
                        "3:26 `job == $job.id` `!=` for `==` -> $job : Job() not Step( job != $job.id )");
    }

    @Test
    void theInsideOfAnAccumulationIsChanged() {
        assertThat(changes(
                        "accumulate( Job( $id : id, uses != \"\" ) and not Step( job == $id ); $n : count(); $n > 2 )"))
                .contains(
                        "3:30 `uses != \"\"` dropped -> accumulate( Job( $id : id ) and not Step( job == $id ); $n : count(); $n > 2 )",
                        "3:47 `not Step( job == $id )` dropped -> accumulate( Job( $id : id, uses != \"\" ); $n : count(); $n > 2 )",
                        "3:85 `$n > 2` dropped -> accumulate( Job( $id : id, uses != \"\" ) and not Step( job == $id ); $n : count() )",
                        "3:85 `$n > 2` `>=` for `>` -> accumulate( Job( $id : id, uses != \"\" ) and not Step( job == $id ); $n : count(); $n >= 2 )");
    }

    @Test
    void aVariableThatIsUsedElsewhereKeepsItsCondition() {
        assertThat(changes("$path : Workflow() Job( path == $path )"))
                .noneMatch(change -> change.contains("`$path : Workflow()` dropped"));
    }

    @Test
    void readingASettingIsNoCondition() {
        assertThat(changes("$a : Setting( rule == \"a/b\", name == \"c\" ) Job( $a.covers( id ) )"))
                .allMatch(change -> change.contains("`$a.covers( id )`") || change.contains("`Job( "));
    }

    @Test
    void aFactThatIsNamedAgainIsNotForgotten() {
        assertThat(changes("$a : Job() Job( this == $a, size > 1 )"))
                .contains("3:19 `this == $a` `!=` for `==` -> $a : Job() Job( this != $a, size > 1 )")
                .noneMatch(change -> change.contains("`this == $a` dropped"));
    }

    /** Each mutant as its column, its condition, its change, and its conditions after that. */
    private static List<String> changes(String conditions) {
        String rule =
                "rule \"a/b\"\nwhen\n  " + conditions + "\nthen\n  insertLogical( new Violation( \"\" ) );\nend\n";
        return Mutants.of("rule.drl", rule).stream()
                .map(mutant -> mutant.place().line() + ":" + mutant.place().column() + " `" + mutant.condition() + "` "
                        + mutant.change() + " -> "
                        + mutant.text()
                                .substring(
                                        mutant.text().indexOf("when") + 4,
                                        mutant.text().indexOf("then"))
                                .strip())
                .toList();
    }
}
