package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import dev.guardrail.collect.git.StoredFile;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Fingerprint;
import dev.guardrail.ledger.AuditEntry.SteadiedTest;
import dev.guardrail.ledger.DeferralEntry.Discovery;
import dev.guardrail.ledger.DeferralEntry.Item;
import dev.guardrail.ledger.ItemIds;
import dev.guardrail.ledger.KnownItem;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerName;
import dev.guardrail.ledger.LedgerPlace;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is recorded of a change in a repository, and proven of it. */
public final class RepositoryBooks {

    private final GitRepository repository;
    private final Range range;
    private final RepositoryChange change;

    RepositoryBooks(GitRepository repository, Range range, RepositoryChange change) {
        this.repository = repository;
        this.range = range;
        this.change = change;
    }

    /** The full id of the tree of the head. */
    public String tree() {
        return repository.names().tree(change.commit());
    }

    /**
     * The ledger of the repository.
     *
     * @param asked what the user calls it; empty for what the policy says
     * @param policy what judges the range
     * @param day the day of the commits that records make on a ref
     * @throws UnusableInputException if no ledger can be kept there
     */
    public LedgerPlace ledger(Optional<LedgerName> asked, PolicySource policy, LocalDate day) {
        LedgerName name = asked.or(() -> PolicyReader.ledger(policy)).orElse(LedgerName.USUAL);
        return Ledgers.of(repository, name, day);
    }

    /** The ref on which a policy keeps the ledger, if the repository does not have it. */
    public Optional<String> lackingLedger(PolicySource policy) {
        return PolicyReader.ledger(policy)
                .filter(LedgerName::isRef)
                .map(LedgerName::name)
                .filter(ref -> repository.names().find(ref).isEmpty());
    }

    /**
     * The findings that stand at the head, whatever counts for a verdict: what was there before all recorded ranges, too. No
     * rule that judges what a range does finds anything there.
     */
    public List<KnownItem> standing(Auditor auditor, Trusted trusted, LocalDate day) {
        Discovery discovered = new Discovery("", change.commit());
        return auditor.audit(change.standing(EvidenceFiles.NOTHING), trusted, day, Asked.STANDING).findings().stream()
                .filter(Finding::stands)
                .map(finding -> new Item(
                        ItemIds.ofFinding(finding.fingerprint().value()),
                        finding.rule(),
                        finding.location().place().path(),
                        finding.message()))
                .map(item -> new KnownItem(item, discovered))
                .toList();
    }

    /**
     * What the plans of the head leave out of their scope.
     *
     * @param environment as of {@link RepositoryChange#policy}
     */
    public List<KnownItem> planned(Map<String, String> environment) {
        Policy policy = change.policy(Optional.empty(), environment);
        return new PlannedItems(repository.head(range), change.commit(), policy.plans()).all();
    }

    /**
     * The commits of the range that resolved its findings.
     *
     * @param auditor audits the commits one by one
     * @param audit the audit of the range
     * @param trusted what judges the commits
     */
    public Map<Fingerprint, String> resolving(Auditor auditor, Audit audit, Trusted trusted, LocalDate day) {
        return new ResolvingCommits(repository, auditor, trusted, day).of(audit);
    }

    /** The flaky tests of a ledger that are stable again since the range changed them. */
    public List<SteadiedTest> steadied(Ledger ledger, Change compared) {
        return SteadiedTests.of(ledger, compared);
    }

    /** Every file of the base. */
    public List<StoredFile> storedAtBase() {
        return repository.records().storedAtBase(range);
    }

    /** Every file of the head. */
    public List<StoredFile> stored() {
        return repository.records().stored(range);
    }
}
