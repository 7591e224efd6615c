package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;
import dev.guardrail.rule.Gate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How much a guardrail looked at.
 *
 * @param rule the guardrail
 * @param gate the gate that it counts for
 * @param needs the evidence without which it cannot judge
 * @param subject what it looks at, as a plural noun; empty where it looks at gaps alone
 * @param count how many of them the head has
 */
public record Inspection(String rule, Gate gate, Set<Evidence> needs, String subject, int count) {

    public Inspection {
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
    }

    /** The plural's end of the noun that a phrase begins with. */
    private static final Pattern SINGULAR = Pattern.compile("^(.*?)s(?=$| of | with )");

    private static final Pattern SINGULAR_IN_Y = Pattern.compile("^(.*?)ies(?=$| of | with )");

    /** Whether it cannot judge without that evidence. */
    public boolean needs(Evidence evidence) {
        return needs.contains(evidence);
    }

    /** {@code 1 workflow} or {@code 2 workflows}, of a plural noun. */
    public static String describe(int count, String plural) {
        return count + " " + (count == 1 ? singular(plural) : plural);
    }

    private static String singular(String plural) {
        String inY = SINGULAR_IN_Y.matcher(plural).replaceFirst("$1y");
        return inY.equals(plural) ? SINGULAR.matcher(plural).replaceFirst("$1") : inY;
    }
}
