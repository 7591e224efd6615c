package dev.guardrail.collect.reading.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptReadingsTest {

    private record Said(Tree tree, Map<String, Integer> counts, SortedSet<Long> sizes, boolean whole) {}

    private sealed interface Tree permits Leaf, Node {}

    private record Leaf(Optional<String> text) implements Tree {}

    private record Node(List<Tree> children, Thread.State state) implements Tree {}

    private record Unkeepable(Pattern pattern) {}

    private static final Said SAID = new Said(
            new Node(
                    List.of(
                            new Leaf(Optional.empty()),
                            new Leaf(Optional.of("a broken \ud800 text")),
                            new Leaf(Optional.of("ä, 漢 and 😀"))),
                    Thread.State.BLOCKED),
            Map.of("a", -1, "b", Integer.MAX_VALUE),
            new TreeSet<>(List.of(Long.MIN_VALUE, 0L, 64L, Long.MAX_VALUE)),
            true);

    @TempDir
    private Path folder;

    private KeptReadings run() {
        return run("build");
    }

    private KeptReadings run(String build) {
        return KeptReadings.of(Map.of("GUARDRAIL_CACHE", folder.toString()), build, text -> text.contains("password"));
    }

    private void keep(String key, Object value) {
        KeptReadings run = run();
        run.add(key, value.getClass(), value);
        run.write();
    }

    @Test
    void theNextRunFindsWhatOneAdded() {
        keep("a", SAID);
        assertThat(run().find("a", Said.class)).contains(SAID);
        assertThat(run().find("b", Said.class)).isEmpty();
    }

    @Test
    void manyReadingsAreFoundInManyFiles() {
        for (int run = 0; run < 5; run++) {
            KeptReadings readings = run();
            for (int i = 0; i < 300; i++) {
                readings.add(run + " " + i, Leaf.class, new Leaf(Optional.of(run + " " + i)));
            }
            readings.write();
        }

        KeptReadings next = run();
        assertThat(IntStream.range(0, 1500).mapToObj(i -> i / 300 + " " + i % 300))
                .allSatisfy(key -> assertThat(next.find(key, Leaf.class)).contains(new Leaf(Optional.of(key))));
    }

    @Test
    void anotherBuildFindsNothing() {
        keep("a", SAID);
        assertThat(run("other").find("a", Said.class)).isEmpty();
    }

    @Test
    void nothingIsKeptInCiUnlessItsFolderIsNamed() throws IOException {
        Map<String, String> ci = Map.of("CI", "true", "XDG_CACHE_HOME", folder.toString());
        KeptReadings run = KeptReadings.of(ci, "build", text -> false);
        run.add("a", Said.class, SAID);
        run.write();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aReadingWithASecretIsNotKept() throws IOException {
        keep("a", new Leaf(Optional.of("password = 1")));
        keep("b", new Leaf(Optional.of("harmless")));
        assertThat(run().find("a", Leaf.class)).isEmpty();
        assertThat(run().find("b", Leaf.class)).isPresent();
    }

    @Test
    void whatHasNoFormIsReadAgain() {
        keep("a", new Unkeepable(Pattern.compile("x")));
        assertThat(run().find("a", Unkeepable.class)).isEmpty();
    }

    @Test
    void aFileThatIsCutShortIsLeftAside() throws IOException {
        keep("a", SAID);
        byte[] bytes = Files.readAllBytes(file());
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file(), Arrays.copyOf(bytes, length));
            assertThat(run().find("a", Said.class)).isEmpty();
        }
    }

    @Test
    void aFileInWhichAByteIsWrongNeverSaysSomethingElse() throws IOException {
        keep("a", SAID);
        byte[] bytes = Files.readAllBytes(file());
        for (int at = 0; at < bytes.length; at++) {
            byte[] broken = bytes.clone();
            broken[at] ^= 0x11;
            Files.write(file(), broken);
            assertThat(run().find("a", Said.class)).isIn(Optional.empty(), Optional.of(SAID));
        }
    }

    @Test
    void theFilesThatWereNotUsedForLongestGo() throws IOException {
        for (int i = 0; i < 16; i++) {
            keep("key" + i, new Leaf(Optional.of("text" + i)));
            for (String name : names()) {
                Path file = folder.resolve("readings").resolve(name);
                if (Files.getLastModifiedTime(file).toMillis() > 1_000_000) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(1000L * i));
                }
            }
        }
        KeptReadings user = run();
        assertThat(user.find("key0", Leaf.class)).isPresent();
        user.write();

        keep("one more", new Leaf(Optional.of("new")));

        assertThat(names()).hasSize(16);
        assertThat(run().find("key0", Leaf.class)).isPresent();
        assertThat(run().find("key1", Leaf.class)).isEmpty();
        assertThat(run().find("key2", Leaf.class)).isPresent();
    }

    private Path file() throws IOException {
        return folder.resolve("readings").resolve(names().get(0));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("readings"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
