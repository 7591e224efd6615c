package dev.guardrail.collect.git;

import dev.guardrail.ledger.LedgerPlace;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/** What records and proofs need of a repository besides its facts. */
public final class GitRecords {

    private final Repository repository;
    private final Versions versions;

    GitRecords(Repository repository, Versions versions) {
        this.repository = repository;
        this.versions = versions;
    }

    /** Every file of the commit at the head of a range; of uncommitted changes, of the commit that they are based on. */
    public List<StoredFile> stored(Range range) {
        return GitRepository.reading(() -> versions.stored(range.described().head()));
    }

    /** Every file of the commit at the base of a range; none where the range begins with nothing. */
    public List<StoredFile> storedAtBase(Range range) {
        String base = range.described().base();
        return base.isEmpty() ? List.of() : GitRepository.reading(() -> versions.stored(base));
    }

    /**
     * The ledger that a ref keeps.
     *
     * @param ref its full name
     * @param day the day of the commits that records make
     * @throws dev.guardrail.UnusableInputException if no ledger can be kept there
     */
    public LedgerPlace ledger(String ref, LocalDate day) {
        return GitRepository.reading(() -> new RefLedger(repository, ref, day));
    }

    /**
     * The full ids of the commits of a range that touch a file, the newest first; none where that is not known.
     *
     * @param paths the names that the file has in the range
     */
    public List<String> touching(Range range, List<String> paths) {
        return range.described().head().isEmpty()
                ? List.of()
                : GitRepository.reading(() -> new Touching(repository, range).commits(paths));
    }

    /**
     * Some files of a commit in a form to keep, see {@link PinnedObjects#files}; nothing where they are too large.
     *
     * @param paths files, and folders with all that is in them
     */
    public Optional<byte[]> objects(String commit, Collection<String> paths) {
        return GitRepository.reading(() -> PinnedObjects.of(versions.reader(), commit, paths));
    }
}
