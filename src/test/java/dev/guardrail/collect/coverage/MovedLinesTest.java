package dev.guardrail.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MovedLinesTest {

    /** Twenty letters and digits, as few as a block needs. */
    private static final String TWENTY = "abcdefghij(0123456789);";

    @Test
    void aBlockWithEnoughLettersIsMoved() {
        assertThat(moved(added(5, TWENTY), removed(1, TWENTY))).containsExactly(Place.line("new", 5));
        assertThat(moved(added(5, TWENTY.replace("9", "")), removed(1, TWENTY.replace("9", ""))))
                .isEmpty();
    }

    @Test
    void theLettersOfAllLinesOfABlockCount() {
        List<String> block = List.of("if (first) {", "second();", "}", "thirdOne();");

        assertThat(moved(added(1, block), removed(8, block))).hasSize(4);
        assertThat(moved(added(1, block.subList(0, 3)), removed(8, block.subList(0, 3))))
                .isEmpty();
    }

    @Test
    void indentationMayChange() {
        assertThat(moved(added(1, "        " + TWENTY + "  "), removed(1, "\t" + TWENTY)))
                .hasSize(1);
        assertThat(moved(added(1, "abcdefghij (0123456789);"), removed(1, TWENTY)))
                .isEmpty();
    }

    @Test
    void aLineBetweenEndsABlock() {
        List<RemovedLine> removed = removed(1, List.of("firstHalf1()", "secondHalf()"));

        assertThat(moved(added(1, List.of("firstHalf1()", "secondHalf()")), removed))
                .hasSize(2);
        assertThat(moved(added(1, List.of("firstHalf1()", "other()", "secondHalf()")), removed))
                .isEmpty();
    }

    @Test
    void linesWithOthersBetweenThemAreNoBlock() {
        List<AddedLine> apart = new ArrayList<>(added(1, "firstHalf1()"));
        apart.addAll(added(3, "secondHalf()"));

        assertThat(moved(apart, removed(1, List.of("firstHalf1()", "secondHalf()"))))
                .isEmpty();
    }

    @Test
    void aBlockDoesNotReachIntoTheNextFile() {
        List<AddedLine> added = List.of(
                new AddedLine(Place.line("a", 1), "firstHalf1()"), new AddedLine(Place.line("b", 2), "secondHalf()"));

        assertThat(moved(added, removed(1, List.of("firstHalf1()", "secondHalf()"))))
                .isEmpty();
    }

    @Test
    void eachRemovedLineIsMovedOnce() {
        assertThat(moved(added(1, List.of(TWENTY, TWENTY, TWENTY)), removed(1, List.of(TWENTY, "other", TWENTY))))
                .containsExactlyInAnyOrder(Place.line("new", 1), Place.line("new", 2));
    }

    @Test
    void theLongestOfSeveralOriginsIsTaken() {
        List<RemovedLine> removed = new ArrayList<>(removed(1, List.of("start();", "x")));
        removed.addAll(removed(10, List.of("start();", TWENTY)));

        assertThat(moved(added(1, List.of("start();", TWENTY)), removed)).hasSize(2);
    }

    @Test
    void nothingIsMovedWhereNothingWasAddedOrRemoved() {
        assertThat(moved(List.of(), removed(1, TWENTY))).isEmpty();
        assertThat(moved(added(1, TWENTY), List.of())).isEmpty();
    }

    @Test
    void manyEqualLinesTakeNoLongTime() {
        for (String line : List.of("}", "", "{", "return value_of_something_with_a_name();")) {
            List<String> lines = Collections.nCopies(30_000, line);

            Assertions.assertTimeout(
                    Duration.ofSeconds(30),
                    () -> assertThat(moved(added(1, lines), removed(1, lines)))
                            .hasSize(line.length() > 1 ? 30_000 : 0));
        }
    }

    @Test
    void repeatedPatternsWithoutLettersTakeNoLongTime() {
        List<String> lines = IntStream.range(0, 20_000)
                .mapToObj(i -> "{".repeat(1 + i % 200))
                .toList();

        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(moved(added(1, lines), removed(1, lines))).isEmpty());
    }

    private static Set<Place> moved(List<AddedLine> added, List<RemovedLine> removed) {
        return MovedLines.of(added, removed);
    }

    private static List<AddedLine> added(int first, String line) {
        return added(first, List.of(line));
    }

    private static List<AddedLine> added(int first, List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new AddedLine(Place.line("new", first + i), lines.get(i)))
                .toList();
    }

    private static List<RemovedLine> removed(int first, String line) {
        return removed(first, List.of(line));
    }

    private static List<RemovedLine> removed(int first, List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new RemovedLine(Place.line("old", first + i), lines.get(i)))
                .toList();
    }
}
