package dev.guardrail.collect.claim;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Takes the claims that are found in an audit. */
final class Claims {

    /** So many passages of a section are looked at: more do not belong to one statement. */
    private static final int REACH = 400;

    private final AuditDocument audit;
    private final IdentityHashMap<Passage, Integer> indexes = new IdentityHashMap<>();
    private final List<Claim> all = new ArrayList<>();

    Claims(AuditDocument audit) {
        this.audit = audit;
    }

    AuditDocument audit() {
        return audit;
    }

    /**
     * Adds a claim.
     *
     * @param from where its words begin in the passage
     * @param to where they end
     */
    void add(Passage passage, int from, int to, ClaimKind kind, String subject, Value says) {
        add(passage, from, to, kind, subject, says, List.of());
    }

    /** Adds a claim with names and lines by which its subject can be recognised. */
    void add(Passage passage, int from, int to, ClaimKind kind, String subject, Value says, List<String> anchors) {
        String quote = passage.quote(from, to);
        all.add(new Claim(passage.place(audit.path(), from, to), kind, quote, subject, says, anchors));
    }

    /** The passages behind one, as far as they stand in the same section. */
    List<Passage> behind(Passage passage) {
        return section(passage, index(passage) + 1, 1);
    }

    /** The passages before one, the last first, as far as they stand in the same section. */
    List<Passage> before(Passage passage) {
        return section(passage, index(passage) - 1, -1);
    }

    private List<Passage> section(Passage passage, int from, int step) {
        List<Passage> passages = audit.passages();
        List<Passage> found = new ArrayList<>();
        for (int i = from; i >= 0 && i < passages.size() && found.size() < REACH; i += step) {
            Passage other = passages.get(i);
            boolean same = other.context().headings().equals(passage.context().headings());
            if (!same || other.kind() == Passage.Kind.HEADING) {
                break;
            }
            found.add(other);
        }
        return found;
    }

    private int index(Passage passage) {
        if (indexes.isEmpty()) {
            for (int i = 0; i < audit.passages().size(); i++) {
                indexes.put(audit.passages().get(i), i);
            }
        }
        return indexes.getOrDefault(passage, 0);
    }

    List<Claim> all() {
        return all;
    }
}
