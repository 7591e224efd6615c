package dev.guardrail.report;

import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Counts;

/** For the later steps of a CI job: words and figures alone, so that no text of the change becomes an output. */
public final class OutputsFormat implements ReportFormat {

    @Override
    public String word() {
        return "outputs";
    }

    @Override
    public String purpose() {
        return "for later steps of a CI job: `name=value` lines";
    }

    @Override
    public String render(Reported reported) {
        Audit audit = reported.audit();
        Counts counts = audit.counts();
        return "verdict=" + audit.verdict() + "\nnew=" + counts.introduced() + "\nexisting=" + counts.preexisting()
                + "\nresolved=" + counts.resolved() + "\nwaived=" + counts.waived() + "\nbaselined="
                + counts.baselined() + "\n";
    }
}
