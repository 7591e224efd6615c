package dev.guardrail.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.TreeSet;

/** Writes lines of a ledger. */
public final class LedgerWriter {

    static final int VERSION = 1;

    private LedgerWriter() {}

    /** The line that records an entry after all lines of a ledger; it ends with {@code \n}. */
    public static String next(Ledger ledger, Entry entry) {
        return line(ledger.heads(), entry) + "\n";
    }

    /** A line without its end. */
    static String line(Collection<String> previous, Entry entry) {
        ObjectNode json = Json.object()
                .put(Keys.ENTRY, entry.word())
                .put(Keys.VERSION, VERSION)
                .set(Keys.PREVIOUS, Json.texts(new TreeSet<>(previous)));
        if (entry instanceof AuditEntry audit) {
            AuditCodec.write(audit, json);
        } else if (entry instanceof DeferralEntry deferral) {
            DeferralCodec.write(deferral, json);
        } else if (entry instanceof ImportEntry imported) {
            ImportCodec.write(imported, json);
        }
        return Digests.sealed(Json.write(json));
    }
}
