package dev.guardrail.collect.coverage;

import static java.util.function.Predicate.not;

import dev.guardrail.collect.GivenFile;
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
 * Looks for coverage reports where tools put them: in a work tree and in each folder directly below it, for modules and
 * packages. One run often writes several formats, so of each folder the first place that has anything is taken alone.
 */
public final class UsualPlaces {

    /** Formats with more to say come first: JaCoCo's XML before what is made of it, line by line before totals. */
    private static final List<String> PLACES = List.of(
            "target/site/jacoco-aggregate/jacoco.xml",
            "target/site/jacoco/jacoco.xml",
            "build/reports/jacoco/*/*.xml",
            "coverage.xml",
            "coverage.json",
            "coverage/coverage-final.json",
            "lcov.info",
            "coverage/lcov.info",
            "coverage/cobertura-coverage.xml",
            "coverage/clover.xml",
            "coverage/coverage.xml",
            "clover.xml",
            "coverage.info",
            "coverage.out",
            "cover.out",
            "TestResults/*/coverage.cobertura.xml");

    /** Folders of the modules' own places, and those that hold what others have written. */
    private static final Pattern NO_MODULE =
            Pattern.compile("target|build|coverage|TestResults|node_modules|vendor|\\..*");

    private UsualPlaces() {}

    /** The reports of a work tree, in the order of their names, which are relative to it. */
    public static List<GivenFile> of(Path worktree) {
        List<Path> folders = new ArrayList<>(List.of(worktree));
        children(worktree, "*").stream()
                .filter(Files::isDirectory)
                .filter(folder ->
                        !NO_MODULE.matcher(folder.getFileName().toString()).matches())
                .forEach(folders::add);
        return folders.stream()
                .flatMap(folder -> in(folder).stream())
                .map(path -> new GivenFile(worktree.relativize(path).toString().replace('\\', '/'), path))
                .sorted(Comparator.comparing(GivenFile::name))
                .toList();
    }

    private static List<Path> in(Path folder) {
        return PLACES.stream()
                .map(place -> find(folder, place))
                .filter(not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    private static List<Path> find(Path folder, String place) {
        List<Path> found = List.of(folder);
        for (String segment : place.split("/", -1)) {
            found = found.stream()
                    .flatMap(parent -> children(parent, segment).stream())
                    .toList();
        }
        return found.stream().filter(Files::isRegularFile).toList();
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
