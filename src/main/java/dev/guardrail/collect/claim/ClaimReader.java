package dev.guardrail.collect.claim;

import dev.guardrail.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the claims of an audit. */
public final class ClaimReader {

    private ClaimReader() {}

    /**
     * The claims of an audit, each once, in their order. Intentions, proposals and what others say are none.
     *
     * @param words the words of the built-in kinds
     * @param own the words of the kinds that a project adds
     */
    public static List<Claim> read(AuditDocument audit, Vocabulary words, List<KindWords> own) {
        List<ClaimPattern> patterns = new ArrayList<>(ClaimPatterns.of(words));
        patterns.addAll(own);
        Claims claims = new Claims(audit);
        for (Passage passage : audit.passages()) {
            if (!Intentions.are(passage) && !isOfOthers(passage)) {
                patterns.forEach(pattern -> pattern.read(passage, claims));
            }
        }
        return new ArrayList<>(new TreeSet<>(claims.all()));
    }

    /** Whether a passage stands in a block of quotation: what others say is no claim of the audit. */
    private static boolean isOfOthers(Passage passage) {
        return passage.kind() != Passage.Kind.CODE && passage.context().quoted();
    }

    /** An audit without the sections about what somebody is to do. */
    public static AuditDocument stated(AuditDocument audit) {
        List<Passage> stated = audit.passages().stream()
                .filter(passage -> !Intentions.are(passage))
                .toList();
        return new AuditDocument(audit.path(), audit.lines(), stated, audit.header());
    }
}
