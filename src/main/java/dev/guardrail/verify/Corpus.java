package dev.guardrail.verify;

import dev.guardrail.fact.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a commit but its documentation, to look for names and lines in. */
final class Corpus {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");

    private final List<Text> texts;
    private final boolean complete;
    private final Map<String, Place> words = new HashMap<>();

    /**
     * Takes texts, those first in which a name is most likely meant.
     *
     * @param complete whether these are all texts of the commit
     */
    Corpus(List<Text> texts, boolean complete) {
        this.texts = List.copyOf(texts);
        this.complete = complete;
    }

    /**
     * A text.
     *
     * @param path its path
     * @param lines its lines, without their ends
     */
    record Text(String path, List<String> lines) {

        Text {
            lines = List.copyOf(lines);
        }
    }

    /** The texts, those first in which a name is most likely meant. */
    List<Text> texts() {
        return texts;
    }

    /** Whether nothing was left out: only then something that is not found is not there. */
    boolean isComplete() {
        return complete;
    }

    /** Where a name stands first. */
    Optional<Place> word(String name) {
        if (words.isEmpty()) {
            texts.forEach(this::index);
        }
        return Optional.ofNullable(words.get(name));
    }

    private void index(Text text) {
        for (int i = 0; i < text.lines().size(); i++) {
            Matcher matcher = WORD.matcher(text.lines().get(i));
            while (matcher.find()) {
                words.putIfAbsent(matcher.group(), Place.line(text.path(), i + 1));
            }
        }
    }

    /** The first line of a wanted file that a test accepts. */
    Optional<Place> line(Predicate<String> path, Predicate<String> line) {
        for (Text text : texts) {
            if (path.test(text.path())) {
                for (int i = 0; i < text.lines().size(); i++) {
                    if (line.test(text.lines().get(i))) {
                        return Optional.of(Place.line(text.path(), i + 1));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
