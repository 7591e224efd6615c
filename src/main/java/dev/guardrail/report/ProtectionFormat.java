package dev.guardrail.report;

import dev.guardrail.protection.ProtectionTable;
import java.util.Locale;

/** How the table of checks is printed. */
public enum ProtectionFormat {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public String render(ProtectionTable table) {
            return new ProtectionText(table).render();
        }
    },
    /** A table in GitHub-flavoured Markdown. */
    MARKDOWN {
        @Override
        public String render(ProtectionTable table) {
            return ProtectionMarkdown.render(table);
        }
    },
    /** For programs: {@code guardrail-protection/1}, see {@code schema/guardrail-protection-1.schema.json}. */
    JSON {
        @Override
        public String render(ProtectionTable table) {
            return ProtectionJson.render(table);
        }
    };

    /**
     * Renders a table.
     *
     * @return the report, with line feeds as line ends, the last line ended
     */
    public abstract String render(ProtectionTable table);

    /** The word that the command line uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
