package dev.guardrail.collect.coverage;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.ReportPlaces;
import java.nio.file.Path;
import java.util.List;

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

    /** The places, as globs. */
    public static List<String> places() {
        return PLACES;
    }

    /** The reports of a work tree, in the order of their names, which are relative to it. */
    public static List<GivenFile> of(Path worktree) {
        return new ReportPlaces(List.of(PLACES)).in(worktree);
    }
}
