package dev.guardrail.report.verification;

import dev.guardrail.claim.Verification;
import dev.guardrail.report.sarif.SarifClaims;
import java.util.Locale;

/** A format of a checked audit. */
public enum VerificationFormat {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public String render(Verification verification, VerificationView view) {
            return VerificationText.render(verification, view);
        }
    },
    /** The claims in tables, section by section of the audit. */
    MARKDOWN {
        @Override
        public String render(Verification verification, VerificationView view) {
            return VerificationMarkdown.render(verification);
        }
    },
    /** For programs: {@code guardrail-verification/1}, see {@code schema/guardrail-verification-1.schema.json}. */
    JSON {
        @Override
        public String render(Verification verification, VerificationView view) {
            return VerificationJson.render(verification);
        }
    },
    /** For editors: SARIF 2.1.0, on the audit's file. */
    SARIF {
        @Override
        public String render(Verification verification, VerificationView view) {
            return SarifClaims.render(verification);
        }
    };

    /** The report, with line feeds as line ends, the last line ended. */
    public abstract String render(Verification verification, VerificationView view);

    /** Whether a person reads it at a terminal. */
    public boolean isForTerminal() {
        return this == TEXT;
    }

    /** The word that the command line uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
