package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerPlace;
import dev.guardrail.ledger.WorktreeLedger;
import java.time.LocalDate;
import java.util.Optional;

/** Where repositories keep their ledgers. */
public final class Ledgers {

    private Ledgers() {}

    /** The ledger that a ref keeps. A ref that is not there is no empty ledger: a clone may lack it. */
    static Ledger of(GitRepository repository, String ref) {
        LedgerPlace place = repository.records().ledger(ref, LocalDate.EPOCH);
        if (repository.names().find(ref).isEmpty()) {
            throw new UnusableInputException(
                    "the repository has no ref `" + ref + "` with a ledger; fetch it, as with `git" + " fetch origin "
                            + ref + ":" + ref + "`, or record an audit there first");
        }
        return place.read();
    }

    /**
     * The ledger of a repository.
     *
     * @param ref the full name of the ref that keeps it; empty for the file of the work tree
     * @param day the day of the commits that records make on that ref
     * @throws UnusableInputException if no ledger can be kept there
     */
    public static LedgerPlace of(GitRepository repository, Optional<String> ref, LocalDate day) {
        if (ref.isPresent()) {
            return repository.records().ledger(ref.get(), day);
        }
        return repository
                .worktree()
                .map(WorktreeLedger::new)
                .orElseThrow(() -> new UnusableInputException("the repository has no work tree for the ledger;"
                        + " name a ref with `--ledger`, such as `refs/guardrail/ledger`"));
    }
}
