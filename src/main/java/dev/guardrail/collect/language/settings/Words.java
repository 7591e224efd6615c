package dev.guardrail.collect.language.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options among the words of a command. */
public final class Words {

    private Words() {}

    /** The words of a line that no shell reads. */
    public static List<String> of(String line) {
        return Stream.of(line.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What the last {@code --option=value} or {@code --option value} says; empty text where nothing follows. */
    public static Optional<String> value(List<String> words, String option) {
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            if (word.equals(option)) {
                return Optional.of(i + 1 < words.size() ? words.get(i + 1) : "");
            }
            if (word.startsWith(option) && word.charAt(option.length()) == '=') {
                return Optional.of(word.substring(option.length() + 1));
            }
        }
        return Optional.empty();
    }
}
