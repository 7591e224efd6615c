package dev.guardrail.audit;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.Origin;
import dev.guardrail.finding.Related;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Leaves one finding of each thing that a rule about both sides and a rule about the head found. The finding about both
 * sides stays and names the other rule; a finding that is waived, or more severe, stays too.
 */
final class Superseded {

    /** How many lines of a place are compared: what is longer is no longer one thing. */
    private static final int LINES = 1_000;

    private record Line(String path, int number) {}

    /** The findings that may stand for others, by the lines that they or their related places have at the head. */
    private final Map<Line, List<Finding>> superseding = new HashMap<>();

    private Superseded(Collection<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.origin() == Origin.INTRODUCED)
                .filter(finding -> !finding.guardrail().relations().supersedes().isEmpty())
                .sorted(Comparator.comparing(Finding::isOpen).reversed().thenComparing(Finding.ORDER))
                .forEach(finding -> lines(finding)
                        .forEach(line -> superseding
                                .computeIfAbsent(line, key -> new ArrayList<>())
                                .add(finding)));
    }

    /** The findings, in their order, without those that another finding stands for. */
    static List<Finding> without(List<Finding> findings) {
        Superseded superseded = new Superseded(findings);
        Map<Finding, Set<String>> also = new LinkedHashMap<>();
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Finding> by = superseded.by(finding);
            by.ifPresentOrElse(
                    other -> also.computeIfAbsent(other, key -> new TreeSet<>()).add(finding.rule()),
                    () -> left.add(finding));
        }
        left.replaceAll(finding -> finding.withAlso(also.getOrDefault(finding, Set.of())));
        return left;
    }

    /** The finding that stands for another one: an open one, if there is any. */
    private Optional<Finding> by(Finding finding) {
        if (superseding.isEmpty() || finding.origin() != Origin.INTRODUCED || !finding.isOpen()) {
            return Optional.empty();
        }
        return lines(finding.location())
                .flatMap(line -> superseding.getOrDefault(line, List.of()).stream())
                .filter(other -> other.guardrail().relations().supersedes().contains(finding.rule())
                        && other.severity().compareTo(finding.severity()) >= 0)
                .findFirst();
    }

    private static Stream<Line> lines(Finding finding) {
        return Stream.concat(
                        Stream.of(finding.location()),
                        finding.related().stream().map(Related::location))
                .flatMap(Superseded::lines)
                .distinct();
    }

    private static Stream<Line> lines(Location location) {
        String path = location.place().path();
        int first = location.place().line();
        return location.ofBase()
                ? Stream.empty()
                : IntStream.rangeClosed(first, Math.min(location.place().endLine(), first + LINES))
                        .mapToObj(number -> new Line(path, number));
    }
}
