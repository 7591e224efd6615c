package dev.guardrail.report.proof;

import dev.guardrail.proof.Proof;
import dev.guardrail.report.ReportFormat.Detail;
import java.util.Locale;

/** A format of negative proofs. */
public enum ProofFormat {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public String render(Proof proof, Detail detail) {
            return ProofText.render(proof, detail);
        }
    },
    /** For programs: {@code guardrail-negative-proof/1}, see {@code schema/guardrail-negative-proof-1.schema.json}. */
    JSON {
        @Override
        public String render(Proof proof, Detail detail) {
            return ProofJson.render(proof);
        }
    };

    /** The report, with line feeds as line ends, the last line ended. */
    public abstract String render(Proof proof, Detail detail);

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
