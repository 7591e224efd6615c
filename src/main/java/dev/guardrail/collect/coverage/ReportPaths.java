package dev.guardrail.collect.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
 *   <li>the file of exactly that path;
 *   <li>the file that is left when the folder is taken away that most paths of the report have in front;
 *   <li>the one file whose path ends with it.
 * </ol>
 *
 * <p>Where several files end with it, one that stands beside the report is meant, or the only one that is no test; else it
 * is ambiguous.
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
                .forEach(path -> byName.computeIfAbsent(name(path), key -> new ArrayList<>())
                        .add(path));
    }

    /** The files that the paths of one report mean, in the order of the paths; for an ambiguous one, the candidates. */
    Matches match(String report, List<String> roots, List<String> reported) {
        List<String> folders = roots.stream().map(ReportPaths::normalized).toList();
        List<String> normalized = reported.stream().map(ReportPaths::normalized).toList();
        String prefix = prefix(normalized);
        Map<String, String> found = new TreeMap<>();
        Map<String, List<String>> ambiguous = new TreeMap<>();
        for (int i = 0; i < reported.size(); i++) {
            List<String> candidates = candidates(normalized.get(i), folders, prefix);
            Optional<String> only = candidates.size() < 2
                    ? candidates.stream().findFirst()
                    : nearest(candidates, report).or(() -> noTest(candidates));
            if (only.isPresent()) {
                found.put(reported.get(i), only.get());
            } else if (!candidates.isEmpty()) {
                ambiguous.put(reported.get(i), candidates);
            }
        }
        return new Matches(found, ambiguous);
    }

    private List<String> candidates(String path, List<String> folders, String prefix) {
        for (String folder : folders) {
            String below = folder.isEmpty() ? path : folder + "/" + path;
            Optional<String> match = exact(below).or(() -> isAbsolute(below) ? longestSuffix(below) : Optional.empty());
            if (!isAbsolute(path) && match.isPresent()) {
                return List.of(match.get());
            }
        }
        if (exact(path).isPresent()) {
            return List.of(path);
        }
        if (!prefix.isEmpty() && path.startsWith(prefix)) {
            return exact(path.substring(prefix.length())).map(List::of).orElse(List.of());
        }
        return isAbsolute(path) ? List.of() : endingWith(path);
    }

    private Optional<String> exact(String path) {
        return paths.contains(path) ? Optional.of(path) : Optional.empty();
    }

    private Optional<String> longestSuffix(String path) {
        return suffixes(path).stream().filter(paths::contains).findFirst();
    }

    /** Kotlin files may leave out the folders of the package that all of them share. */
    private List<String> endingWith(String path) {
        List<String> namesakes = byName.getOrDefault(name(path), List.of());
        List<String> whole = endingWith(namesakes, path);
        if (!whole.isEmpty() || !path.endsWith(".kt")) {
            return whole;
        }
        return suffixes(path).stream()
                .map(suffix -> endingWith(namesakes, suffix))
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> endingWith(List<String> namesakes, String path) {
        return namesakes.stream()
                .filter(file -> file.equals(path) || file.endsWith("/" + path))
                .toList();
    }

    /** The folder, with its slash, that makes repository paths of most paths when it is taken away; the deeper one first. */
    private String prefix(List<String> reported) {
        Map<String, Integer> votes = new TreeMap<>();
        for (String path : reported) {
            for (String suffix : suffixes(path)) {
                if (paths.contains(suffix)) {
                    votes.merge(path.substring(0, path.length() - suffix.length()), 1, Integer::sum);
                }
            }
        }
        // Of two that explain as many, the shorter leaves longer repository paths: those say more.
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(vote -> vote.getKey().length(), Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Optional<String> nearest(List<String> candidates, String report) {
        int shared = candidates.stream()
                .mapToInt(candidate -> sharedFolders(candidate, report))
                .max()
                .orElse(0);
        List<String> nearest = candidates.stream()
                .filter(candidate -> shared > 0 && sharedFolders(candidate, report) == shared)
                .toList();
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    private Optional<String> noTest(List<String> candidates) {
        List<String> sources = candidates.stream().filter(isTest.negate()).toList();
        return sources.size() == 1 ? Optional.of(sources.get(0)) : Optional.empty();
    }

    private static int sharedFolders(String path, String report) {
        String[] one = path.split("/");
        String[] other = report.split("/");
        int shared = 0;
        while (shared < Math.min(one.length, other.length) - 1 && one[shared].equals(other[shared])) {
            shared++;
        }
        return shared;
    }

    /** The proper suffixes of a path that begin with a whole segment, longest first. */
    private static List<String> suffixes(String path) {
        List<String> suffixes = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            suffixes.add(path.substring(slash + 1));
        }
        return suffixes;
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/';
    }

    /** With slashes, and without what says nothing: {@code file://}, {@code ./}, a slash at the end. */
    private static String normalized(String path) {
        String text = path.replace('\\', '/').replaceFirst("^file://", "");
        while (text.startsWith("./")) {
            text = text.substring(2);
        }
        text = text.replace("/./", "/");
        return text.equals(".") ? "" : text.replaceFirst("(?<=.)/+$", "");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * What the paths of a report mean.
     *
     * @param found the repository path of each path that means one
     * @param ambiguous the candidates, two or more, of each path that could mean several
     */
    record Matches(Map<String, String> found, Map<String, List<String>> ambiguous) {}
}
