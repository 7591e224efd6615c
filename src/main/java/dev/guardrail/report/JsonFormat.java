package dev.guardrail.report;

import java.util.Optional;

/** For programs: {@code guardrail-audit/2}, see {@code schema/guardrail-audit-2.schema.json}. */
public final class JsonFormat implements ReportFormat {

    @Override
    public String word() {
        return "json";
    }

    @Override
    public String purpose() {
        return "for programs: all of the audit, to be judged again";
    }

    @Override
    public Needs needs() {
        return new Needs(true, false, false, true);
    }

    @Override
    public String render(Reported reported) {
        return reported.record()
                .get()
                .map(record -> RecordedJson.render(reported.audit(), record))
                .orElseGet(() -> JsonReport.render(reported.audit()));
    }

    @Override
    public Optional<CommitForm> ofCommits() {
        return Optional.of(new CommitJson());
    }
}
