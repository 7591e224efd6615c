package dev.guardrail.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks prose into lines that fit a terminal of {@link #WIDTH} columns. */
public final class Wrap {

    /** The width that a terminal has unless somebody widened it; the same everywhere, so that reports are the same bytes. */
    public static final int WIDTH = 80;

    /** Holds two words together; printed as a space. */
    private static final char GLUE = '\u00A0';

    private Wrap() {}

    /** Items of a list, of which each stays in one piece where it fits. */
    public static String list(List<String> items) {
        return items.stream().map(item -> item.replace(' ', GLUE)).collect(Collectors.joining(", "));
    }

    /**
     * Lines of a text. They break at spaces outside of code, so that a command stays in one piece where it fits.
     *
     * @param text one line of prose
     * @param first the columns that are taken on the first line
     * @param rest the columns that are taken on each further line
     */
    public static List<String> lines(String text, int first, int rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            int room = WIDTH - (lines.isEmpty() ? first : rest);
            if (!line.isEmpty() && columns(line) + 1 + columns(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream().map(done -> done.replace(GLUE, ' ')).toList();
    }

    /** Split at spaces; a short piece of code and a percentage count as one word. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        for (String word : text.strip().replace(" %", GLUE + "%").split(" +", -1)) {
            code.append(code.isEmpty() ? "" : " ").append(word);
            boolean open = code.chars().filter(c -> c == '`').count() % 2 == 1;
            if (!open || columns(code) > WIDTH / 2) {
                words.addAll(open ? List.of(code.toString().split(" ", -1)) : List.of(code.toString()));
                code.setLength(0);
            }
        }
        if (!code.isEmpty()) {
            words.addAll(List.of(code.toString().split(" ", -1)));
        }
        return words;
    }

    private static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
