package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.explain.Check;
import dev.guardrail.explain.Check.Mismatch;
import dev.guardrail.explain.Difference;
import dev.guardrail.explain.Differences;
import dev.guardrail.record.AuditFile;
import dev.guardrail.record.JsonComparison;
import dev.guardrail.record.RecordJson;
import dev.guardrail.record.Recorded;
import dev.guardrail.report.RecordedJson;
import dev.guardrail.report.Style;
import dev.guardrail.report.explanation.CheckText;
import dev.guardrail.report.explanation.DifferenceText;
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

    @Option(
            names = "--diff",
            paramLabel = "AUDIT",
            arity = "2",
            description = "Why two audits in JSON say different things: exchanges the facts, the policy, the rules, the"
                    + " baseline, the waivers and the day, one at a time, and says which of them turn the verdict.")
    private List<Path> compared = List.of();

    /** Whether one of them is given. */
    boolean isAsked() {
        return check != null || !compared.isEmpty();
    }

    /** Does what they ask for; nothing where none is given. */
    Optional<ExitCode> run(Console console, Supplier<Auditor> auditor, Style style) {
        if (check != null && !compared.isEmpty()) {
            throw new UnusableInputException("`--check` and `--diff` cannot be used together");
        }
        if (!compared.isEmpty()) {
            console.print(DifferenceText.render(difference(console, auditor.get()), style));
            return Optional.of(ExitCode.OK);
        }
        if (check == null) {
            return Optional.empty();
        }
        Check result = check(PastAudit.read(check), auditor.get());
        console.print(CheckText.render(result));
        return Optional.of(result.holds() ? ExitCode.OK : ExitCode.FAILING);
    }

    private Difference difference(Console console, Auditor auditor) {
        AuditFile was = PastAudit.read(compared.get(0));
        AuditFile now = PastAudit.read(compared.get(1));
        return Differences.of(
                was.name(),
                PastAudit.judged(console, was, auditor),
                now.name(),
                PastAudit.judged(console, now, auditor));
    }

    /** Derives an audit again. */
    static Check check(AuditFile file, Auditor auditor) {
        Recorded recorded = file.recorded();
        Audit derived;
        try {
            derived = PastAudit.judged(auditor, recorded).audit();
        } catch (UnusableInputException e) {
            return new Check(file.name(), Optional.empty(), e.getMessage(), List.of());
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
