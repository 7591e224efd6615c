package dev.guardrail.report;

import dev.guardrail.verdict.Audit;
import java.util.Locale;

/** The formats of a report. The same audit gives the same characters, on any machine. */
public enum ReportFormat {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public String render(Audit audit, ReportOptions options) {
            return new TextReport(audit, options).render();
        }
    },
    /** The audit document, with its sections in the order that hand-written audits have. */
    MARKDOWN {
        @Override
        public String render(Audit audit, ReportOptions options) {
            return MarkdownReport.render(audit, options);
        }
    },
    /** For programs: {@code guardrail-audit/2}, see {@code schema/guardrail-audit-2.schema.json}. */
    JSON {
        @Override
        public String render(Audit audit, ReportOptions options) {
            return JsonReport.render(audit);
        }
    },
    /** For a person with a browser: one file that needs nothing else. */
    HTML {
        @Override
        public String render(Audit audit, ReportOptions options) {
            return HtmlReport.render(audit, options);
        }
    };

    /**
     * Renders an audit.
     *
     * @param options how it is to look
     * @return the report, with line feeds as line ends, the last line ended
     */
    public abstract String render(Audit audit, ReportOptions options);

    /** The word that the command line uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much a text report tells. */
    public enum Detail {
        /** The verdict and why. */
        QUIET,
        /** What the verdict is about; the rest as counts. */
        NORMAL,
        /** Every finding, and the derivation of the verdict. */
        VERBOSE
    }
}
