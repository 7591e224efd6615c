package dev.guardrail.report;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A diff by component. A component is a folder, at most two levels deep; files at the root are one of their own.
 *
 * @param component the folder with a slash at its end, or {@code (root)}
 * @param files how many files of it changed
 * @param added the lines added
 * @param deleted the lines deleted
 * @param statuses how many files of each status, as {@code 2 added, 1 modified}
 */
record DeltaMap(String component, int files, int added, int deleted, String statuses) {

    private static final int DEPTH = 2;

    /** The components in the order of their names. */
    static List<DeltaMap> of(List<ChangedFile> files) {
        SortedMap<String, List<ChangedFile>> components = new TreeMap<>();
        files.forEach(file -> components
                .computeIfAbsent(component(file.path()), key -> new ArrayList<>())
                .add(file));
        List<DeltaMap> map = new ArrayList<>();
        components.forEach((component, changed) -> map.add(new DeltaMap(
                component,
                changed.size(),
                changed.stream().mapToInt(ChangedFile::added).sum(),
                changed.stream().mapToInt(ChangedFile::deleted).sum(),
                statuses(changed))));
        return map;
    }

    private static String component(String path) {
        String[] segments = path.split("/");
        int depth = Math.min(DEPTH, segments.length - 1);
        return depth == 0 ? "(root)" : String.join("/", List.of(segments).subList(0, depth)) + "/";
    }

    private static String statuses(List<ChangedFile> files) {
        Map<FileStatus, Integer> counts = new EnumMap<>(FileStatus.class);
        files.forEach(file -> counts.merge(file.status(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((status, count) -> words.add(count + " " + status));
        return String.join(", ", words);
    }
}
