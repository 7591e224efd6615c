package dev.guardrail.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void keysAreTakenAsWritten() throws YamlException {
        YamlNode root = root("on: push\nyes: no\nversion: 1.10\nnothing: ~\n");
        assertThat(root.text("on")).isEqualTo("push");
        assertThat(root.text("yes")).isEqualTo("no");
        assertThat(root.text("version")).isEqualTo("1.10");
        assertThat(root.text("nothing")).isEmpty();
    }

    @Test
    void everyNodeKnowsItsPlace() throws YamlException {
        YamlNode root = root("jobs:\n  build:\n    uses: \"ünï@v1\"  # one\n");
        YamlNode uses = root.get("jobs")
                .orElseThrow()
                .get("build")
                .orElseThrow()
                .get("uses")
                .orElseThrow();
        assertThat(uses.place()).isEqualTo(new Place("f.yml", 3, 11, 3, 19));
    }

    @Test
    void aBlockScalarEndsWithItsLastLine() throws YamlException {
        YamlNode root = root("a: |\n  one\n  two\n\n\nb: 1\n");
        YamlNode.Scalar a = (YamlNode.Scalar) root.get("a").orElseThrow();
        assertThat(a.place().endLine()).isEqualTo(3);
        assertThat(a.source()).containsExactly("a: |", "  one", "  two");
        assertThat(a.value()).isEqualTo("one\ntwo\n");
    }

    @Test
    void aliasesAndMergeKeysResolveAndOwnKeysWin() throws YamlException {
        YamlNode root = root("""
                base: &base {os: linux, cores: 2}
                more: &more {cores: 4, disk: 9}
                job:
                  <<: [*base, *more]
                  os: mac
                again: *base
                """);
        YamlNode job = root.get("job").orElseThrow();
        assertThat(job.text("os")).isEqualTo("mac");
        assertThat(job.text("cores")).isEqualTo("2");
        assertThat(job.text("disk")).isEqualTo("9");
        assertThat(root.get("again").orElseThrow().text("os")).isEqualTo("linux");
    }

    @Test
    void aDuplicateKeyIsToldAndTheFirstValueCounts() throws YamlException {
        YamlDocument document = document("a: 1\nb: 2\na: 3\n");
        assertThat(document.root().text("a")).isEqualTo("1");
        assertThat(document.duplicates()).extracting(key -> key.place().line()).containsExactly(3);
    }

    @Test
    void aBombOfAliasesIsRefused() {
        String bomb = "a0: &a0 [x, x]\n"
                + IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                        .collect(Collectors.joining());
        assertRefused(bomb, 20, "too large with its aliases resolved: the limit is 2097152 characters and nodes");
    }

    @Test
    void aLongTextWithManyAliasesIsRefused() {
        String bomb = "- &a " + "x".repeat(10_000) + "\n" + "- *a\n".repeat(1_000);
        assertRefused(bomb, 1, "too large with its aliases resolved: the limit is 2097152 characters and nodes");
    }

    @Test
    void aCharacterThatYamlDoesNotAllowIsNamedWithItsLine() {
        assertRefused("a: 1\nb: \u0007\n", 2, "the character U+0007 is not allowed");
    }

    @Test
    void aNodeThatContainsItselfIsRefused() {
        assertRefused("a: &a [1, *a]\n", 1, "the alias refers to a node that contains it");
    }

    @Test
    void nestingTooDeepIsRefused() {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> root("[".repeat(5000)))
                .withMessageContaining("Nesting Depth exceeded max 100");
    }

    @Test
    void aSyntaxErrorHasItsLine() {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> root("a:\n  - b\n c: d\n"))
                .satisfies(e -> assertThat(e.place().line()).isEqualTo(3));
    }

    @Test
    void twoDocumentsAreOneTooMany() {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> root("a: 1\n---\nb: 2\n"))
                .withMessageContaining("expected a single document");
    }

    @Test
    void aByteOrderMarkIsNoContentAndBrokenUtf8IsRefused() throws YamlException {
        assertThat(root("\uFEFFa: 1\n").text("a")).isEqualTo("1");
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> YamlReader.read("f.yml", new byte[] {'a', ':', ' ', (byte) 0xC3, '\n'}))
                .withMessage("not UTF-8 text");
    }

    @Test
    void aFileOfCommentsHoldsNothing() throws YamlException {
        assertThat(YamlReader.read("f.yml", "# nothing yet\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static void assertRefused(String text, int line, String reason) {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> root(text))
                .withMessage(reason)
                .satisfies(e -> assertThat(e.place().line()).isEqualTo(line));
    }

    private static YamlNode root(String text) throws YamlException {
        return document(text).root();
    }

    private static YamlDocument document(String text) throws YamlException {
        return YamlReader.read("f.yml", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
