package dev.guardrail.collect.coverage.format;

import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageFormat;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a coverage report says.
 *
 * @param format the report's format
 * @param roots the folders that the report says its paths are relative to, with {@code /} for {@code \}; Cobertura alone
 *     has any, and what it says is not always a folder
 * @param totals the report's own figures where it has them, or else the sum over its files; never a total of 0, and a
 *     counter that the report does not count is absent
 * @param files by path, each path once
 * @param problems what could not be taken as it stands in the report, and what was made of it; one line each
 */
public record ReportedCoverage(
        CoverageFormat format,
        List<String> roots,
        SortedMap<Counter, Tally> totals,
        List<ReportedFile> files,
        List<String> problems) {

    public ReportedCoverage {
        roots = List.copyOf(roots);
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
