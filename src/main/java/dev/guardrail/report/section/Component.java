package dev.guardrail.report.section;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A part of the repository that a range touches: a folder, at most two levels deep, or the files at the root.
 *
 * @param name the folder with a slash at its end, or {@code (root)}
 * @param files its changed files
 */
record Component(String name, List<ChangedFile> files) {

    private static final int DEPTH = 2;

    Component {
        files = List.copyOf(files);
    }

    /** Those with the most changed lines first. */
    static List<Component> of(List<ChangedFile> files) {
        SortedMap<String, List<ChangedFile>> components = new TreeMap<>();
        files.forEach(file -> components
                .computeIfAbsent(folder(file.path()), key -> new ArrayList<>())
                .add(file));
        return components.entrySet().stream()
                .map(component -> new Component(component.getKey(), component.getValue()))
                .sorted(Comparator.comparing(Component::lines).reversed())
                .toList();
    }

    private static String folder(String path) {
        String[] segments = path.split("/");
        int depth = Math.min(DEPTH, segments.length - 1);
        return depth == 0 ? "(root)" : String.join("/", List.of(segments).subList(0, depth)) + "/";
    }

    int added() {
        return files.stream().mapToInt(ChangedFile::added).sum();
    }

    int deleted() {
        return files.stream().mapToInt(ChangedFile::deleted).sum();
    }

    private int lines() {
        return added() + deleted();
    }

    /** {@code source, tests}: what its changed files are for, what most of them are for first. */
    String kinds() {
        Map<FileKind, Long> kinds = files.stream()
                .collect(Collectors.groupingBy(
                        ChangedFile::kind, () -> new EnumMap<>(FileKind.class), Collectors.counting()));
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<FileKind, Long>comparingByValue().reversed())
                .map(kind -> word(kind.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String word(FileKind kind) {
        return switch (kind) {
            case TEST -> "tests";
            case WORKFLOW -> "CI";
            case MANIFEST -> "dependencies";
            case LOCKFILE -> "lockfiles";
            case DOCUMENTATION -> "docs";
            case SOURCE, CONFIGURATION, GENERATED, OTHER -> kind.toString();
        };
    }

    /** {@code 2 added, 1 modified}. */
    String statuses() {
        Map<FileStatus, Integer> counts = new EnumMap<>(FileStatus.class);
        files.forEach(file -> counts.merge(file.status(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((status, count) -> words.add(count + " " + status));
        return String.join(", ", words);
    }
}
