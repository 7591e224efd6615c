package dev.guardrail.audit;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.verdict.Audit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes without a repository, and their audits. */
public final class Changes {

    static final String PLAN_PATH = "docs/M04/M04_plan.md";

    private Changes() {}

    /** The change from some files to others. */
    public static Change of(Map<String, String> before, Map<String, String> after, EvidenceFiles given) {
        FilesSnapshot base = FilesSnapshot.ofTexts(before);
        FilesSnapshot head = FilesSnapshot.ofTexts(after);
        List<Fact> facts = new ArrayList<>();
        facts.add(new GitRange("a...b", RangeKind.NAMED, "a".repeat(40), "b".repeat(40), "a".repeat(40)));
        facts.addAll(SnapshotComparison.of(base, head));
        return new Change(facts, base, head, given);
    }

    static EvidenceFiles milestone(String milestone) {
        return given(List.of(), List.of(), Optional.empty(), milestone);
    }

    static EvidenceFiles plan(Path file) {
        return given(List.of(), List.of(), Optional.of(given(file)), "");
    }

    static EvidenceFiles checks(Path file) {
        return given(List.of(), List.of(given(file)), Optional.empty(), "");
    }

    static EvidenceFiles coverage(Path file) {
        return given(List.of(given(file)), List.of(), Optional.empty(), "");
    }

    private static EvidenceFiles given(
            List<GivenFile> coverage, List<GivenFile> ci, Optional<GivenFile> plan, String milestone) {
        return new EvidenceFiles(coverage, List.of(), List.of(), List.of(), List.of(), List.of(), ci, plan, milestone);
    }

    private static GivenFile given(Path file) {
        return new GivenFile(String.valueOf(file.getFileName()), file);
    }

    static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Audit audit(Change change, String policy) {
        return new Auditor().audit(change, new PolicySource("p.yaml", policy), LocalDate.parse("2026-02-01"));
    }
}
