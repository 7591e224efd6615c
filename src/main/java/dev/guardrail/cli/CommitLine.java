package dev.guardrail.cli;

import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.report.CommitForm;
import dev.guardrail.verdict.Audit;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one line says of a commit.
 *
 * @param audit its audit; empty if it could not be audited
 * @param reason why it could not
 */
record CommitLine(String commit, Optional<Audit> audit, String reason) {

    static CommitLine of(Audit audit) {
        return new CommitLine(audit.range().head(), Optional.of(audit), "");
    }

    static CommitLine unaudited(String commit, String reason) {
        return new CommitLine(commit, Optional.empty(), reason);
    }

    /** The line with its end. */
    String in(CommitForm form) {
        // A secret is masked before the lines are joined, so that both forms of a report have the same characters.
        String said = audit.map(of -> SecretMask.maskPrinted(form.audited(of)))
                .orElseGet(() -> form.unaudited(commit, SecretMask.mask(reason)));
        return said.lines().map(String::stripLeading).collect(Collectors.joining()) + "\n";
    }
}
