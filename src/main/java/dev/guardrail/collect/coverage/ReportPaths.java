package dev.guardrail.collect.coverage;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the repository file that a path in a coverage report means. Reports name files from wherever they were made: by
 * absolute paths of another machine, below a source root, by package or by module. A path means
 *
 * <ol>
 *   <li>what it names below a source root that the report declares;
 *   <li>the file whose path it is, or ends with it;
 *   <li>the file that is left when that is taken away, or replaced, which most paths of the report have in front.
 * </ol>
 *
 * <p>Of several such files, one that stands beside the report is meant, then the one of exactly that path, then the only one
 * that is no test; else the path is ambiguous.
 */
final class ReportPaths {

    private final Set<String> paths;
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Predicate<String> isTest;

    /**
     * For the files of one side.
     *
     * @param paths the repository's paths
     * @param isTest whether a path is that of a test
     */
    ReportPaths(Collection<String> paths, Predicate<String> isTest) {
        this.paths = new HashSet<>(paths);
        this.isTest = isTest;
        paths.stream()
                .sorted()
                .forEach(path -> byName.computeIfAbsent(PathText.name(path), key -> new ArrayList<>())
                        .add(path));
    }

    /** The files that the paths of one report mean, in the order of the paths; for an ambiguous one, the candidates. */
    Matches match(String report, List<String> roots, List<String> reported) {
        List<String> folders =
                roots.stream().map(PathText::normalized).distinct().toList();
        Relocation relocation = Relocation.of(
                report, reported.stream().map(PathText::normalized).toList(), byName);
        Map<String, String> found = new TreeMap<>();
        Map<String, List<String>> ambiguous = new TreeMap<>();
        for (String path : reported) {
            List<String> candidates = candidates(PathText.normalized(path), folders, relocation, report);
            if (candidates.size() == 1) {
                found.put(path, candidates.get(0));
            } else if (!candidates.isEmpty()) {
                ambiguous.put(path, candidates);
            }
        }
        return new Matches(found, ambiguous);
    }

    private List<String> candidates(String path, List<String> folders, Relocation relocation, String report) {
        if (PathText.isAbsolute(path)) {
            return relocated(path, relocation);
        }
        List<String> texts = folders.stream()
                .map(folder -> folder.isEmpty() ? path : folder + "/" + path)
                .toList();
        List<String> below = texts.stream()
                .flatMap(text -> below(text, path).stream())
                .distinct()
                .toList();
        if (!below.isEmpty()) {
            return narrowed(below, texts, report);
        }
        List<String> whole = endingWith(path);
        if (!whole.isEmpty()) {
            return narrowed(whole, List.of(path), report);
        }
        List<String> moved = relocated(path, relocation);
        return moved.isEmpty() ? narrowed(withoutPackage(path), List.of(), report) : moved;
    }

    /** Of an absolute path, what is left of it where this is no less than the report says below the root. */
    private List<String> below(String text, String path) {
        return PathText.isAbsolute(text)
                ? PathText.suffixes(text).stream()
                        .filter(suffix -> suffix.length() >= path.length() && paths.contains(suffix))
                        .limit(1)
                        .toList()
                : endingWith(text);
    }

    private List<String> relocated(String path, Relocation relocation) {
        return relocation.apply(path).filter(paths::contains).stream().toList();
    }

    /** Kotlin files may leave out the folders of the package that all of them share. */
    private List<String> withoutPackage(String path) {
        return PathText.suffixes(path).stream()
                .filter(suffix -> path.endsWith(".kt"))
                .map(this::endingWith)
                .filter(not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    private List<String> endingWith(String path) {
        return byName.getOrDefault(PathText.name(path), List.of()).stream()
                .filter(file -> file.equals(path) || file.endsWith("/" + path))
                .toList();
    }

    private List<String> narrowed(List<String> candidates, List<String> exact, String report) {
        int shared = candidates.stream()
                .mapToInt(candidate -> PathText.sharedFolders(candidate, report))
                .max()
                .orElse(0);
        List<String> nearest = candidates.stream()
                .filter(candidate -> PathText.sharedFolders(candidate, report) == shared)
                .toList();
        return only(nearest, exact::contains)
                .or(() -> only(nearest, isTest.negate()))
                .map(List::of)
                .orElse(nearest);
    }

    private static Optional<String> only(List<String> candidates, Predicate<String> wanted) {
        List<String> chosen = candidates.stream().filter(wanted).toList();
        return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
    }

    /**
     * What the paths of a report mean.
     *
     * @param found the repository path of each path that means one
     * @param ambiguous the candidates, two or more, of each path that could mean several
     */
    record Matches(Map<String, String> found, Map<String, List<String>> ambiguous) {}
}
