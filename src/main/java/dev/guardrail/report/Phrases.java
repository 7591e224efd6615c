package dev.guardrail.report;

import dev.guardrail.fact.Gap;
import dev.guardrail.fact.PipelineInclude;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.fact.UnsearchedFile;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.Related;
import dev.guardrail.finding.Repair;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Counts;
import dev.guardrail.verdict.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What more than one report says, in the same words. */
public final class Phrases {

    /** So many files are named; the rest is counted. */
    private static final int NAMED = 10;

    private static final Set<ScopePath.Kind> SHOWN = EnumSet.of(ScopePath.Kind.JOB, ScopePath.Kind.STEP);

    private Phrases() {}

    /** {@code 2 commits, 12 files, +3415 -11}. */
    static String change(Audit audit) {
        return Count.of(audit.commits().size(), "commit") + ", "
                + Count.of(audit.files().size(), "file") + ", +" + audit.added() + " -" + audit.deleted();
    }

    /** {@code main...HEAD: 1 commit, 1 file, +1 -1; policy .github/guardrail.yaml}: what was audited, and by what. */
    public static String audited(Audit audit) {
        return audit.range().name() + ": " + change(audit) + "; policy " + policy(audit);
    }

    /** {@code .github/guardrail.yaml}, and the side that it is of where that is not the base. */
    static String policy(Audit audit) {
        return audit.policy().source() + (trustsHead(audit) ? " of the head, which is trusted (--trust head)" : "");
    }

    /** Whether the range was judged by what it brings along itself. */
    static boolean trustsHead(Audit audit) {
        return audit.rulebook().trusted() == TrustedSide.HEAD;
    }

    /** {@code 14 action references}, and so on. */
    static List<String> subjects(SortedMap<Subject, Integer> inspected) {
        return inspected.entrySet().stream()
                .map(subject -> subject.getKey().count(subject.getValue()))
                .toList();
    }

    /** {@code M04: Sweep Orchestrator}. */
    static String milestone(Plan plan) {
        return plan.milestone() + (plan.milestone().isEmpty() || plan.title().isEmpty() ? "" : ": ") + plan.title();
    }

    /**
     * {@code job build, step 3 (Run tests)}, or {@code at the base}; mostly empty outside of jobs and steps. Messages name
     * tests and symbols themselves.
     */
    public static String context(Location location) {
        return Stream.concat(
                        location.ofBase() ? Stream.of("at the base") : Stream.empty(),
                        location.scope().parts().stream()
                                .filter(part -> SHOWN.contains(part.kind()))
                                .map(Phrases::part))
                .collect(Collectors.joining(", "));
    }

    /** {@code ci.yml:12: checks out the code}, with {@code at the base} where it is. */
    public static String related(Related related) {
        return place(related.location()) + ": " + related.caption();
    }

    /** The guardrails that found the same thing: {@code workflows/unpinned-action reports this, too}. */
    static String also(Finding finding) {
        return String.join(", ", finding.also()) + (finding.also().size() == 1 ? " reports" : " report") + " this, too";
    }

    /** {@code a.py:8}, or {@code a.py:8 at the base}. */
    public static String place(Location location) {
        return location.place() + (location.ofBase() ? " at the base" : "");
    }

    /** {@code a.test.ts:2: replace `it.only` with `it`}. */
    public static String edit(TextEdit edit) {
        return edit.place() + ": replace `" + edit.before() + "` with `" + edit.after() + "`";
    }

    /** What repairs a finding: what changes, by its guardrail, or else the edits; often nothing. */
    public static List<String> fixes(Finding finding) {
        return finding.repairs().isEmpty()
                ? finding.fix().stream().map(Phrases::edit).toList()
                : finding.repairs().stream().map(Phrases::repair).distinct().toList();
    }

    /** {@code set `timeout-minutes: 60` in job `test` (unsafe: a job that takes longer is cancelled)}. */
    private static String repair(Repair repair) {
        return repair.change().instruction() + (repair.isSafe() ? "" : " (unsafe: " + repair.caution() + ")");
    }

    private static String part(ScopePath.Part part) {
        return part.kind() + " " + part.name() + (part.label().isEmpty() ? "" : " (" + part.label() + ")");
    }

    /** {@code open}, or who waived it, until when and why. */
    public static String disposition(Finding finding) {
        return finding.disposition() instanceof Disposition.Waived waived
                ? "waived until " + waived.expires() + (waived.owner().isEmpty() ? "" : " by " + waived.owner()) + ": "
                        + waived.reason()
                : finding.isOpen() ? "open" : "in the baseline";
    }

    /** {@code 13 new, 7 existing, 7 resolved; 0 waived, 0 in the baseline}: of the new and existing ones, some are waived. */
    static String counts(Counts counts) {
        return counts.introduced() + " new, " + counts.preexisting() + " existing, " + counts.resolved() + " resolved; "
                + counts.waived() + " waived, " + counts.baselined() + " in the baseline";
    }

    /** See {@link Printable}. */
    public static String printable(String text) {
        return Printable.of(text);
    }

    /** {@code not searched for secrets: 2 files: logo.png (a binary file), lib (a submodule)}. */
    public static Optional<String> unsearched(Audit audit) {
        List<UnsearchedFile> files = audit.shown().all(UnsearchedFile.class);
        String names = files.stream()
                .limit(NAMED)
                .map(file -> file.path() + " (" + file.reason() + ")")
                .collect(Collectors.joining(", "));
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of("not searched for secrets: " + Count.of(files.size(), "file") + ": " + names
                        + (files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : ""));
    }

    /** {@code not read: 2 files that pipelines include from elsewhere: acme/ci/test.yml@main, https://example.org/ci.yml}. */
    public static Optional<String> unread(Audit audit) {
        List<String> names = audit.shown().all(PipelineInclude.class).stream()
                .map(PipelineInclude::version)
                .distinct()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("not read: " + Count.of(names.size(), "file")
                        + " that pipelines include from elsewhere: "
                        + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : ""));
    }

    /** {@code ci.yml:3: the key is not known}. */
    public static String gap(Gap gap) {
        return subject(gap) + ": " + gap.reason();
    }

    /** {@code missing evidence: ci.yml:3: the key is not known}. */
    public static String missing(Gap gap) {
        return "missing evidence: " + gap(gap);
    }

    /** Where a gap is, or which evidence it is about where that is nowhere. */
    public static String subject(Gap gap) {
        return gap.path().isEmpty() ? gap.evidence().toString() : gap.place().toString();
    }
}
