package dev.guardrail.api;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Judged;
import dev.guardrail.audit.Trusted;
import dev.guardrail.explain.Depth;
import dev.guardrail.explain.Explainer;
import dev.guardrail.record.Build;
import dev.guardrail.record.RecordJson;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.Reported;
import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An audit that is made, and what reports and the user's cache need besides: each made once, when one asks for it. */
public final class MadeAudit {

    private final Audit audit;
    private final Optional<Judged> judged;
    private final LocalDate day;
    private final Optional<String> repository;
    private @Nullable String record;
    private @Nullable Explainer explainer;

    private MadeAudit(Audit audit, Optional<Judged> judged, LocalDate day, Optional<String> repository) {
        this.audit = audit;
        this.judged = judged;
        this.day = day;
        this.repository = repository;
    }

    /**
     * Audits a change.
     *
     * @param noted whether to note what it is judged from
     * @param repository the https address of its repository, without credentials
     */
    public static MadeAudit of(
            Auditor auditor,
            Change change,
            Trusted trusted,
            LocalDate day,
            Asked asked,
            boolean noted,
            Optional<String> repository) {
        if (!noted) {
            return new MadeAudit(auditor.audit(change, trusted, day, asked), Optional.empty(), day, repository);
        }
        Judged judged = auditor.judged(change, trusted, day, asked);
        return new MadeAudit(judged.audit(), Optional.of(judged), day, repository);
    }

    /** An audit that is made already, without what it was judged from. */
    static MadeAudit of(Audit audit, LocalDate day) {
        return new MadeAudit(audit, Optional.empty(), day, Optional.empty());
    }

    /** The audit. */
    public Audit audit() {
        return audit;
    }

    /** The audit with what it was judged from, which must have been noted. */
    public Judged judged() {
        return judged.orElseThrow();
    }

    /** What it was judged from, in JSON; empty if that was not noted. */
    public Optional<String> record() {
        if (record == null && judged.isPresent()) {
            record = RecordJson.write(Build.current(), judged().rerun().record());
        }
        return Optional.ofNullable(record);
    }

    /** The report in a format. */
    public String in(ReportFormat format, ReportOptions options) {
        ReportOptions all = format.needs().reasons() ? options.explained(explainer()::finding) : options;
        return format.render(new Reported(audit, all, this::record, day, repository));
    }

    private Explainer explainer() {
        Explainer known = explainer == null ? new Explainer(judged(), Depth.FULL) : explainer;
        explainer = known;
        return known;
    }
}
