package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The text of a TOML document: where its strings, comments, keys and values end. */
final class TomlText {

    private final String path;
    private final String text;
    private final List<String> lines;
    /** The offset of each line's first character; ascending. */
    private final List<Integer> starts = new ArrayList<>();

    TomlText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lines = text.lines().toList();
        starts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
    }

    List<String> lines() {
        return lines;
    }

    List<String> lines(Place place) {
        return lines.subList(Math.min(place.line() - 1, lines.size()), Math.min(place.endLine(), lines.size()));
    }

    /** The deepest nesting of brackets and braces. */
    int depth() {
        int depth = 0;
        int deepest = 0;
        for (int at = 0; at < text.length(); at = next(at)) {
            char c = text.charAt(at);
            if (c == '[' || c == '{') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }

    /** The offset of a position of tomlj: a line, and a column in code points, both counted from 1. */
    int offset(int line, int column) {
        return text.offsetByCodePoints(starts.get(line - 1), column - 1);
    }

    /** Whether a header, not a pair, starts at an offset. */
    boolean isHeader(int at) {
        return at < text.length() && text.charAt(at) == '[';
    }

    /** The offset of the first character, from an offset on, that is neither white space nor in a comment. */
    int skipBlank(int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            at = next(at);
        }
        return at;
    }

    int headerEnd(int start) {
        int at = start;
        while (at < text.length() && !isEnd(at) && text.charAt(at) != '#') {
            at = next(at);
        }
        return trimmed(start, at);
    }

    int keyEnd(int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '=' && !isEnd(at)) {
            at = next(at);
        }
        return trimmed(start, at);
    }

    /** Where the value of a key starts. */
    int valueStart(int keyEnd) {
        int at = Math.min(text.length(), text.indexOf('=', keyEnd) + 1);
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    int valueEnd(int start) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean closes = c == ']' || c == '}';
            if (depth == 0 && (closes || c == ',' || c == '#' || isEnd(at))) {
                return trimmed(start, at);
            }
            depth += c == '[' || c == '{' ? 1 : closes ? -1 : 0;
            at = next(at);
            if (depth == 0 && closes) {
                return at;
            }
        }
        return trimmed(start, at);
    }

    String slice(int start, int end) {
        return text.substring(start, end);
    }

    /** Where a document starts. */
    Place start() {
        return new Place(path, 1, 1, 1, 1);
    }

    Place place(int start, int end) {
        int line = lineOf(start);
        int endLine = lineOf(Math.max(start, end - 1));
        return new Place(path, line + 1, column(line, start), endLine + 1, column(endLine, end));
    }

    private int lineOf(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int offset) {
        return text.codePointCount(starts.get(line), offset) + 1;
    }

    private int trimmed(int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean isEnd(int at) {
        return text.charAt(at) == '\n';
    }

    /** The offset after the string, the comment or the character that starts at an offset. */
    private int next(int at) {
        return switch (text.charAt(at)) {
            case '#' -> lineEnd(at);
            case '"', '\'' -> stringEnd(at);
            default -> at + 1;
        };
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int stringEnd(int at) {
        String quote = text.substring(at, at + 1);
        if (!text.startsWith(quote.repeat(3), at)) {
            return quoteEnd(at + 1, quote, lineEnd(at));
        }
        int end = quoteEnd(at + 3, quote.repeat(3), text.length());
        // The text may end with one or two quotes right before the three that close it.
        for (int i = 0; i < 2 && text.startsWith(quote, end); i++) {
            end++;
        }
        return end;
    }

    private int quoteEnd(int from, String quote, int limit) {
        int at = from;
        while (at < limit && !text.startsWith(quote, at)) {
            at += quote.startsWith("\"") && text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(limit, at + (at < limit ? quote.length() : 0));
    }
}
