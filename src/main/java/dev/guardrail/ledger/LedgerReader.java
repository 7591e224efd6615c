package dev.guardrail.ledger;

import dev.guardrail.ledger.Member.MalformedException;
import dev.guardrail.rule.Names;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a ledger, strictly: a line that is not exactly what Guardrail writes is a mistake. */
public final class LedgerReader {

    private static final List<String> KINDS = List.of(AuditEntry.WORD, DeferralEntry.WORD, ImportEntry.WORD);

    private final List<EntryLine> lines = new ArrayList<>();
    private final List<LedgerMistake> mistakes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private LedgerReader() {}

    /** Reads the content of a ledger, of any length and kind. */
    public static Ledger read(byte[] content) {
        if (content.length > Ledger.LIMIT) {
            return unreadable("too large to read: the limit is " + (Ledger.LIMIT >> 20) + " MiB");
        }
        LedgerReader reader = new LedgerReader();
        int number = 0;
        int start = 0;
        while (start < content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            number++;
            reader.line(number, ByteBuffer.wrap(content, start, end - start), end < content.length);
            start = end + 1;
        }
        return new Ledger(reader.lines, reader.mistakes);
    }

    /** What is known of a ledger that is there and cannot be read. */
    public static Ledger unreadable(String problem) {
        return new Ledger(List.of(), List.of(new LedgerMistake(0, problem)));
    }

    private void line(int number, ByteBuffer bytes, boolean ended) {
        try {
            // What comes after a line that is wrong is not wrong as well: the digest that it ends with is known.
            String shown = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
            boolean first = !Digests.isSealed(shown) || seen.add(Digests.written(shown));
            if (!ended) {
                throw new MalformedException("the line is cut: it has no line end");
            }
            EntryLine line = read(
                    number, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            if (first) {
                add(line);
            }
        } catch (CharacterCodingException e) {
            mistakes.add(new LedgerMistake(number, "is not UTF-8"));
        } catch (MalformedException e) {
            mistakes.add(new LedgerMistake(number, e.getMessage()));
        }
    }

    private void add(EntryLine line) {
        lines.add(line);
        for (String digest : line.previous()) {
            if (!seen.contains(digest)) {
                mistakes.add(new LedgerMistake(
                        line.number(),
                        "comes after the line with the digest `" + digest.substring(0, 12)
                                + "…`, which is not above it: a line was removed or moved"));
            }
        }
    }

    private EntryLine read(int number, String text) {
        Member json = new Member(Json.read(checked(text)), "");
        String kind = json.get(Keys.ENTRY).text();
        if (!KINDS.contains(kind)) {
            throw json.get(Keys.ENTRY).problem("unknown kind of entry" + Names.suggestion(kind, KINDS));
        }
        int version = json.get(Keys.VERSION).count();
        if (version != LedgerWriter.VERSION) {
            throw json.get(Keys.VERSION)
                    .problem("expected version " + LedgerWriter.VERSION + ", found " + version
                            + "; a newer Guardrail wrote it");
        }
        List<String> previous = json.get(Keys.PREVIOUS).list(Member::digest);
        Entry entry = switch (kind) {
            case AuditEntry.WORD -> AuditCodec.read(json);
            case DeferralEntry.WORD -> DeferralCodec.read(json);
            default -> ImportCodec.read(json);
        };
        if (!LedgerWriter.line(previous, entry).equals(text)) {
            throw new MalformedException(
                    "is not written as Guardrail writes it: other spaces or another order of keys");
        }
        return new EntryLine(number, previous, entry, Digests.written(text));
    }

    /** A line whose digest is that of its bytes. */
    private static String checked(String text) {
        if (text.endsWith("\r")) {
            throw new MalformedException("ends with CR and LF; expected LF alone");
        }
        if (text.startsWith("<<<<<<<") || text.startsWith("=======") || text.startsWith(">>>>>>>")) {
            throw new MalformedException("is the mark of a merge conflict; keep the lines of both sides and delete it");
        }
        if (!Digests.isSealed(text)) {
            throw new MalformedException(
                    text.isEmpty() ? "is empty" : "does not end with a digest; expected `\"digest\":\"…\"}`");
        }
        if (!Digests.of(Digests.unsealed(text)).equals(Digests.written(text))) {
            throw new MalformedException("was changed after it was written: its digest does not match");
        }
        return text;
    }
}
