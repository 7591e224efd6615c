package dev.guardrail.collect.claim;

import dev.guardrail.claim.AuditText;
import dev.guardrail.collect.Mojibake;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.claim.form.SourceLines;
import java.util.List;
import java.util.Optional;

/**
 * An audit that somebody else wrote.
 *
 * @param path its path in the repository; outside of it, its name
 * @param lines its lines, without their ends
 * @param passages what it consists of, in the order of the lines
 * @param header what it says that it is about
 */
public record AuditDocument(String path, List<String> lines, List<Passage> passages, Header header) {

    public AuditDocument {
        lines = List.copyOf(lines);
        passages = List.copyOf(passages);
    }

    /** Reads a document in UTF-8 or UTF-16, also UTF-8 that was once read as MacRoman. */
    public static AuditDocument read(String path, byte[] content) {
        List<String> lines = lines(content);
        List<Passage> passages = PassageReader.read(SourceLines.of(lines));
        return new AuditDocument(path, lines, passages, HeaderReader.read(path, passages));
    }

    /** The lines of a document in one of these encodings, without their ends. */
    public static List<String> lines(byte[] content) {
        String text = Mojibake.repaired(TextEncoding.text(content));
        return List.of(text.split("\r\n|\r|\n", -1));
    }

    /** Its titles, in the order of the lines. */
    public List<AuditText.Heading> titles() {
        return passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.HEADING)
                .map(passage -> new AuditText.Heading(passage.line(0), title(passage.text())))
                .toList();
    }

    private static String title(String text) {
        return text.replaceAll("^#+|#+$|[*`]", "").strip();
    }

    /** The milestone that it is about, in capitals, {@code M04} say. */
    public Optional<String> milestone() {
        return header.milestone();
    }
}
