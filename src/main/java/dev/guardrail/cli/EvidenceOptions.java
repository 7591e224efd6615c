package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.GivenFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that give evidence besides the repository. */
final class EvidenceOptions {

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "A coverage report of the head, or a glob; repeatable. JaCoCo (XML, exec), Cobertura, LCOV,"
                    + " coverage.py, Go, Clover, OpenCover or Istanbul, told apart by content. Default: the reports in the"
                    + " usual places, if the head is checked out.")
    private List<String> coverage = new ArrayList<>();

    @Option(
            names = "--base-coverage",
            paramLabel = "FILE",
            description = "A coverage report of the base, or a glob; repeatable.")
    private List<String> baseCoverage = new ArrayList<>();

    @Option(
            names = "--tests",
            paramLabel = "FILE",
            description = "A test report of the head in JUnit's XML, or a glob; repeatable. Default: the"
                    + " reports in the usual places, if the head is checked out.")
    private List<String> tests = new ArrayList<>();

    @Option(
            names = "--classes",
            paramLabel = "DIR",
            description = "The folder of the class files for a JaCoCo .exec file; repeatable.")
    private List<Path> classes = new ArrayList<>();

    @Option(
            names = "--ci",
            paramLabel = "FILE",
            description = "Check results for the head commit, as \"gh run view --json\" or \"gh pr checks"
                    + " --json\" print it; repeatable.")
    private List<String> ci = new ArrayList<>();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description =
                    "The plan of the milestone. Default: the plan of --milestone, or the plan that the range wrote.")
    private @Nullable String plan;

    @Option(names = "--milestone", paramLabel = "ID", description = "The milestone whose plan is audited, such as M04.")
    private @Nullable String milestone;

    EvidenceFiles given() {
        if (plan != null && milestone != null) {
            throw new UnusableInputException("`--plan` and `--milestone` cannot be used together");
        }
        if (milestone != null && milestone.isBlank()) {
            throw new UnusableInputException("`--milestone` is empty; expected a milestone such as `M04`");
        }
        for (Path folder : classes) {
            if (!Files.isDirectory(folder)) {
                throw new UnusableInputException("`" + folder + "` is not a folder; `--classes` needs one");
            }
        }
        return new EvidenceFiles(
                files(coverage, "coverage report"),
                List.of(),
                files(baseCoverage, "coverage report"),
                files(tests, "test report"),
                List.of(),
                classes,
                files(ci, "status of checks"),
                Optional.ofNullable(plan).map(EvidenceOptions::plan),
                milestone == null ? "" : milestone);
    }

    /** The options that give evidence about one change. */
    List<String> named() {
        Map<String, Boolean> named = new LinkedHashMap<>();
        named.put("--coverage", !coverage.isEmpty());
        named.put("--base-coverage", !baseCoverage.isEmpty());
        named.put("--tests", !tests.isEmpty());
        named.put("--classes", !classes.isEmpty());
        named.put("--ci", !ci.isEmpty());
        named.put("--plan", plan != null);
        named.put("--milestone", milestone != null);
        named.values().removeIf(isGiven -> !isGiven);
        return List.copyOf(named.keySet());
    }

    private static GivenFile plan(String named) {
        List<GivenFile> files = GivenFiles.named(named, "plan");
        if (files.size() > 1) {
            throw new UnusableInputException("`--plan` takes one file, but `" + named + "` matches " + files.size());
        }
        return files.get(0);
    }

    /** The files that an option names, each once. */
    static List<GivenFile> files(List<String> named, String what) {
        // The options may name one file in several ways; it counts once.
        Set<Path> known = new HashSet<>();
        return named.stream()
                .flatMap(name -> GivenFiles.named(name, what).stream())
                .filter(file -> known.add(file.path().toAbsolutePath().normalize()))
                .toList();
    }
}
