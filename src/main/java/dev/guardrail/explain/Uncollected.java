package dev.guardrail.explain;

import dev.guardrail.audit.Rerun;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A guardrail of which it is not known what it would find.
 *
 * @param rule its id
 * @param types the types of facts that it matches on and that were not collected
 */
public record Uncollected(String rule, SortedSet<String> types) {

    public Uncollected {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    /** The guardrails of an audit that match on facts that another audit, which has its facts, did not collect. */
    static List<Uncollected> of(Audit audit, Rerun collected) {
        return audit.guardrails().stream()
                .map(guardrail -> of(guardrail, collected))
                .filter(one -> !one.types().isEmpty())
                .toList();
    }

    private static Uncollected of(Guardrail guardrail, Rerun collected) {
        return new Uncollected(guardrail.id(), collected.uncollected(guardrail));
    }
}
