package dev.guardrail.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.coverage.format.ReportedFile;
import dev.guardrail.fact.CoverageFormat;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StalenessTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n", "a\nb", "a\r\nb\r\n", "a\rb", "a\nb\n\n\n"})
    void aReportWhoseLastLineIsThereIsNew(String text) {
        assertThat(problem(text, CoverageFormat.LCOV, 1, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "a", "a\r\n"})
    void aReportWithALineBehindTheEndIsOld(String text) {
        assertThat(problem(text, CoverageFormat.LCOV, 1, 2))
                .isEqualTo("the coverage report is older than this file: it has line 2, but the file ends with line 1");
    }

    @Test
    void anEmptyFileHasNoLine() {
        assertThat(problem("", CoverageFormat.LCOV, 1)).contains("the file ends with line 0");
        assertThat(problem("", CoverageFormat.LCOV)).isEmpty();
    }

    @Test
    void codeOnABlankLineSaysThatAReportIsOldWhereTheFormatCountsNone() {
        assertThat(problem("a\n \t\nb\n", CoverageFormat.COVERAGE_PY, 1, 2))
                .isEqualTo(
                        "the coverage report is older than this file: it has code on line 2, but that line is blank");
        assertThat(problem("a\n\nb\n", CoverageFormat.JACOCO_XML, 2)).contains("line 2");
        assertThat(problem("a\n\nb\n", CoverageFormat.LCOV, 1, 2)).isEmpty();
        assertThat(problem("a\n\nb\n", CoverageFormat.GO_COVERPROFILE, 1, 2)).isEmpty();
    }

    @Test
    void aReportOfAnotherFileDoesNotMatter() {
        MatchedFile python = file(CoverageFormat.COVERAGE_PY, 2);
        MatchedFile script = file(CoverageFormat.LCOV, 2);
        Snapshot snapshot = FilesSnapshot.ofTexts(Map.of("a.py", "a\n\n", "b.js", "a\n\n"));

        assertThat(Staleness.of(snapshot, Map.of("a.py", python, "b.js", script), Set.of("a.py", "b.js")))
                .containsOnlyKeys("a.py")
                .allSatisfy((path, gap) -> assertThat(gap.kind()).isEqualTo(Gap.Kind.STALE));
    }

    @Test
    void aFileThatAFormatWithBlankLinesSpeaksOfAsWellMayHaveThem() {
        MatchedFile file = file(CoverageFormat.COVERAGE_PY, 1);
        BitSet second = new BitSet();
        second.set(2);
        file.add(new ReportedFile("a", "", 1, new TreeMap<>(), second, second, List.of()), CoverageFormat.LCOV);

        assertThat(Staleness.of(FilesSnapshot.ofTexts(Map.of("a", "a\n\n")), Map.of("a", file), Set.of("a")))
                .isEmpty();
    }

    @Test
    void filesThatTheRangeDidNotTouchAreNotRead() {
        assertThat(Staleness.of(unreadable(), Map.of("a", file(CoverageFormat.LCOV, 9)), Set.of()))
                .isEmpty();
        assertThat(Staleness.of(unreadable(), Map.of(), Set.of("a"))).isEmpty();
    }

    @Test
    void ofAFileThatCannotBeReadItIsNotKnown() {
        assertThat(Staleness.of(unreadable(), Map.of("a", file(CoverageFormat.LCOV, 1)), Set.of("a"))
                        .values())
                .containsExactly(new Gap(
                        Evidence.COVERAGE,
                        Place.file("a"),
                        "not known whether the coverage report is older than this file: it is a link"));
    }

    @Test
    void bytesThatAreNoUtf8AreLinesLikeAnyOther() {
        Snapshot snapshot = new FilesSnapshot(Map.of("a", "\u00e4\n\u00f6\n".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(Staleness.of(snapshot, Map.of("a", file(CoverageFormat.COVERAGE_PY, 1, 2)), Set.of("a")))
                .isEmpty();
    }

    private static String problem(String text, CoverageFormat format, int... lines) {
        Snapshot snapshot = FilesSnapshot.ofTexts(Map.of("a", text));
        return Staleness.of(snapshot, Map.of("a", file(format, lines)), Set.of("a")).values().stream()
                .map(Gap::reason)
                .findFirst()
                .orElse("");
    }

    private static MatchedFile file(CoverageFormat format, int... lines) {
        BitSet coverable = new BitSet();
        for (int line : lines) {
            coverable.set(line);
        }
        return new MatchedFile(
                new ReportedFile("a", "", 1, new TreeMap<>(), coverable, new BitSet(), List.of()), format);
    }

    private static Snapshot unreadable() {
        return new Snapshot() {
            @Override
            public List<Entry> files(Predicate<String> wanted) {
                return List.of(new Entry("a", "a")).stream()
                        .filter(entry -> wanted.test(entry.path()))
                        .toList();
            }

            @Override
            public Optional<Entry> find(String path) {
                return files(path::equals).stream().findFirst();
            }

            @Override
            public byte[] read(Entry entry, int limit) throws UnreadableException {
                throw new UnreadableException("it is a link");
            }
        };
    }
}
