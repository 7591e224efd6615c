package dev.guardrail.collect.coverage;

import dev.guardrail.collect.coverage.format.ReportedFile;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which files the paths of a report are, in short. */
final class Matching {

    static final List<String> NO_ROOTS = List.of();

    private Matching() {}

    static List<String> files(String... files) {
        return List.of(files);
    }

    static ReportPaths paths(List<String> files) {
        return new ReportPaths(files, Map.of(), path -> path.contains("/test/"));
    }

    static List<ReportedFile> reported(List<String> paths) {
        return paths.stream().map(path -> reported(path, "")).toList();
    }

    static ReportedFile reported(String path, String module) {
        return new ReportedFile(path, module, 1, new TreeMap<>(), new BitSet(), new BitSet(), List.of());
    }

    static String match(List<String> files, String report, List<String> roots, String path) {
        return matches(files, report, roots, path).get(0);
    }

    static List<String> matches(List<String> files, String report, List<String> roots, String... reported) {
        ReportPaths.Matches matches = paths(files).match(report, roots, reported(List.of(reported)));
        return List.of(reported).stream()
                .map(path -> matches.found()
                        .getOrDefault(
                                path,
                                matches.ambiguous().containsKey(path)
                                        ? String.join(
                                                " or ", matches.ambiguous().getOrDefault(path, List.of()))
                                        : "nothing"))
                .toList();
    }
}
