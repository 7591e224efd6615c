package dev.guardrail.collect.check.build;

import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that a file below {@code .mvn} adds to each call of Maven.
 *
 * @param words the words in their order
 */
record MavenConfig(List<Word> words) {

    /** In bytes: a command line is far shorter. */
    private static final int SIZE_LIMIT = 1 << 16;

    static final Reading<MavenConfig> READING =
            new Reading<>("maven-config", MavenConfig.class, path -> true, SIZE_LIMIT, MavenConfig::read);

    MavenConfig {
        words = List.copyOf(words);
    }

    /** A word and where it stands. */
    record Word(String text, Place place) {}

    private static MavenConfig read(SourceFile file) {
        List<Word> words = new ArrayList<>();
        int line = 0;
        for (String text : TextEncoding.text(file.content()).lines().toList()) {
            line++;
            if (!text.startsWith("#")) {
                for (String word : text.strip().split("\\s+", -1)) {
                    boolean ofMaven = file.path().endsWith("maven.config") || word.startsWith("-D");
                    if (!word.isEmpty() && ofMaven) {
                        words.add(new Word(word, Place.line(file.path(), line)));
                    }
                }
            }
        }
        return new MavenConfig(words);
    }
}
