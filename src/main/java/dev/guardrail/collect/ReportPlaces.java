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
 * The places where tools put their reports: in a work tree, and in each folder directly below it (modules and
 * packages).
 *
 * @param groups places, as paths with wildcards; in each folder, only the first place of a group with a readable file
 *     counts
 */
public record ReportPlaces(List<List<String>> groups) {

    /**
     * Folders directly below the work tree that are no modules: output folders, and folders with the files of others.
     */
    private static final Pattern NO_MODULE = Pattern.compile(
            "target|build|coverage|TestResults|test-results|reports|test-reports|node_modules|vendor|\\..*");

    public ReportPlaces {
        groups = List.copyOf(groups);
    }

    /**
     * The reports of a work tree, in the order of their names, which are relative to it. A file is refused where it is
     * not regular, or is behind a link that leads out of the work tree. A nested repository is not a module.
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

    /** The files of the first place with a readable file, and the refused files of the places before it. */
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

    /** The children whose name matches, sorted; none where the folder cannot be read. */
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
