package dev.guardrail.collect.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeCollectorTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "a, 1", "'a\n', 1", "'a\nb', 2", "'a\n\n', 2", "'a\r\nb\r\n', 2"})
    void aLastLineWithoutAnEndCounts(String text, int lines) {
        assertThat(file(text.getBytes(StandardCharsets.UTF_8)).lines()).isEqualTo(lines);
    }

    @Test
    void aBinaryFileHasNoLinesAndWideTextHasSome() {
        SourceFile binary = file(new byte[] {1, 0, 2, 3, 0, 0, '\n'});
        assertThat(tuple(binary.binary(), binary.lines(), binary.bytes())).isEqualTo(tuple(true, 0, 7L));
        SourceFile wide = file("a\nb\n".getBytes(StandardCharsets.UTF_16));
        assertThat(tuple(wide.binary(), wide.lines())).isEqualTo(tuple(false, 2));
    }

    @Test
    void aNulHidesNoLinesOfAText() {
        SourceFile text =
                file("let a = 1\nlet text = 'of some more letters'\n// \0\n".getBytes(StandardCharsets.UTF_8));
        assertThat(tuple(text.binary(), text.lines())).isEqualTo(tuple(false, 3));
    }

    @Test
    void aNulDoesNotMakeALargeTextABinaryFile() {
        byte[] text = new byte[LineCount.LIMIT + 1];
        Arrays.fill(text, (byte) 'x');
        text[7] = 0;
        assertThat(collect(Map.of("a.txt", text)))
                .first()
                .isInstanceOfSatisfying(
                        SourceFile.class,
                        file -> assertThat(tuple(file.binary(), file.lines())).isEqualTo(tuple(false, -1)));
    }

    @Test
    void ofAFileThatIsTooLargeTheSizeAloneIsKnown() {
        byte[] text = new byte[LineCount.LIMIT + 1];
        Arrays.fill(text, (byte) 'x');
        List<Fact> facts = collect(Map.of("a.txt", text));
        assertThat(facts.get(0)).isInstanceOfSatisfying(SourceFile.class, file -> {
            assertThat(file.lines()).isEqualTo(-1);
            assertThat(file.bytes()).isEqualTo(text.length);
        });
        assertThat(facts.get(1)).isInstanceOf(Gap.class);
    }

    @Test
    void aLargeBinaryFileIsNoGap() {
        assertThat(collect(Map.of("a.mp4", new byte[LineCount.LIMIT + 1])))
                .singleElement()
                .isInstanceOfSatisfying(
                        SourceFile.class, file -> assertThat(file.binary()).isTrue());
    }

    @Test
    void everyFileOfThePathsIsThereAndKnowsWhetherItChanged() {
        List<Fact> range = List.of(
                new ChangedFile(
                        Place.file("a.py"),
                        "a.py",
                        FileStatus.MODIFIED,
                        FileKind.SOURCE,
                        2,
                        0,
                        false,
                        "100644",
                        "100644"),
                new AddedLine(Place.line("a.py", 7), "x"),
                new AddedLine(Place.line("a.py", 3), "x"));
        Map<String, byte[]> files =
                new TreeMap<>(Map.of("a.py", new byte[0], "b.rs", new byte[0], "vendor/c", new byte[0]));
        SizeCollector sizes = new SizeCollector(range, path -> !path.startsWith("vendor/"), new Readings());
        assertThat(sizes.atHead(new FilesSnapshot(files)))
                .map(SourceFile.class::cast)
                .extracting(SourceFile::path, SourceFile::language, SourceFile::changed, SourceFile::changedLine)
                .containsExactly(tuple("a.py", "python", true, 3), tuple("b.rs", "rust", false, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "a.TSX, typescript",
        "Makefile, make",
        "x/Dockerfile, dockerfile",
        "a.unknown, ''",
        "README, ''",
        "x.y/z, ''"
    })
    void theLanguageIsThatOfTheName(String path, String language) {
        assertThat(FileLanguages.of(path)).isEqualTo(language);
    }

    private static SourceFile file(byte[] content) {
        return (SourceFile) collect(Map.of("a", content)).get(0);
    }

    private static List<Fact> collect(Map<String, byte[]> files) {
        return new SizeCollector(List.of(), path -> true, new Readings()).atHead(new FilesSnapshot(files));
    }
}
