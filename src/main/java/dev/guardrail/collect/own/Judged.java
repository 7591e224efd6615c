package dev.guardrail.collect.own;

import dev.guardrail.fact.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares what an audit judges: the repository, the range and the evidence. */
final class Judged {

    static final List<String> EVIDENCE =
            List.of("coverage", "base-coverage", "classes", "tests", "ci", "plan", "milestone", "ledger");

    private static final String REPOSITORY = "repo";
    private static final String EMPTY = "allow-empty";

    /** Ways to name the folder that a job starts in. */
    private static final Set<String> HERE = Set.of(
            "",
            ".",
            "./",
            "$PWD",
            "$(pwd)",
            "$GITHUB_WORKSPACE",
            "${GITHUB_WORKSPACE}",
            "${{ github.workspace }}",
            "$CI_PROJECT_DIR");

    private Judged() {}

    static List<String> lost(AuditOptions was, AuditOptions now) {
        List<String> lost = new ArrayList<>();
        AuditedRange.lost(was, now).ifPresent(lost::add);
        String before = was.value(REPOSITORY);
        String after = now.value(REPOSITORY);
        boolean here = HERE.contains(before) && HERE.contains(after);
        if (!here && !before.equals(after) && !AuditOptions.isOpen(before)) {
            lost.add(now.changed(was, REPOSITORY));
        }
        if (now.isOn(EMPTY) && !was.isOn(EMPTY)) {
            lost.add("without " + now.quoted(EMPTY, now.value(EMPTY)));
        }
        String skip = now.value(AuditOptions.SKIP);
        if (AuditOptions.isOpen(skip) && !was.isOn(AuditOptions.SKIP)) {
            lost.add("without " + now.quoted(AuditOptions.SKIP, skip));
        }
        EVIDENCE.forEach(option -> evidence(option, was, now, lost));
        return lost;
    }

    /** Files can be renamed and reordered; fewer of them are less evidence, unless a pattern names the others. */
    private static void evidence(String option, AuditOptions was, AuditOptions now, List<String> lost) {
        List<String> after = now.all(option);
        List<String> missing = was.all(option).stream()
                .filter(file -> !file.isEmpty() && !after.contains(file))
                .filter(file -> after.stream().noneMatch(pattern -> new Glob(pattern).matches(file)))
                .toList();
        long fresh =
                after.stream().filter(file -> !was.all(option).contains(file)).count();
        missing.stream().skip(fresh).forEach(file -> lost.add("with " + was.quoted(option, file)));
    }
}
