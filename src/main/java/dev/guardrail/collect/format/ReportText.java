package dev.guardrail.collect.format;

import dev.guardrail.collect.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads reports as text. */
public final class ReportText {

    private static final int LOOKED_AT = 64 * 1024;

    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private ReportText() {}

    /** Reads a text after its byte order mark. Bytes that are invalid in the charset become U+FFFD. */
    public static Reader open(Path file, Charset charset) throws IOException {
        return open(Files.newInputStream(file), charset);
    }

    /** As {@link #open(Path, Charset)}. */
    static Reader open(InputStream bytes, Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(bytes, charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The charset of an XML file that begins with these bytes, in which it may declare its encoding. */
    static Charset xmlCharset(byte[] head) throws Refusal {
        Charset charset = charset(head);
        Matcher declaration = XML_ENCODING.matcher(new String(head, 0, Math.min(head.length, LOOKED_AT), charset));
        if (!charset.equals(StandardCharsets.UTF_8) || !declaration.lookingAt()) {
            return charset;
        }
        try {
            return Charset.forName(declaration.group(1));
        } catch (IllegalArgumentException e) {
            throw new Refusal(1, "expected a known encoding, found " + Refusal.quote(declaration.group(1)));
        }
    }

    /**
     * The charset of a text that begins with these bytes, by its byte order mark or by the place of a NUL byte in its
     * first character; UTF-8 where it has neither.
     */
    public static Charset charset(byte[] head) {
        Optional<Charset> marked = TextEncoding.marked(head);
        if (marked.isPresent()) {
            return marked.get();
        } else if (head.length > 1 && head[0] == 0 && head[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return head.length > 1 && head[0] != 0 && head[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** The first bytes of a file, which suffice to recognize its format. */
    public static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LOOKED_AT);
        }
    }

    /** Whether a file that begins with {@code head} begins with these bytes. */
    public static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
