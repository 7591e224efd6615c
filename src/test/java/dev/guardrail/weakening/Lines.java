package dev.guardrail.weakening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Edits of texts line by line, with the indentation that the place of an edit has. */
final class Lines {

    private Lines() {}

    /** A text, or several lines, replaced where they stand exactly once; lines may be indented further than given. */
    static String replace(String content, String text, String by) {
        return text.contains("\n") ? replaceLines(content, text, by) : replaceText(content, text, by);
    }

    private static String replaceText(String content, String text, String by) {
        int first = content.indexOf(text);
        once(text, first < 0 ? 0 : first == content.lastIndexOf(text) ? 1 : 2);
        return content.substring(0, first) + by + content.substring(first + text.length());
    }

    private static String replaceLines(String content, String text, String by) {
        List<String> lines = of(content);
        List<String> wanted = indented(text, "");
        List<Integer> hits = IntStream.rangeClosed(0, lines.size() - wanted.size())
                .filter(i -> same(lines.subList(i, i + wanted.size()), wanted))
                .boxed()
                .toList();
        once(text, hits.size());
        int from = hits.get(0);
        int to = from + wanted.size();
        return spliced(lines, from, to, indented(by, commonIndent(lines.subList(from, to))));
    }

    /** The lines from the one that reads like this to the last that is indented further. */
    static String removeBlock(String content, String block, String by) {
        List<String> lines = of(content);
        int from = find(lines, block);
        int to = from + 1;
        while (to < lines.size() && (lines.get(to).isBlank() || deeper(lines.get(to), lines.get(from)))) {
            to++;
        }
        while (to > from + 1 && lines.get(to - 1).isBlank() && !by.isEmpty()) {
            to--;
        }
        return spliced(lines, from, to, indented(by, indent(lines.get(from))));
    }

    /** Lines before the one that reads like this. */
    static String insert(String content, String before, String text) {
        List<String> lines = of(content);
        int at = find(lines, before);
        return spliced(lines, at, at, indented(text, indent(lines.get(at))));
    }

    private static int find(List<String> lines, String text) {
        List<Integer> hits = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().equals(text))
                .boxed()
                .toList();
        once(text, hits.size());
        return hits.get(0);
    }

    private static void once(String text, int times) {
        if (times != 1) {
            throw new IllegalArgumentException("expected \"" + text + "\" once, found it " + times + " times");
        }
    }

    private static boolean same(List<String> lines, List<String> wanted) {
        return unindented(lines, commonIndent(lines)).equals(wanted);
    }

    private static List<String> of(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (text.endsWith("\n")) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static List<String> indented(String text, String indent) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = of(text);
        return unindented(lines, commonIndent(lines)).stream()
                .map(line -> line.isEmpty() ? line : indent + line)
                .toList();
    }

    private static List<String> unindented(List<String> lines, String indent) {
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent.length()))
                .toList();
    }

    private static String commonIndent(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(Lines::indent)
                .reduce(Lines::commonStart)
                .orElse("");
    }

    private static String commonStart(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return a.substring(0, length);
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static boolean deeper(String line, String than) {
        return indent(line).length() > indent(than).length();
    }

    private static String spliced(List<String> lines, int from, int to, List<String> by) {
        List<String> result = new ArrayList<>(lines.subList(0, from));
        result.addAll(by);
        result.addAll(lines.subList(to, lines.size()));
        return result.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
