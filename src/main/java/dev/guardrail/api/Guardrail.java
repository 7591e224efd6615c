package dev.guardrail.api;

import dev.guardrail.Interruption;
import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Trusted;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.GivenFiles;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.report.Links;
import dev.guardrail.report.Needs;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.format.ReportFormats;
import dev.guardrail.verdict.Audit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Audits ranges from Java. It reads no clock and no variable of the environment, keeps nothing on disk and starts no
 * process. One instance audits any number of ranges, on any thread; it keeps the rules, which take longest to load.
 */
public final class Guardrail {

    private static final ReportOptions PLAIN = new ReportOptions(Detail.NORMAL, false, Links.NONE, false);

    private final Auditor auditor = new Auditor();

    /**
     * Audits a range by the policy of its base.
     *
     * @param repository a folder anywhere in the repository
     * @param range {@code A...B} or {@code A..B}
     * @param today the day for which waivers are checked
     * @throws dev.guardrail.UnusableInputException if the repository, the range, the policy or a rule cannot be used
     */
    public Audit audit(Path repository, String range, LocalDate today) {
        return audit(AuditRequest.of(repository, range, today)).audit();
    }

    /**
     * Audits what a request says.
     *
     * @throws dev.guardrail.UnusableInputException if something that the request names cannot be used
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile; it stays so
     */
    public Audited audit(AuditRequest request) {
        List<ReportFormat> formats =
                request.formats().stream().map(ReportFormats::named).toList();
        MadeAudit made = made(request, formats.stream().map(ReportFormat::needs).reduce(Needs.NOTHING, Needs::and));
        Map<String, String> reports = new LinkedHashMap<>();
        for (ReportFormat format : formats) {
            reports.put(format.word(), SecretMask.maskPrinted(made.in(format, PLAIN)));
        }
        return new Audited(made.audit(), reports);
    }

    /**
     * The text of an audit for a person, with secrets masked.
     *
     * @param today the day for which it was made
     */
    public static String text(Audit audit, LocalDate today) {
        MadeAudit made = MadeAudit.of(audit, today);
        return SecretMask.maskPrinted(made.in(ReportFormats.TEXT, PLAIN));
    }

    private MadeAudit made(AuditRequest request, Needs needs) {
        RangeRequest range = request.range().request();
        try (RepositoryChange repository =
                RepositoryChange.open(Optional.of(request.repository()), Map.of(), range, request.progress())) {
            Trusted trusted = repository.trusted(request.policy(), TrustedSide.BASE);
            Change change = repository.change(evidence(request.evidence()));
            request.progress().accept("judging");
            Asked asked = new Asked(false, needs.reach(), needs.protection());
            boolean noted = needs.record() || needs.reasons();
            MadeAudit made = MadeAudit.of(auditor, change, trusted, request.today(), asked, noted, Optional.empty());
            Interruption.ofCurrent().check();
            return made;
        } catch (CancellationException e) {
            // A pool of threads hands on another exception of the type, which has no message.
            throw Interruption.cancelled(e);
        } catch (UnusableInputException e) {
            // A file whose reading was interrupted looks like one that cannot be read.
            Interruption.ofCurrent().check();
            throw e;
        }
    }

    private static EvidenceFiles evidence(EvidencePaths paths) {
        return new EvidenceFiles(
                files(paths.coverage(), "coverage report"),
                List.of(),
                List.of(),
                files(paths.tests(), "test report"),
                List.of(),
                paths.classes(),
                List.of(),
                Optional.empty(),
                "");
    }

    private static List<GivenFile> files(List<Path> paths, String what) {
        return paths.stream()
                .flatMap(path -> GivenFiles.named(path.toString(), what).stream())
                .toList();
    }
}
