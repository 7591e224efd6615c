package dev.guardrail.collect.coverage.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CoverageGateChangesTest {

    @Test
    void ofSeveralWithOneKeyThoseThatStayedArePairedFirst() {
        assertThat(changes(List.of(gate("a", 1, 80), gate("a", 2, 90)), List.of(gate("a", 1, 90), gate("a", 2, 80))))
                .isEmpty();
        assertThat(changes(List.of(gate("a", 1, 80), gate("a", 2, 90)), List.of(gate("a", 5, 5), gate("a", 9, 90))))
                .containsExactly("a:5 80 -> 5");
        assertThat(changes(List.of(gate("a", 1, 85)), List.of(gate("a", 1, 5), gate("a", 2, 86))))
                .isEmpty();
    }

    @Test
    void ofSeveralThatWereLoweredEachIsPairedByItsOrder() {
        assertThat(changes(List.of(gate("a", 1, 90), gate("a", 2, 80)), List.of(gate("a", 1, 60), gate("a", 2, 75))))
                .containsExactly("a:1 90 -> 60", "a:2 80 -> 75");
    }

    @Test
    void oneOfSeveralThatIsGoneIsRemoved() {
        assertThat(changes(List.of(gate("a", 1, 80), gate("a", 2, 80)), List.of(gate("a", 1, 80))))
                .containsExactly("a 80 -> 0");
    }

    @Test
    void aFileThatTookTheNameOfARenamedOneIsAnotherFile() {
        List<Fact> renames = List.of(renamed("a", "b"), renamed("b", "c"));
        assertThat(changes(
                        List.of(gate("a", 1, 80), gate("b", 1, 60)),
                        List.of(gate("b", 1, 80), gate("c", 1, 50)),
                        renames))
                .containsExactly("c:1 60 -> 50");
    }

    @Test
    void aGapThatTheBaseHadHidesNothing() {
        Fact gap = new Gap(Evidence.COVERAGE, Place.line("a", 7), "the key `x` occurs twice");
        assertThat(changes(List.of(gate("a", 1, 80)), List.of(gap))).isEmpty();
        assertThat(changes(List.of(gate("a", 1, 80), gap), List.of(gap))).containsExactly("a 80 -> 0");
        assertThat(changes(List.of(gate("b", 1, 80)), List.of(gap))).containsExactly("b 80 -> 0");
    }

    @Test
    void whatAToolDemandsWhenItRunsMayStandInAnotherFile() {
        GateSink sink = new GateSink();
        sink.percentage(Place.line("b", 1), new Gate("JaCoCo", Gate.TOTAL, "line", List.of("x")), "${minimum}");
        assertThat(changes(List.of(gate("a", 1, 80)), sink.found().facts())).isEmpty();
        GateSink other = new GateSink();
        other.percentage(Place.line("b", 1), new Gate("Jest", Gate.TOTAL, "line", List.of("x")), "${minimum}");
        assertThat(changes(List.of(gate("a", 1, 80)), other.found().facts())).containsExactly("a 80 -> 0");
    }

    @Test
    void aRaisedThresholdTakesNoPlaceOfOneThatItAlwaysCovered() {
        assertThat(changes(
                        List.of(gate("p", 1, 80), gate("m/p", 1, 70), gate("n/p", 1, 85)), List.of(gate("p", 1, 90))))
                .containsExactly("m/p 70 -> 0");
    }

    @Test
    void manyThresholdsAreComparedInATimeThatGrowsAsTheyDo() {
        List<Fact> base = new ArrayList<>();
        List<Fact> head = new ArrayList<>();
        for (int line = 1; line <= 40_000; line++) {
            base.add(gate("a", line, 80));
            base.add(gate("b/" + line, line, 80));
            head.add(gate("a", line, line % 2 == 0 ? 79 : 80));
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(changes(base, head)).hasSize(60_000));
    }

    private static List<String> changes(List<? extends Fact> base, List<? extends Fact> head) {
        return changes(base, head, List.of());
    }

    private static List<String> changes(
            List<? extends Fact> base, List<? extends Fact> head, List<? extends Fact> range) {
        return CoverageGateChanges.of(base, head, range).stream()
                .map(change -> change.place() + " " + change.before().toPlainString() + " -> "
                        + change.after().toPlainString())
                .toList();
    }

    private static CoverageGate gate(String path, int line, int minimum) {
        return new CoverageGate(
                Place.line(path, line), "JaCoCo", "total", "line", BigDecimal.valueOf(minimum), List.of("mvn verify"));
    }

    private static ChangedFile renamed(String from, String to) {
        return new ChangedFile(
                Place.file(to), from, FileStatus.RENAMED, FileKind.SOURCE, 0, 0, false, "100644", "100644");
    }
}
