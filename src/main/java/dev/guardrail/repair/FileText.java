package dev.guardrail.repair;

import dev.guardrail.fact.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a file, in which each line keeps its own end. */
public final class FileText {

    private static final long CHARACTERS_OF_A_VALUE = 40;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String path;
    private final String mark;
    private final String text;
    private final List<Integer> starts = new ArrayList<>();
    private @Nullable Outline outline;

    private FileText(String path, String mark, String text) {
        this.path = path;
        this.mark = mark;
        this.text = text;
        starts.add(0);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean pair = character == '\r' && text.startsWith("\n", at + 1);
            if ((character == '\n' || character == '\r') && !pair) {
                starts.add(at + 1);
            }
        }
    }

    /**
     * The text of a file.
     *
     * @throws RepairException if it is not UTF-8
     */
    public static FileText of(String path, byte[] bytes) throws RepairException {
        try {
            return of(
                    path,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new RepairException("the file is not UTF-8 text");
        }
    }

    /** The text of a file that is decoded. */
    public static FileText of(String path, String decoded) {
        String mark = decoded.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        return new FileText(path, mark, decoded.substring(mark.length()));
    }

    /** The same file with another text. */
    FileText with(String changed) {
        return new FileText(path, mark, changed);
    }

    /** Its nodes, read once. */
    Outline outline() throws RepairException {
        Outline known = outline == null ? Outline.of(this) : outline;
        outline = known;
        return known;
    }

    /** How much it takes to read it, in characters: with aliases, a short text can mean much. */
    public long effort() {
        try {
            return Math.max(
                    text.length(), CHARACTERS_OF_A_VALUE * outline().meaning().size());
        } catch (RepairException e) {
            return text.length();
        }
    }

    public String path() {
        return path;
    }

    /** The text without its byte order mark. */
    public String text() {
        return text;
    }

    /** The text with its byte order mark. */
    public String decoded() {
        return mark + text;
    }

    /** What the file consists of. */
    public byte[] bytes() {
        return decoded().getBytes(StandardCharsets.UTF_8);
    }

    /** The number of its lines; what is behind the last line end counts, even if it is empty. */
    int lines() {
        return starts.size();
    }

    /** A line, counted from 1, without its end. */
    String line(int number) {
        return text.substring(start(number), end(number));
    }

    /** Where a line begins. */
    int start(int line) {
        return line > starts.size() ? text.length() : starts.get(line - 1);
    }

    /** Where a line ends, before its line end. */
    int end(int line) {
        int end = start(line + 1);
        int start = start(line);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The line, counted from 1, of an offset. */
    int lineOf(int offset) {
        int line = Collections.binarySearch(starts, offset);
        return line >= 0 ? line + 1 : -line - 1;
    }

    /** The offset of a column of a line, both counted from 1. */
    int offset(int line, int column) {
        int start = start(line);
        int length = text.codePointCount(start, end(line));
        return text.offsetByCodePoints(start, Math.max(0, Math.min(column - 1, length)));
    }

    /** The place between two offsets. */
    Place place(int from, int to) {
        int line = lineOf(from);
        int endLine = lineOf(to);
        return new Place(path, line, column(line, from), endLine, column(endLine, to));
    }

    private int column(int line, int offset) {
        return text.codePointCount(start(line), offset) + 1;
    }

    /** The line end that most lines have. */
    String lineEnd() {
        long pairs = text.lines().count() < 2 ? 0 : count("\r\n");
        return pairs * 2 > count("\n") ? "\r\n" : "\n";
    }

    private long count(String end) {
        return (text.length() - text.replace(end, "").length()) / (long) end.length();
    }
}
