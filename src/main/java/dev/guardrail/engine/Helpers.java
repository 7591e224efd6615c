package dev.guardrail.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules may call besides facts: repairs, and members of the JDK that change nothing, do not depend on where they run, and
 * take time and memory in proportion to what they are given. The list is published in {@code rules/README.md}.
 */
public final class Helpers {

    private static final SortedMap<String, SortedSet<String>> PUBLISHED = parse("""
            dev.guardrail.finding.Repair: author cacheOff choice constant dropCredentials env
             items lower oneExpression permissions pin plain remove replace self set unhide unsafe
            java.lang.Boolean: equals toString
            java.lang.Double: compareTo equals toString
            java.lang.Integer: compareTo equals toString
            java.lang.Long: compareTo equals toString
            java.lang.String: compareTo contains endsWith equals equalsIgnoreCase indexOf isBlank isEmpty join
             lastIndexOf length startsWith strip substring toString trim valueOf
            java.math.BigDecimal: compareTo equals signum toPlainString toString
            java.time.Instant: compareTo equals isAfter isBefore parse toString
            java.time.LocalDate: compareTo equals getDayOfMonth getMonthValue getYear isAfter isBefore isEqual minusDays
             minusMonths of parse plusDays plusMonths toString
            java.util.Collection: contains containsAll isEmpty size
            java.util.List: contains containsAll equals get indexOf isEmpty of size
            java.util.Map: containsKey containsValue get getOrDefault isEmpty size
            java.util.Optional: get isEmpty isPresent orElse
            java.util.Set: contains containsAll equals isEmpty of size
            """);

    private Helpers() {}

    /** The names of the members that may be called, by the full name of their class. */
    public static SortedMap<String, SortedSet<String>> published() {
        return PUBLISHED;
    }

    /** Whether rules may call a member of a class of the JDK. */
    static boolean allow(String type, String member) {
        return PUBLISHED.getOrDefault(type, Collections.emptySortedSet()).contains(member);
    }

    /** Reads lines {@code class: member member}; a line that begins with a blank continues the one above. */
    static SortedMap<String, SortedSet<String>> parse(String lines) {
        SortedMap<String, SortedSet<String>> members = new TreeMap<>();
        lines.replace("\n ", " ").lines().forEach(line -> {
            int colon = line.indexOf(':');
            members.put(
                    line.substring(0, colon),
                    Collections.unmodifiableSortedSet(new TreeSet<>(
                            Arrays.asList(line.substring(colon + 1).strip().split(" +")))));
        });
        return Collections.unmodifiableSortedMap(members);
    }
}
