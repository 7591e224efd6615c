package dev.guardrail.audit;

import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.NewDeferral;
import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.fact.RecordedOutcome;
import dev.guardrail.fact.RecordedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is recorded: what the ledger of the base says. What the range writes into the ledger is no evidence for it yet. */
final class RecordedBooks {

    private RecordedBooks() {}

    /** The facts of the head, with what the base records in place of what the head records. */
    static List<Fact> inForce(List<Fact> base, List<Fact> head) {
        List<Fact> facts = new ArrayList<>();
        head.stream().filter(fact -> !isRecorded(fact)).forEach(facts::add);
        base.stream().filter(RecordedBooks::isRecorded).forEach(facts::add);
        facts.addAll(deferrals(base, head));
        return facts;
    }

    /** What the range defers. */
    private static List<Fact> deferrals(List<Fact> base, List<Fact> head) {
        Set<String> before = items(base).map(RecordedBooks::deferral).collect(Collectors.toSet());
        return items(head)
                .filter(item -> !before.contains(deferral(item)))
                .<Fact>map(item -> new NewDeferral(
                        item.place(), item.id(), item.until(), item.because(), item.by(), item.blocks(), item.exit()))
                .toList();
    }

    private static Stream<DeferredItem> items(List<Fact> facts) {
        return facts.stream().filter(DeferredItem.class::isInstance).map(DeferredItem.class::cast);
    }

    private static String deferral(DeferredItem item) {
        return String.join("\n", item.id(), item.until(), item.because());
    }

    private static boolean isRecorded(Fact fact) {
        return fact instanceof RecordedAudit
                || fact instanceof RecordedOutcome
                || fact instanceof DeferredItem
                || fact instanceof RecordedTest;
    }
}
