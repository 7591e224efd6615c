package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The options of a program.
 *
 * @param withValue the options whose value is the next word
 */
public record Options(Set<String> withValue) {

    /** The word behind which none stand. */
    private static final String LAST = "--";

    public static final Options NONE = new Options(Set.of());

    /** The options of a list that is separated by spaces. */
    public static Options of(String withValue) {
        return withValue.isEmpty() ? NONE : new Options(Set.of(withValue.split(" ", -1)));
    }

    /** Whether a word is an option; so is Cargo's {@code +nightly}. */
    static boolean isOption(String word) {
        return word.length() > 1 && (word.startsWith("-") || word.startsWith("+"));
    }

    boolean takesValue(String word) {
        return withValue.contains(word);
    }

    /** The number of words of an option, with the option itself. */
    int width(String word) {
        return takesValue(word) ? 2 : 1;
    }

    /** Where the options that start at a word end. */
    public int end(List<String> words, int start) {
        int at = start;
        while (at < words.size() && (isOption(words.get(at)) || takesValue(words.get(at)))) {
            boolean last = words.get(at).equals(LAST);
            at += width(words.get(at));
            if (last) {
                return at;
            }
        }
        return at;
    }

    /** The words that are neither options nor their values, before a {@code --}. */
    public List<String> operands(List<String> words) {
        List<String> operands = new ArrayList<>();
        for (int at = 0; at < words.size() && !words.get(at).equals(LAST); at += width(words.get(at))) {
            if (!isOption(words.get(at)) && !takesValue(words.get(at))) {
                operands.add(words.get(at));
            }
        }
        return operands;
    }

    /** The words behind a {@code --}. */
    public static List<String> behind(List<String> words) {
        int at = words.indexOf(LAST);
        return at < 0 ? List.of() : words.subList(at + 1, words.size());
    }
}
