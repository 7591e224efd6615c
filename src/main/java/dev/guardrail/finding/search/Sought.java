package dev.guardrail.finding.search;

import java.util.List;

/**
 * What a pattern looks for.
 *
 * @param type the simple name of the type of the facts
 * @param among where it looks
 * @param demands its constraints, with the values of their variables
 * @param absent whether it wants none
 */
public record Sought(String type, Among among, List<Demand> demands, boolean absent) {

    public Sought {
        demands = List.copyOf(demands);
    }

    /** Where a pattern looks. */
    public enum Among {
        FACTS,
        FACTS_OF_BASE,
        LIST
    }
}
