package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    @ParameterizedTest
    @CsvSource({
        "docs/M04/M04_plan.md,          M04,    docs/M04/M04_log.md,        true",
        "docs/M04/M04_plan.md,          M04,    docs/M04/runs/1.json,       true",
        "docs/m04-cart/plan.md,         M04,    docs/m04-cart/log.md,       true",
        "docs/M10_5/plan.md,            M10.5,  docs/M10_5/log.md,          true",
        "docs/M04/M04_plan.md,          M04,    docs/M05/M05_log.md,        false",
        "docs/M04/M04_plan.md,          M04,    docs/M04.md,                false",
        "docs/plans/M04_plan.md,        M04,    docs/plans/M05_plan.md,     false",
        "docs/M10/M1_plan.md,           M1,     docs/M10/M10_plan.md,       false",
        "docs/FM04/M04_plan.md,         M04,    docs/FM04/x.md,             false",
        "M04/M04_plan.md,               M04,    M04/log.md,                 true",
        "M04_plan.md,                   M04,    log.md,                     false",
        "docs/M04/plan.md,              '',     docs/M04/log.md,            false"
    })
    void aFileIsBesideAPlanInTheFolderOfItsMilestone(String plan, String milestone, String path, boolean beside) {
        assertThat(new Plan(Place.file(plan), milestone, "", "", "", false).isBeside(path))
                .isEqualTo(beside);
    }

    @ParameterizedTest
    @CsvSource({
        "M04, M04_records, true",
        "M04, m04, true",
        "M1, M10, false",
        "M1, M10-M1, true",
        "M1, xM1, false",
        "M10.5, M10_5, true",
        "'', M04, false",
        "' ', M04, false",
        "M04, '', false"
    })
    void anIdIsInANameAsAWordOfItsOwn(String id, String name, boolean in) {
        assertThat(new MilestoneId(id).isIn(name)).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({
        "M04, '',  M05, true",
        "M04, M04, M05, true",
        "M04, M05, M05, false",
        "M04, M05, M06, false",
        "M04, M04, M04, false",
        "M04, M04, '',  false",
        "M04, '',  '',  false",
        "m10_5, '', M10.5, false",
        "M16, M16, M16C, false",
        "M16C, '', M16, false",
        "M1, M1, M10, true"
    })
    void aPlanIsReplacedWhereItBecomesOneOfAnotherMilestone(
            String milestone, String before, String after, boolean replaced) {
        assertThat(new PlanChange(Place.file("plan.md"), milestone, true, before, after, 50, false).isReplaced())
                .isEqualTo(replaced);
    }
}
