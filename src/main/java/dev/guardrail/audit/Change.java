package dev.guardrail.audit;

import dev.guardrail.collect.RevertedCommit;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.linter.Linters;
import dev.guardrail.collect.linter.PrintedLinters;
import dev.guardrail.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change under audit.
 *
 * @param facts the facts of the range itself: its ends, its commits, its changed files and lines, and its gaps
 * @param base the files at the base
 * @param head the files at the head
 * @param given the evidence that is not in the repository
 * @param reverted the commits of the base's history that the range reverts
 * @param ledger where its ledger is
 * @param linters runs the linters that the policy has called
 * @param range the range in its repository, while the change is collected; nowhere for a rule's case
 */
public record Change(
        List<Fact> facts,
        Snapshot base,
        Snapshot head,
        EvidenceFiles given,
        List<RevertedCommit> reverted,
        LedgerSource ledger,
        Linters linters,
        Optional<OpenRange> range) {

    /** A change without evidence besides its repository. */
    public Change(List<Fact> facts, Snapshot base, Snapshot head) {
        this(facts, base, head, EvidenceFiles.NOTHING);
    }

    /** A change that is in no repository, and reverts no commit. */
    public Change(List<Fact> facts, Snapshot base, Snapshot head, EvidenceFiles given) {
        this(facts, base, head, given, new PrintedLinters(Map.of()));
    }

    /** The same, with what linters print. */
    public Change(List<Fact> facts, Snapshot base, Snapshot head, EvidenceFiles given, Linters linters) {
        this(facts, base, head, given, List.of(), LedgerSource.OF_POLICY, linters, Optional.empty());
    }

    /** Where the commits are, while the change is collected. */
    Optional<GitRepository> repository() {
        return range.map(OpenRange::repository);
    }

    public Change {
        facts = List.copyOf(facts);
        reverted = List.copyOf(reverted);
    }
}
