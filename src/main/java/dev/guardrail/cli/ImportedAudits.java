package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Trusted;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerPlace;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.verify.book.Imported;
import dev.guardrail.verify.book.Shelf;
import java.util.List;
import java.util.Optional;

/** Records what the hand-written audits of a repository say. */
record ImportedAudits(RepositoryOption repository, LedgerOption ledger, Console console) {

    String record(String audits) {
        GitEnvironment environment = GitEnvironment.of(console.environment());
        try (GitRepository git = GitRepository.open(repository.folder(), environment)) {
            if (git.names().find("HEAD").isEmpty()) {
                throw new UnusableInputException("the repository has no commit to import audits of");
            }
        }
        try (RepositoryChange head = RepositoryChange.open(
                repository.folder(), console.environment(), RangeRequest.parse("HEAD..HEAD"), stage -> {})) {
            Trusted trusted = head.trusted(Optional.empty(), TrustedSide.BASE);
            LedgerPlace place = head.books().ledger(ledger.named(), trusted.policy(), console.today());
            Imported imported = new Shelf(trusted.files(), head.commit()).read(audits);
            List<EntryLine> lines = place.append(before -> imported.entries().stream()
                    .filter(entry -> !isKnown(before, entry))
                    .toList());
            return new ImportText(place.name(), imported).of(lines);
        }
    }

    /** Whether the document was imported with the same content. */
    private static boolean isKnown(Ledger ledger, ImportEntry entry) {
        return ledger.entries(ImportEntry.class)
                .anyMatch(known -> known.audit().path().equals(entry.audit().path())
                        && known.audit().blob().equals(entry.audit().blob()));
    }
}
