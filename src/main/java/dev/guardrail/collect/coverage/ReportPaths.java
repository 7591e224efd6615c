package dev.guardrail.collect.coverage;

import static java.util.function.Predicate.not;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.coverage.format.ReportedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the repository file that a path in a coverage report means. Reports name files from wherever they were made: by
 * absolute paths of another machine, below a source root, by package or by module. A path means
 *
 * <ol>
 *   <li>the file of that path below a source root that the report declares;
 *   <li>the file whose path equals it or ends with it;
 *   <li>the file whose path is left when the prefix that most paths of the report share is removed or replaced.
 * </ol>
 *
 * <p>Among several such files, a file beside the report is preferred, then the file of exactly that path, then the only file
 * that is no test; otherwise the path is ambiguous.
 */
final class ReportPaths {

    private final Set<String> paths;
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Predicate<String> isTest;
    private final Links links;

    /**
     * For the files of one side.
     *
     * @param paths the repository's paths
     * @param links where the links among them lead
     * @param isTest whether a path is that of a test
     */
    ReportPaths(Collection<String> paths, Map<String, String> links, Predicate<String> isTest) {
        this.paths = new HashSet<>(paths);
        this.links = new Links(links);
        this.isTest = isTest;
        paths.stream()
                .sorted()
                .forEach(path -> byName.computeIfAbsent(Paths.name(path), key -> new ArrayList<>())
                        .add(path));
    }

    /** The files that those of one report mean, by their {@link ReportedFile#id}; for an ambiguous one, the candidates. */
    Matches match(String report, List<String> roots, List<ReportedFile> reported) {
        List<String> folders =
                roots.stream().map(PathText::normalized).distinct().toList();
        Map<String, List<String>> candidates = new TreeMap<>();
        reported.stream()
                .collect(Collectors.groupingBy(ReportedFile::module, TreeMap::new, Collectors.toList()))
                .forEach((module, files) -> {
                    Map<String, List<String>> byPath = match(
                            new From(report, module),
                            folders,
                            files.stream().map(ReportedFile::path).toList());
                    files.forEach(file -> candidates.put(file.id(), byPath.getOrDefault(file.path(), List.of())));
                });
        return Matches.of(candidates);
    }

    private Map<String, List<String>> match(From from, List<String> folders, List<String> reported) {
        Map<String, List<String>> found = matchExactly(from, folders, reported);
        boolean folded = Stream.concat(folders.stream(), reported.stream()).anyMatch(PathText::isOfWindows);
        return folded && found.containsValue(List.<String>of()) ? matchFolded(found, from, folders, reported) : found;
    }

    private Map<String, List<String>> matchExactly(From from, List<String> folders, List<String> reported) {
        List<String> texts = reported.stream().map(PathText::shortest).toList();
        Relocation absolute = Relocation.of(
                from.report(), texts.stream().filter(PathText::isAbsolute).toList(), byName);
        Relocation relative = Relocation.of(
                from.report(), texts.stream().filter(not(PathText::isAbsolute)).toList(), byName);
        Map<String, List<String>> found = new HashMap<>();
        for (String path : reported) {
            List<String> candidates = PathText.spellings(path).stream()
                    .map(spelling -> files(
                            PathText.isAbsolute(spelling)
                                    ? relocated(spelling, absolute)
                                    : candidates(spelling, folders, relative, from)))
                    .filter(not(List::isEmpty))
                    .findFirst()
                    .orElse(List.of());
            found.put(path, candidates);
        }
        return found;
    }

