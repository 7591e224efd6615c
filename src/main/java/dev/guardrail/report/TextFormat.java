package dev.guardrail.report;

import java.util.Optional;

/** For a person at a terminal. */
public final class TextFormat implements ReportFormat {

    @Override
    public String word() {
        return "text";
    }

    @Override
    public String purpose() {
        return "for a person at a terminal: the verdict and why";
    }

    @Override
    public String render(Reported reported) {
        return new TextReport(reported.audit(), reported.options()).render();
    }

    @Override
    public Optional<CommitForm> ofCommits() {
        return Optional.of(new CommitText());
    }

    @Override
    public boolean isForTerminal() {
        return true;
    }
}
