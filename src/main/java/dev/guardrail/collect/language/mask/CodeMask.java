package dev.guardrail.collect.language.mask;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A text with what each of its characters belongs to. It accepts any text of any language: a quote that is not closed on
 * its line is taken as code, unless strings of its kind span lines.
 */
public final class CodeMask {

    /** A comment, from its first character to before {@code end}. */
    public record Comment(int start, int end) {}

    /** In characters; a bracket that closes farther away is not searched for. */
    private static final int FAR = 20_000;

    private final String text;
    private final BitSet quoted = new BitSet();
    private final BitSet commented = new BitSet();
    private final List<Comment> comments;
    private final int[] lines;

    CodeMask(String text, List<Comment> strings, List<Comment> comments) {
        this.text = text;
        this.comments = List.copyOf(comments);
        strings.forEach(string -> quoted.set(string.start(), string.end()));
        comments.forEach(comment -> commented.set(comment.start(), comment.end()));
        this.lines = lines(text);
    }

    /** That of a file; there is one for each file. */
    public static CodeMask of(SourceFile file, Syntax syntax) {
        return file.as(CodeMask.class, content -> of(SourceText.decode(content), syntax));
    }

    /** That of a text whose lines end with a line feed. */
    public static CodeMask of(String text, Syntax syntax) {
        return new MaskReader(text, syntax).read();
    }

    private static int[] lines(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** The comments, in their order. */
    public List<Comment> comments() {
        return comments;
    }

    /** Whether the character there is code. */
    public boolean isCode(int at) {
        return at >= 0 && at < text.length() && !quoted.get(at) && !commented.get(at);
    }

    /** Whether the character there is part of a comment. */
    public boolean isComment(int at) {
        return at >= 0 && commented.get(at);
    }

    /** The number of the line of a character, counted from 1. */
    public int line(int at) {
        int found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where the line with this number begins. */
    public int start(int line) {
        return line > lines.length ? text.length() : lines[line - 1];
    }

    /** How many lines there are. */
    public int lineCount() {
        return lines.length;
    }

    /** The code and the strings from there to before {@code end}, in one line, with one space between words. */
    public String code(int from, int end) {
        StringBuilder code = new StringBuilder();
        for (int at = from; at < Math.min(end, text.length()); at++) {
            char c = isComment(at) || text.charAt(at) == '\n' ? ' ' : text.charAt(at);
            boolean space = Character.isWhitespace(c);
            if (!space) {
                code.append(c);
            } else if (code.length() > 0 && code.charAt(code.length() - 1) != ' ') {
                code.append(' ');
            }
        }
        return code.toString().strip();
    }

    /** Where the bracket that opens there closes, or where it is too far away. */
    public int closing(int open) {
        int depth = 0;
        int end = Math.min(text.length(), open + FAR);
        for (int at = open; at < end; at++) {
            char c = isCode(at) ? text.charAt(at) : ' ';
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0) {
                return at;
            }
        }
        return end;
    }
}
