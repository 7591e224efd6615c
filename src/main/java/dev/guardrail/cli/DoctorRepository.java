package dev.guardrail.cli;

import dev.guardrail.audit.BaselineAudit;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.coverage.UsualPlaces;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.tests.UsualTestPlaces;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.GitRange;
import dev.guardrail.report.Diagnosis.Section;
import dev.guardrail.report.figure.Count;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an audit without options would audit, and by what.
 *
 * @param directory anywhere in the repository; without one, the environment says which it is
 * @param environment the variables of the process
 */
record DoctorRepository(Optional<Path> directory, Map<String, String> environment) {

    private static final int SHORT = 10;

    List<Section> sections() {
        DoctorLines git = new DoctorLines("Repository");
        DoctorLines judge = new DoctorLines("Policy");
        DoctorLines evidence = new DoctorLines("Evidence in the usual places");
        git.attempt("range", () -> {
            // A shallow clone may have no range, and this line says why.
            boolean isShallow = RepositoryChange.isShallow(directory, environment);
            git.add("history", isShallow ? "shallow: it ends before the first commit" : "complete");
            try (RepositoryChange change =
                    RepositoryChange.open(directory, environment, RangeRequest.byDefault(), stage -> {})) {
                repository(git, change);
                policy(judge, change);
                evidence(evidence, change);
            }
        });
        return Stream.of(git.section(), judge.section(), evidence.section())
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private void repository(DoctorLines git, RepositoryChange change) {
        git.attempt("work tree", () -> change.worktree().isPresent() ? "yes" : "none");
        git.attempt("range", () -> described(change.range()));
        git.attempt("staged", () -> {
            try (RepositoryChange staged =
                    RepositoryChange.open(directory, environment, RangeRequest.staged(), stage -> {})) {
                return staged.change(EvidenceFiles.NOTHING).facts().stream()
                                .filter(ChangedFile.class::isInstance)
                                .count()
                        + " changed files";
            }
        });
    }

    private static String described(GitRange range) {
        String ends =
                (range.base().isEmpty() ? "nothing" : abbreviated(range.base())) + ".." + abbreviated(range.head());
        return ends
                + switch (range.kind()) {
                    case BRANCH -> ": what HEAD adds to its upstream or the default branch";
                    case LAST_COMMIT ->
                        ": the last commit alone, because HEAD adds nothing to an upstream or default branch";
                    case NAMED, WORKTREE, STAGED -> "";
                };
    }

    private static String abbreviated(String id) {
        return id.substring(0, Math.min(id.length(), SHORT));
    }

    private void policy(DoctorLines judge, RepositoryChange change) {
        boolean isUsable = judge.attempt("policy", () -> {
            String source = change.policy(Optional.empty(), environment).source();
            return source + (source.startsWith("policies/") ? ": the repository has none" : ", as the base has it");
        });
        if (isUsable) {
            judge.attempt("own rules", () -> listed(List.copyOf(change.ownRules(environment))));
        }
        judge.attempt(
                "baseline", () -> entries(BaselineAudit.of(change).entries().size()));
    }

    private static String entries(int entries) {
        return entries == 0 ? "none" : Count.of(entries, "entry");
    }

    private static void evidence(DoctorLines evidence, RepositoryChange change) {
        Optional<Path> worktree = change.worktree();
        if (worktree.isEmpty()) {
            evidence.add("reports", "not looked for: there is no work tree");
            return;
        }
        evidence.attempt("coverage", () -> found(UsualPlaces.of(worktree.get()), UsualPlaces.places()));
        evidence.attempt("tests", () -> found(UsualTestPlaces.of(worktree.get()), UsualTestPlaces.places()));
    }

    private static String found(List<GivenFile> files, List<String> places) {
        return files.isEmpty()
                ? "none of " + String.join(", ", places)
                : listed(files.stream().map(GivenFile::name).toList());
    }

    private static String listed(List<String> names) {
        int most = 5;
        String more = names.size() > most ? " and " + (names.size() - most) + " more" : "";
        return names.isEmpty() ? "none" : names.stream().limit(most).collect(Collectors.joining(", ")) + more;
    }
}
