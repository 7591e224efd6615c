package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerName;
import dev.guardrail.ledger.LedgerPlace;
import dev.guardrail.ledger.WorktreeLedger;
import java.time.LocalDate;
import java.util.Optional;

/** Where repositories keep their ledgers. */
public final class Ledgers {

    private Ledgers() {}

    /**
     * The ledger that a ref keeps. A ref that is not there is no empty ledger: a clone may lack it.
     *
     * @param missing whether it may be missing
     */
    static Optional<Ledger> of(GitRepository repository, LedgerName name, LedgerSource.Missing missing) {
        String ref = name.name();
        LedgerPlace place = repository.records().ledger(ref, LocalDate.EPOCH);
        if (repository.names().find(ref).isEmpty()) {
            if (missing == LedgerSource.Missing.ANYTHING) {
                return Optional.empty();
            }
            throw new UnusableInputException(
                    "the repository has no ref `" + ref + "` with a ledger; fetch it, as with `git" + " fetch origin "
                            + ref + ":" + ref + "`, or record an audit there first");
        }
        return Optional.of(place.read());
    }

    /**
     * The ledger of a repository.
     *
     * @param name what the user or the policy calls it
     * @param day the day of the commits that records make on that ref
     * @throws UnusableInputException if no ledger can be kept there
     */
    public static LedgerPlace of(GitRepository repository, LedgerName name, LocalDate day) {
        if (name.isRef()) {
            return repository.records().ledger(name.name(), day);
        }
        return repository
                .worktree()
                .map(worktree -> new WorktreeLedger(worktree, name))
                .orElseThrow(() -> new UnusableInputException("the repository has no work tree for the ledger;"
                        + " name a ref with `--ledger`, such as `refs/guardrail/ledger`"));
    }
}
