package dev.guardrail.collect.tests;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.ReportPlaces;
import dev.guardrail.collect.tests.report.JUnitReader;
import java.nio.file.Path;
import java.util.List;

/** Looks for test reports where tools put them. What is no test report, whatever its name, is left aside. */
public final class UsualTestPlaces {

    /** A folder can have reports of several build tools, and those of unit and integration tests. */
    private static final List<List<String>> ALL = List.of(
            List.of("target/surefire-reports/TEST-*.xml"),
            List.of("target/failsafe-reports/TEST-*.xml"),
            List.of("build/test-results/*/TEST-*.xml"),
            List.of(
                    "junit.xml",
                    "junit-report.xml",
                    "test-results.xml",
                    "test-report.xml",
                    "pytest.xml",
                    "report.xml",
                    "test-results/*.xml",
                    "test-results/*/*.xml",
                    "test-reports/*.xml",
                    "reports/junit.xml",
                    "reports/junit/*.xml"));

    private static final ReportPlaces PLACES = new ReportPlaces(ALL);

    private UsualTestPlaces() {}

    /** The places, as globs. */
    public static List<String> places() {
        return ALL.stream().flatMap(List::stream).toList();
    }

    /** The reports of a work tree, in the order of their names, which are relative to it. */
    public static List<GivenFile> of(Path worktree) {
        return PLACES.in(worktree).stream()
                .filter(file -> file.isRefused() || isOfBuildTool(file.name()) || JUnitReader.isReport(file.path()))
                .toList();
    }

    /** Only test reports have such names, so a damaged file is a gap. */
    private static boolean isOfBuildTool(String name) {
        return Paths.name(name).startsWith("TEST-");
    }
}
