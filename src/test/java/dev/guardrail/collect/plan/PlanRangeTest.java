package dev.guardrail.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PlanChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanRangeTest {

    private static final List<PlanPattern> DEFAULTS = List.of(PlanPattern.DEFAULT);

    @Test
    void aPatternFindsTheMilestoneInAPath() {
        assertThat(PlanPattern.DEFAULT.milestone("docs/M10_5/M10_5_plan.md")).contains("M10_5");
        assertThat(PlanPattern.DEFAULT.milestone("M12.1_plan.md")).contains("M12.1");
        assertThat(PlanPattern.DEFAULT.milestone("docs/plan.md")).isEmpty();
        assertThat(PlanPattern.DEFAULT.milestone("docs/M13_evaluation_plan.md")).isEmpty();
        assertThat(PlanPattern.DEFAULT.milestone("docs/M04_summary.md")).isEmpty();
        assertThat(new PlanPattern("plans/{milestone}/{milestone}.md").milestone("plans/M1/M1.md"))
                .contains("M1");
        assertThat(new PlanPattern("plans/{milestone}/{milestone}.md").milestone("plans/M1/M2.md"))
                .isEmpty();
    }

    @Test
    void aPatternWithoutAMilestoneIsRefused() {
        assertThatThrownBy(() -> new PlanPattern("docs/plan.md"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("the plan pattern \"docs/plan.md\" has no {milestone}");
    }

    @Test
    void thePlanOfAMilestoneIsFoundWhateverItsCase() {
        FilesSnapshot head = FilesSnapshot.ofTexts(Map.of("a/M10_5_plan.md", "", "a/M11_plan.md", ""));

        assertThat(PlanChoice.choose(DEFAULTS, "m10.5", List.of(), head)).contains("a/M10_5_plan.md");
        assertThat(PlanChoice.choose(DEFAULTS, "M12", List.of(), head)).isEmpty();
    }

    @Test
    void ofSeveralPlansOfAMilestoneTheTouchedOneIsTaken() {
        FilesSnapshot head = FilesSnapshot.ofTexts(Map.of("a/M12_plan.md", "", "b/M12_plan.md", ""));
        ChangedFile touched = file("b/M12_plan.md", "b/M12_plan.md", FileStatus.MODIFIED, 1);

        assertThat(PlanChoice.choose(DEFAULTS, "M12", List.of(touched), head)).contains("b/M12_plan.md");
        assertThatThrownBy(() -> PlanChoice.choose(DEFAULTS, "M12", List.of(), head))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("milestone M12 has several plans: a/M12_plan.md, b/M12_plan.md");
    }

    @Test
    void withoutAMilestoneThePlanWithTheMostAddedLinesIsTaken() {
        FilesSnapshot head = FilesSnapshot.ofTexts(Map.of());
        ChangedFile full = file("M04_plan.md", "M04_plan.md", FileStatus.MODIFIED, 300);
        ChangedFile same = file("M06_plan.md", "M06_plan.md", FileStatus.ADDED, 300);
        ChangedFile stub = file("M05_plan.md", "M05_plan.md", FileStatus.ADDED, 10);
        ChangedFile gone = file("M01_plan.md", "M01_plan.md", FileStatus.DELETED, 0);
        ChangedFile other = file("README.md", "README.md", FileStatus.ADDED, 900);

        assertThat(PlanChoice.choose(DEFAULTS, "", List.of(stub, same, full, other), head))
                .contains("M04_plan.md");
        assertThat(PlanChoice.choose(DEFAULTS, "", List.of(gone, other), head)).isEmpty();
    }

    @Test
    void aPlanThatIsReplacedByAnotherKeepsLittle() {
        String before = "# M08 — Keys\n\n## Objective\nMake keys explicit.\n";
        String after = "# M11 — Registry\n\n## Objective\nAdd a registry.\n";

        assertThat(change(
                        FileStatus.MODIFIED,
                        "M08_plan.md",
                        Map.of("M08_plan.md", before),
                        Map.of("M08_plan.md", after)))
                .isEqualTo(new PlanChange(Place.file("M08_plan.md"), "M08", true, "M08", "M11", 33, false))
                .satisfies(change -> assertThat(change.isReplaced()).isTrue());
    }

    @Test
    void aDeletedPlanKeepsNothingAndANewOneEverything() {
        String text = "# M08C — Keys\n";

        assertThat(change(FileStatus.DELETED, "M08_plan.md", Map.of("M08_plan.md", text), Map.of()))
                .isEqualTo(new PlanChange(Place.file("M08_plan.md"), "M08", true, "M08C", "", 0, false));
        assertThat(change(FileStatus.ADDED, "M08_plan.md", Map.of(), Map.of("M08_plan.md", text)))
                .isEqualTo(new PlanChange(Place.file("M08_plan.md"), "M08", true, "", "M08C", 100, true))
                .satisfies(change -> assertThat(change.isReplaced()).isFalse());
    }

    @Test
    void aRenamedPlanIsComparedWithWhatItWas() {
        String text = "# M08 — Keys\n";

        assertThat(change(
                        FileStatus.RENAMED,
                        "old/M08_plan.md",
                        Map.of("old/M08_plan.md", text),
                        Map.of("M08_plan.md", text)))
                .isEqualTo(new PlanChange(Place.file("M08_plan.md"), "M08", true, "M08", "M08", 100, false));
    }

    private static PlanChange change(
            FileStatus status, String oldPath, Map<String, String> base, Map<String, String> head) {
        ChangedFile file = file("M08_plan.md", oldPath, status, 0);
        return (PlanChange) PlanChanges.collect(
                        DEFAULTS, List.of(file), "m08", FilesSnapshot.ofTexts(base), FilesSnapshot.ofTexts(head))
                .get(0);
    }

    private static ChangedFile file(String path, String oldPath, FileStatus status, int added) {
        return new ChangedFile(
                Place.file(path), oldPath, status, FileKind.DOCUMENTATION, added, 0, false, "100644", "100644");
    }
}
