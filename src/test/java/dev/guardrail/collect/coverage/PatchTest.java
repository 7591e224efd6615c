package dev.guardrail.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.coverage.format.ReportedFile;
import dev.guardrail.collect.coverage.format.ReportedLine;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.CoverageFormat;
import dev.guardrail.fact.CoveredLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.PatchCoverage;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.UncoveredLines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatchTest {

    @Test
    void addedLinesWithCodeAreCounted() {
        assertThat(patch("rur-u", 1, 2, 3, 4))
                .contains(new PatchCoverage(Place.file("a.py"), 2, 3))
                .filteredOn(PatchCoverage.class::isInstance)
                .hasSize(1);
    }

    @Test
    void withoutAnAddedLineWithCodeThereIsNoPatchCoverage() {
        assertThat(patch("r--u", 2, 3)).noneMatch(PatchCoverage.class::isInstance);
        assertThat(patch("ru")).noneMatch(PatchCoverage.class::isInstance);
        assertThat(patch("r", 7)).noneMatch(PatchCoverage.class::isInstance);
        assertThat(patch("")).isEmpty();
    }

    @Test
    void everyLineWithCodeIsAFactWhetherOrNotItWasAdded() {
        assertThat(patch("r-u", 3))
                .filteredOn(CoveredLine.class::isInstance)
                .containsExactly(
                        new CoveredLine(Place.line("a.py", 1), 5, 1, 2),
                        new CoveredLine(Place.line("a.py", 3), 0, 1, 2));
    }

    @Test
    void aLineWithoutCodeDoesNotEndABlock() {
        assertThat(blocks("u-u--", 1, 2, 3, 4, 5)).containsExactly("1-3: 2");
    }

    @Test
    void aLineThatTestsRunEndsABlock() {
        assertThat(blocks("uruu", 1, 2, 3, 4)).containsExactly("1-1: 1", "3-4: 2");
    }

    @Test
    void aLineThatWasThereBeforeEndsABlock() {
        assertThat(blocks("uuu", 1, 3)).containsExactly("1-1: 1", "3-3: 1");
        assertThat(blocks("u-u", 1, 3)).containsExactly("1-1: 1", "3-3: 1");
    }

    @Test
    void aLineThatWasMovedEndsABlockAndCountsNowhere() {
        List<Fact> facts = new Patch("a.py", file("uuur"), added(1, 2, 3, 4), Set.of(Place.line("a.py", 2))).facts();

        assertThat(facts).contains(new PatchCoverage(Place.file("a.py"), 1, 3));
        assertThat(blocksOf(facts)).containsExactly("1-1: 1", "3-3: 1");
    }

    @Test
    void aBlockBeginsAndEndsWithCode() {
        assertThat(blocks("--u-", 1, 2, 3, 4)).containsExactly("3-3: 1");
    }

    @Test
    void aBlockIsKnownByItsFirstLine() {
        assertThat(patch("u", 1)).contains(new UncoveredLines(new Place("a.py", 1, 0, 1, 0), 1, "line 1"));
    }

    private static List<String> blocks(String lines, int... added) {
        return blocksOf(patch(lines, added));
    }

    private static List<String> blocksOf(List<Fact> facts) {
        return facts.stream()
                .filter(UncoveredLines.class::isInstance)
                .map(UncoveredLines.class::cast)
                .map(block -> block.place().line() + "-" + block.place().endLine() + ": " + block.lines())
                .toList();
    }

    private static List<Fact> patch(String lines, int... added) {
        return new Patch("a.py", file(lines), added(added), Set.of()).facts();
    }

    private static List<AddedLine> added(int... numbers) {
        return Stream.of(numbers)
                .flatMapToInt(java.util.Arrays::stream)
                .mapToObj(number -> new AddedLine(Place.line("a.py", number), "  line " + number))
                .toList();
    }

    /** A character for each line: one that tests run, one that they do not, and anything else for one without code. */
    private static MatchedFile file(String lines) {
        BitSet coverable = new BitSet();
        BitSet covered = new BitSet();
        List<ReportedLine> reported = new ArrayList<>();
        for (int i = 0; i < lines.length(); i++) {
            coverable.set(i + 1, lines.charAt(i) == 'r' || lines.charAt(i) == 'u');
            covered.set(i + 1, lines.charAt(i) == 'r');
            if (coverable.get(i + 1)) {
                reported.add(new ReportedLine(i + 1, covered.get(i + 1) ? 5 : 0, 1, 2));
            }
        }
        return new MatchedFile(
                new ReportedFile("a.py", "", 1, new TreeMap<>(), coverable, covered, reported), CoverageFormat.LCOV);
    }
}
