package dev.guardrail.cli;

import dev.guardrail.audit.Judged;
import dev.guardrail.explain.Depth;
import dev.guardrail.explain.Explainer;
import dev.guardrail.record.Build;
import dev.guardrail.record.RecordJson;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.Reported;
import dev.guardrail.verdict.Audit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An audit that is made, and what reports and the user's cache need besides: each made once, when one asks for it. */
final class MadeAudit {

    private final Audit audit;
    private final Optional<Judged> judged;
    private @Nullable String record;
    private @Nullable Explainer explainer;

    private MadeAudit(Audit audit, Optional<Judged> judged) {
        this.audit = audit;
        this.judged = judged;
    }

    /** An audit that nobody questions. */
    static MadeAudit of(Audit audit) {
        return new MadeAudit(audit, Optional.empty());
    }

    /** An audit that can be questioned. */
    static MadeAudit of(Judged judged) {
        return new MadeAudit(judged.audit(), Optional.of(judged));
    }

    Audit audit() {
        return audit;
    }

    Judged judged() {
        return judged.orElseThrow();
    }

    /** What it was judged from, in JSON; empty if that was not noted. */
    Optional<String> record() {
        if (record == null && judged.isPresent()) {
            record = RecordJson.write(Build.current(), judged().rerun().record());
        }
        return Optional.ofNullable(record);
    }

    String in(ReportFormat format, ReportOptions options) {
        ReportOptions all = format.needs().reasons() ? options.explained(explainer()::finding) : options;
        return format.render(new Reported(audit, all, this::record));
    }

    private Explainer explainer() {
        Explainer known = explainer == null ? new Explainer(judged(), Depth.FULL) : explainer;
        explainer = known;
        return known;
    }
}
