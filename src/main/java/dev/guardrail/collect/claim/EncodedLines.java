package dev.guardrail.collect.claim;

import dev.guardrail.collect.Mojibake;
import dev.guardrail.collect.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lines of a file as {@link AuditDocument} reads them, each with the bytes that it stands in. */
final class EncodedLines {

    private static final String MARK = "\uFEFF";

    private final byte[] content;
    private final Charset charset;
    private final boolean misread;
    private final List<Extent> extents = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Where the bytes of a line are, without those of its end. */
    private record Extent(int from, int to) {}

    private EncodedLines(byte[] content) {
        this.content = content;
        this.charset = TextEncoding.wideText(content).isPresent()
                ? TextEncoding.wide(content).orElseThrow()
                : StandardCharsets.UTF_8;
        String text = TextEncoding.text(content);
        this.misread = !Mojibake.repaired(text).equals(text);
        split();
    }

    static EncodedLines of(byte[] content) {
        return new EncodedLines(content);
    }

    byte[] content() {
        return content;
    }

    int count() {
        return texts.size();
    }

    /** The lines as the audit is read. */
    List<String> texts() {
        return texts;
    }

    /** The bytes of a text in the encoding of the file. */
    byte[] encoded(String text) {
        return text.getBytes(charset);
    }

    /** The end of the last line; behind it, a file that was cut has a part of a character. */
    int end() {
        return extents.get(extents.size() - 1).to();
    }

    /** What ends the first line; a line feed where the file has one line alone. */
    String lineEnd() {
        if (extents.size() == 1) {
            return "\n";
        }
        int from = extents.get(0).to();
        return new String(content, from, extents.get(1).from() - from, charset);
    }

    /**
     * The offset in the file of an offset in a line.
     *
     * @param line counted from 1
     * @param offset in the text of the line; the end of the line is meant where its bytes are no text of the encoding
     */
    int offset(int line, int offset) {
        Extent extent = extents.get(line - 1);
        Optional<String> raw = raw(extent);
        if (raw.isEmpty()) {
            return extent.to();
        }
        String before = texts.get(line - 1).substring(0, offset);
        // Each byte of a text that was misread is a character of the file.
        String written = misread ? raw.get().substring(0, before.getBytes(StandardCharsets.UTF_8).length) : before;
        return extent.from() + encoded(written).length;
    }

    private void split() {
        int width = encoded("\n").length;
        int from = startsWith(encoded(MARK)) ? encoded(MARK).length : 0;
        int last = content.length - content.length % width;
        byte[] feed = encoded("\n");
        byte[] carriage = encoded("\r");
        for (int at = from; at < last; at += width) {
            boolean returned = is(at, carriage);
            if (returned || is(at, feed)) {
                add(new Extent(from, at));
                at += returned && at + width < last && is(at + width, feed) ? width : 0;
                from = at + width;
            }
        }
        add(new Extent(from, Math.max(from, last)));
    }

    private void add(Extent extent) {
        extents.add(extent);
        String text =
                raw(extent).orElseGet(() -> new String(content, extent.from(), extent.to() - extent.from(), charset));
        texts.add(misread ? Mojibake.repaired(text) : text);
    }

    private Optional<String> raw(Extent extent) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, extent.from(), extent.to() - extent.from()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private boolean startsWith(byte[] start) {
        return content.length >= start.length && is(0, start);
    }

    private boolean is(int at, byte[] unit) {
        return Arrays.equals(content, at, at + unit.length, unit, 0, unit.length);
    }
}
