package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Rerun;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.explain.Check;
import dev.guardrail.explain.Check.Mismatch;
import dev.guardrail.record.AuditFile;
import dev.guardrail.record.JsonComparison;
import dev.guardrail.record.RecordJson;
import dev.guardrail.record.Recorded;
import dev.guardrail.report.RecordedJson;
import dev.guardrail.report.explanation.CheckText;
import dev.guardrail.verdict.Audit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that judge the records of audits again. */
final class ReplayOptions {

    private static final String RECORD = "/" + RecordedJson.RECORD + "/";

    @Option(
            names = "--check",
            paramLabel = "AUDIT",
            description = "Derives an audit again from the facts in it, without the repository, and says where it says"
                    + " something else: exit code 1.")
    private @Nullable Path check;

    /** Does what they ask for; nothing where none is given. */
    Optional<ExitCode> run(Console console, Supplier<Auditor> auditor) {
        if (check == null) {
            return Optional.empty();
        }
        Check result = check(PastAudit.read(check), auditor.get());
        console.print(CheckText.render(result));
        return Optional.of(result.holds() ? ExitCode.OK : ExitCode.FAILING);
    }

    /** Derives an audit again. */
    static Check check(AuditFile file, Auditor auditor) {
        Recorded recorded = file.recorded();
        Audit derived;
        try {
            derived = new Rerun(auditor, recorded.record()).audit();
        } catch (UnusableInputException e) {
            return new Check(file.name(), Optional.empty(), e.getMessage(), List.of());
        } catch (RuntimeException e) {
            // Facts that nobody could have collected: a line behind the end of a file, a text where a number is meant.
            return new Check(file.name(), Optional.empty(), "no repository has such facts (" + e + ")", List.of());
        }
        String json = SecretMask.maskPrinted(
                RecordedJson.render(derived, RecordJson.write(recorded.build(), recorded.record())));
        AuditFile expected = AuditFile.read(file.name(), json.getBytes(StandardCharsets.UTF_8));
        List<Mismatch> mismatches = JsonComparison.of(file, expected).stream()
                .map(difference -> new Mismatch(difference.pointer(), difference.one(), difference.other()))
                // What the rest follows from comes first.
                .sorted(Comparator.comparing(mismatch -> !mismatch.pointer().startsWith(RECORD)))
                .toList();
        return new Check(file.name(), Optional.of(derived), "", mismatches);
    }
}
