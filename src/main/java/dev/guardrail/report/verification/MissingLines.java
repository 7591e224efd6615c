package dev.guardrail.report.verification;

import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.Wrap;
import dev.guardrail.report.figure.ClaimWords;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What could not be checked, grouped by what is missing: the largest group first. */
final class MissingLines {

    /** So many groups are printed unless all are asked for. */
    private static final int GROUPS = 10;

    /** So many lines of the audit are named for a group. */
    private static final int NAMED = 8;

    private final ClaimLines claims;
    private final boolean all;

    /**
     * Groups.
     *
     * @param all whether every claim is printed, not the number of its line alone
     */
    MissingLines(ClaimLines claims, boolean all) {
        this.claims = claims;
        this.all = all;
    }

    List<String> of(List<VerifiedClaim> open) {
        List<Map.Entry<String, List<VerifiedClaim>>> groups = groups(open);
        List<String> lines = new ArrayList<>();
        int shown = all ? groups.size() : GROUPS;
        groups.stream().limit(shown).forEach(group -> lines.addAll(group(group.getKey(), group.getValue())));
        if (groups.size() > shown) {
            long rest = groups.stream()
                    .skip(shown)
                    .mapToLong(group -> group.getValue().size())
                    .sum();
            lines.addAll(
                    wrapped(Count.of(rest, "more claim") + " for which something else is missing; `-v` prints all"));
        }
        return lines;
    }

    private static List<Map.Entry<String, List<VerifiedClaim>>> groups(List<VerifiedClaim> open) {
        Map<String, List<VerifiedClaim>> groups = open.stream()
                .collect(Collectors.groupingBy(ClaimWords::needs, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> -group.getValue().size()))
                .toList();
    }

    private List<String> group(String needs, List<VerifiedClaim> group) {
        String head = "needs " + needs + ": " + Count.of(group.size(), "claim");
        if (!all) {
            return wrapped(head + ", " + places(group));
        }
        List<String> lines = new ArrayList<>(wrapped(head));
        group.forEach(claim -> lines.addAll(claims.quoted(claim, "    ")));
        return lines;
    }

    private static String places(List<VerifiedClaim> group) {
        List<String> numbers = group.stream()
                .map(claim -> String.valueOf(claim.claim().place().line()))
                .distinct()
                .toList();
        int more = numbers.size() - NAMED;
        return (numbers.size() == 1 ? "line " : "lines ")
                + numbers.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        Wrap.lines(Phrases.printable(text), 2, 6)
                .forEach(line -> lines.add((lines.isEmpty() ? "  " : "      ") + line));
        return lines;
    }
}
