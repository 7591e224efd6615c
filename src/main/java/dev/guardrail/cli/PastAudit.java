package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Judged;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Rerun;
import dev.guardrail.collect.OrdinaryFile;
import dev.guardrail.record.AuditFile;
import dev.guardrail.record.KeptAudits;
import dev.guardrail.record.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An audit that was made before, in a file or in the user's cache. */
final class PastAudit {

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "An audit in JSON, as `guardrail audit --format json` prints it, perhaps packed by gzip.")
    private @Nullable Path file;

    /** Whether a file is named. */
    boolean isNamed() {
        return file != null;
    }

    /**
     * The audit of the file, or else the last one of a repository.
     *
     * @param repository where the repository is, as {@code --repo} names it
     * @throws UnusableInputException if there is none, or it cannot be judged again
     */
    Explained explained(Console console, Optional<Path> repository, Auditor auditor) {
        AuditFile audit = file == null ? last(console, repository) : read(file);
        return new Explained(audit.name(), file == null, judged(console, audit, auditor));
    }

    private static AuditFile last(Console console, Optional<Path> repository) {
        return new KeptAudits(console.environment())
                .find(RepositoryChange.folder(repository, console.environment()))
                .orElseThrow(
                        () -> new UnusableInputException("no audit of this repository is kept; run `guardrail audit`"
                                + " first, name an audit with `--audit FILE`, or name a range with `--range A...B`"));
    }

    /**
     * Judges an audit again.
     *
     * @throws UnusableInputException if it cannot be judged
     */
    static Judged judged(Console console, AuditFile audit, Auditor auditor) {
        Recorded recorded = audit.recorded();
        if (!recorded.isIntact()) {
            console.say(
                    "guardrail: " + audit.name() + ": what it was judged from was changed later: its digest is another"
                            + " one; `guardrail explain --check` says what does not follow from it");
        }
        try {
            return judged(auditor, recorded);
        } catch (UnusableInputException e) {
            throw new UnusableInputException(audit.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Judges a record again.
     *
     * @throws UnusableInputException if it cannot be judged
     */
    static Judged judged(Auditor auditor, Recorded recorded) {
        Rerun rerun = new Rerun(auditor, recorded.record());
        try {
            return new Judged(rerun.audit(), rerun);
        } catch (UnusableInputException e) {
            throw e;
        } catch (RuntimeException e) {
            // Facts that nobody could have collected: a line behind the end of a file, a text where a number is meant.
            throw new UnusableInputException("its facts cannot be judged (" + e + ")", e);
        }
    }

    /**
     * Reads an audit.
     *
     * @throws UnusableInputException if it is none
     */
    static AuditFile read(Path file) {
        if (Files.exists(file) && !OrdinaryFile.is(file)) {
            throw new UnusableInputException("the audit `" + file + "` " + OrdinaryFile.refusal(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(AuditFile.LIMIT + 1);
            if (bytes.length > AuditFile.LIMIT) {
                throw new UnusableInputException(
                        "the audit `" + file + "` is too large to read: the limit is " + AuditFile.LIMIT + " bytes");
            }
            return AuditFile.read(file.toString(), bytes);
        } catch (IOException e) {
            throw new UnusableInputException(
                    "cannot read the audit `" + file + "`; expected a file with an audit in JSON", e);
        }
    }
}
