package dev.guardrail.audit;

import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.fact.RecordedTest;
import java.util.ArrayList;
import java.util.List;

/** What is recorded: what the ledger of the base says. What the range writes into the ledger is no evidence for it yet. */
final class RecordedBooks {

    private RecordedBooks() {}

    /** The facts of the head, with what the base records in place of what the head records. */
    static List<Fact> inForce(List<Fact> base, List<Fact> head) {
        List<Fact> facts = new ArrayList<>();
        head.stream().filter(fact -> !isRecorded(fact)).forEach(facts::add);
        base.stream().filter(RecordedBooks::isRecorded).forEach(facts::add);
        return facts;
    }

    private static boolean isRecorded(Fact fact) {
        return fact instanceof RecordedAudit || fact instanceof DeferredItem || fact instanceof RecordedTest;
    }
}
