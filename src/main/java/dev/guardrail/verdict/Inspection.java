package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;
import dev.guardrail.rule.Gate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a guardrail inspected.
 *
 * @param rule the guardrail
 * @param gate the gate that it counts for
 * @param needs the evidence without which it cannot judge
 * @param subject what it inspects, as a plural noun
 * @param count how many of them the head has
 */
public record Inspection(String rule, Gate gate, Set<Evidence> needs, String subject, int count) {

    public Inspection {
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
    }

    /** The words before which a phrase has its noun, as in "files with added code". */
    private static final Pattern BEHIND_NOUN = Pattern.compile(" (?:of|with|within|in) ");

    /** Whether it cannot judge without that evidence. */
    public boolean needs(Evidence evidence) {
        return needs.contains(evidence);
    }

    /** {@code 1 workflow} or {@code 2 workflows}, of a plural noun. */
    public static String describe(int count, String plural) {
        return count + " " + (count == 1 ? singular(plural) : plural);
    }

    private static String singular(String plural) {
        Matcher behind = BEHIND_NOUN.matcher(plural);
        int end = behind.find() ? behind.start() : plural.length();
        String noun = plural.substring(0, end);
        String one = noun.endsWith("ies")
                ? noun.substring(0, end - "ies".length()) + "y"
                : noun.endsWith("s") ? noun.substring(0, end - 1) : noun;
        return one + plural.substring(end);
    }
}
