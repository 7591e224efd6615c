package dev.guardrail.collect;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where tools put their reports: in a work tree and in each folder directly below it, for modules and packages.
 *
 * @param groups places, as paths with wildcards; of each group, the first place of a folder that has anything is taken alone
 */
public record ReportPlaces(List<List<String>> groups) {

    /** Folders of the modules' own places, and those that hold what others have written. */
    private static final Pattern NO_MODULE = Pattern.compile(
            "target|build|coverage|TestResults|test-results|reports|test-reports|node_modules|vendor|\\..*");

    public ReportPlaces {
        groups = List.copyOf(groups);
    }

    /**
     * The reports of a work tree, in the order of their names, which are relative to it. What is no regular file, or stands
     * behind a link that leads out of the work tree, is refused. Another repository in it is none of its modules.
     */
    public List<GivenFile> in(Path worktree) {
        List<Path> folders = new ArrayList<>(List.of(worktree));
        children(worktree, "*").stream()
                .filter(Files::isDirectory)
                .filter(folder ->
                        !NO_MODULE.matcher(folder.getFileName().toString()).matches())
                .filter(folder -> !Files.exists(folder.resolve(".git")))
                .forEach(folders::add);
        WorktreeEdge edge = new WorktreeEdge(worktree);
        return folders.stream()
                .flatMap(folder -> groups.stream().flatMap(places -> first(folder, places, edge).stream()))
                .distinct()
                .sorted(Comparator.comparing(GivenFile::name))
                .toList();
    }

    /** The first place that has a file to be read, and what is refused before it: that must not hide the others. */
    private static List<GivenFile> first(Path folder, List<String> places, WorktreeEdge edge) {
        List<GivenFile> found = new ArrayList<>();
        for (String place : places) {
            find(folder, place).stream().map(edge::examined).forEach(found::add);
            if (!found.stream().allMatch(GivenFile::isRefused)) {
                break;
            }
        }
        return found;
    }

    private static List<Path> find(Path folder, String place) {
        List<Path> found = List.of(folder);
        for (String segment : place.split("/", -1)) {
            found = found.stream()
                    .flatMap(parent -> children(parent, segment).stream())
                    .toList();
        }
        return found.stream()
                .filter(path -> Files.exists(path) && !Files.isDirectory(path))
                .toList();
    }

    /** Sorted. A folder that cannot be read has none. */
    private static List<Path> children(Path parent, String segment) {
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> matching = Files.newDirectoryStream(parent, segment)) {
                matching.forEach(children::add);
            } catch (IOException | DirectoryIteratorException e) {
                return List.of();
            }
        }
        children.sort(Comparator.naturalOrder());
        return children;
    }
}
