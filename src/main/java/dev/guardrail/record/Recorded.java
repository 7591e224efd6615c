package dev.guardrail.record;

/**
 * A record as it stands in an audit.
 *
 * @param build what made it
 * @param digest the digest that the audit gives
 * @param record the record
 */
public record Recorded(Build build, String digest, AuditRecord record) {

    /** Whether the digest is the one of what is there. */
    public boolean isIntact() {
        return digest.equals(RecordJson.digest(build, record));
    }
}
