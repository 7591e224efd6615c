package dev.guardrail.audit;

import dev.guardrail.collect.RevertedCommit;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.ledger.LedgerCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Fact;
import dev.guardrail.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/**
 * A change under audit.
 *
 * @param facts the facts of the range itself: its ends, its commits, its changed files and lines, and its gaps
 * @param base the files at the base
 * @param head the files at the head
 * @param given the evidence that is not in the repository
 * @param reverted the commits of the base's history that the range reverts
 * @param ledger the ledger of both sides that is in no file of the repository; without one, each side has the file
 * @param repository where the commits are, while the change is collected; nowhere for a rule's case
 */
public record Change(
        List<Fact> facts,
        Snapshot base,
        Snapshot head,
        EvidenceFiles given,
        List<RevertedCommit> reverted,
        Optional<Ledger> ledger,
        Optional<GitRepository> repository) {

    /** A change without evidence besides its repository. */
    public Change(List<Fact> facts, Snapshot base, Snapshot head) {
        this(facts, base, head, EvidenceFiles.NOTHING);
    }

    /** A change that is in no repository, and reverts no commit. */
    public Change(List<Fact> facts, Snapshot base, Snapshot head, EvidenceFiles given) {
        this(facts, base, head, given, List.of(), Optional.empty(), Optional.empty());
    }

    /** What the ledger of a side says. */
    List<Fact> recorded(Snapshot side, Readings readings) {
        return ledger.map(LedgerCollector::facts).orElseGet(() -> LedgerCollector.collect(side, readings));
    }

    public Change {
        facts = List.copyOf(facts);
        reverted = List.copyOf(reverted);
    }
}