    /** Windows does not tell letters from capital ones: for what was not found, neither is done here. */
    private Map<String, List<String>> matchFolded(
            Map<String, List<String>> found, From from, List<String> folders, List<String> reported) {
        Map<String, List<String>> originals =
                paths.stream().sorted().collect(Collectors.groupingBy(ReportPaths::folded));
        ReportPaths foldedPaths = new ReportPaths(
                originals.keySet(),
                Map.of(),
                path -> originals.getOrDefault(path, List.of()).stream().anyMatch(isTest));
        Map<String, List<String>> ofFolded = foldedPaths.matchExactly(
                new From(folded(from.report()), from.module()), folded(folders), folded(reported));
        Map<String, List<String>> all = new HashMap<>(found);
        found.forEach((path, candidates) -> {
            if (candidates.isEmpty()) {
                all.put(
                        path,
                        ofFolded.getOrDefault(folded(path), List.of()).stream()
                                .flatMap(one -> originals.getOrDefault(one, List.of()).stream())
                                .toList());
            }
        });
        return all;
    }

    private static List<String> folded(List<String> paths) {
        return paths.stream().map(ReportPaths::folded).toList();
    }

    private static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** A file that may be meant by a path below a source root, both in one text. */
    private record Below(String text, String file) {

        /** Whether more is in front of it than of another one, so that it is not in the checkout that the other is in. */
        boolean isOutside(Below other) {
            return checkout().length() > other.checkout().length()
                    && other.checkout().endsWith("/")
                    && checkout().startsWith(other.checkout());
        }

        private String checkout() {
            return text.endsWith(file) ? text.substring(0, text.length() - file.length()) : "";
        }
    }

    /** The context of a path: the path of the report, and the module in it. */
    private record From(String report, String module) {}

    /** What the candidates lead to where they are links. */
    private List<String> files(List<String> candidates) {
        return candidates.stream()
                .map(links::resolve)
                .filter(paths::contains)
                .distinct()
                .toList();
    }

    private List<String> candidates(String path, List<String> folders, Relocation relocation, From from) {
        // Of one root, the nearest file is meant; of several roots, nobody can tell which.
        List<Below> below = folders.stream()
                .map(folder -> folder.isEmpty() ? path : folder + "/" + path)
                .flatMap(text -> narrowed(below(text, path), List.of(text), from).stream()
                        .map(file -> new Below(text, file)))
                .toList();
        if (!below.isEmpty()) {
            return below.stream()
                    .filter(one -> below.stream().noneMatch(one::isOutside))
                    .map(Below::file)
                    .distinct()
                    .toList();
        }
        List<String> whole = endingWith(path);
        if (!whole.isEmpty()) {
            return narrowed(whole, List.of(path), from);
        }
        List<String> moved = relocated(path, relocation);
        return moved.isEmpty() ? narrowed(withoutPackage(path), List.of(), from) : moved;
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
        return relocation.apply(path).filter(this::isFile).stream().toList();
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
        List<String> files = byName.getOrDefault(Paths.name(path), List.of()).stream()
                .filter(file -> file.equals(path) || file.endsWith("/" + path))
                .toList();
        return files.isEmpty() && isFile(path) ? List.of(path) : files;
    }

    /** Also in a folder that is a link. */
    private boolean isFile(String path) {
        return paths.contains(links.resolve(path));
    }

    private List<String> narrowed(List<String> all, List<String> exact, From from) {
        List<String> candidates = Modules.of(from.module(), all);
        int shared = candidates.stream()
                .mapToInt(candidate -> PathText.sharedFolders(candidate, from.report()))
                .max()
                .orElse(0);
        List<String> nearest = candidates.stream()
                .filter(candidate -> PathText.sharedFolders(candidate, from.report()) == shared)
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
     * What the files of a report mean, by their {@link ReportedFile#id}.
     *
     * @param found the repository path of each that means one
     * @param ambiguous the candidates, two or more, of each that could mean several
     */
    record Matches(Map<String, String> found, Map<String, List<String>> ambiguous) {

        private static Matches of(Map<String, List<String>> candidates) {
            Map<String, String> found = new TreeMap<>();
            Map<String, List<String>> ambiguous = new TreeMap<>();
            candidates.forEach((id, paths) -> {
                if (paths.size() == 1) {
                    found.put(id, paths.get(0));
                } else if (!paths.isEmpty()) {
                    ambiguous.put(id, paths);
                }
            });
            return new Matches(found, ambiguous);
        }
    }
}
