package dev.guardrail.collect.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the built-in kinds of claims are in their folders. */
class VocabularyTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/guardrail/collect/claim");

    @Test
    void eachListIsLookedForAndEachOneThatIsLookedForIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            sources.filter(Files::isRegularFile)
                    .map(VocabularyTest::text)
                    .flatMap(text -> Pattern.compile("(?:\\{|list\\(\")([a-z]+\\.[a-z-]+)(?:\\}|\"\\))")
                            .matcher(text)
                            .results())
                    .forEach(found -> used.add(found.group(1)));
        }
        assertThat(used).isEqualTo(Vocabulary.builtIn().lists().keySet());
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aWordStandsForItselfAndAStarForTheRestOfOne() {
        Pattern pattern = Vocabulary.builtIn().pattern("^{commits.others}$");
        assertThat(Stream.of("squashed", "Squash", "fix commits", "per")
                        .allMatch(word -> pattern.matcher(word).find()))
                .isTrue();
        assertThat(pattern.matcher("person").find()).isFalse();
    }
}
