package dev.guardrail.collect.coverage;

import dev.guardrail.collect.GivenFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    private UsualPlaces() {}

    /** The reports of a work tree, in the order of their names, which are relative to it. */
    public static List<GivenFile> of(Path worktree) {
        List<GivenFile> reports = new ArrayList<>(in(worktree, worktree));
        try (Stream<Path> folders = Files.list(worktree)) {
            folders.filter(Files::isDirectory).sorted().forEach(folder -> reports.addAll(in(folder, worktree)));
        } catch (IOException e) {
            return reports;
        }
        return reports;
    }

    private static List<GivenFile> in(Path folder, Path worktree) {
        return PLACES.stream()
                .map(place -> find(folder, place))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(path -> new GivenFile(worktree.relativize(path).toString().replace('\\', '/'), path))
                .toList();
    }

    private static List<Path> find(Path folder, String place) {
        List<Path> found = List.of(folder);
        for (String segment : place.split("/")) {
            List<Path> next = new ArrayList<>();
            found.forEach(parent -> next.addAll(children(parent, segment)));
            found = next;
        }
        return found.stream().filter(Files::isRegularFile).sorted().toList();
    }

    private static List<Path> children(Path parent, String segment) {
        if (!segment.contains("*")) {
            Path child = parent.resolve(segment);
            return Files.exists(child) ? List.of(child) : List.of();
        }
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> matching = Files.newDirectoryStream(parent, segment)) {
                matching.forEach(children::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        return children;
    }
}
