package dev.guardrail.protection;

import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import java.util.List;
import java.util.Locale;

/**
 * The checks of a range.
 *
 * @param range the range
 * @param side the side that the table is about
 * @param checks by their kinds, and then by the places of their workflows
 * @param gates what the range takes from gates, or gives them, in sentences; none for one side
 * @param gaps what could not be read, by the places
 */
public record ProtectionTable(
        GitRange range, Side side, List<ComparedCheck> checks, List<String> gates, List<Gap> gaps) {

    public ProtectionTable {
        checks = List.copyOf(checks);
        gates = List.copyOf(gates);
        gaps = List.copyOf(gaps);
    }

    /** What it is about, with names in backticks: {@code at the head of `main...topic`}. */
    public String about() {
        String name = range.name();
        if (range.base().equals(range.head())) {
            return "at `" + name.substring(name.lastIndexOf("..") + 2) + "`";
        }
        return switch (side) {
            case HEAD -> "at the head of `" + name + "`";
            case BASE -> "at the base of `" + name + "`";
            case BOTH -> "before and after `" + name + "`";
        };
    }

    /** What a table is about. */
    public enum Side {
        BASE,
        HEAD,
        /** Both, and what changed between them. */
        BOTH;

        /** The word that the command line uses. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
