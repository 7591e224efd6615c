package dev.guardrail.report;

import static dev.guardrail.report.Markdown.code;
import static dev.guardrail.report.Markdown.escape;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Manifest;
import dev.guardrail.verdict.Audit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parts of an audit document about what the repository depends on. */
final class DependencySection {

    private final Audit audit;
    private final Markdown out;
    private final List<DependencyChange> changes;

    DependencySection(Audit audit, Markdown out) {
        this.audit = audit;
        this.out = out;
        this.changes = audit.exhibits().all(DependencyChange.class);
    }

    /** What was added, removed and changed. */
    void delta() {
        Markdown.Table table = out.table("Package", "Change", "Before", "After", "Scope", "Evidence");
        changes.forEach(change -> table.row(
                code(change.name()),
                change.change().toString(),
                escape(change.before()),
                escape(change.after()),
                change.scope().toString(),
                code(change.place().toString())));
        table.end(summary());
        Set<String> unread = unread();
        if (!unread.isEmpty()) {
            out.paragraph("Changed, and not read for dependencies: "
                    + unread.stream().map(Markdown::code).collect(Collectors.joining(", ")) + ".");
        }
    }

    /** The same in one sentence. */
    String summary() {
        if (audit.gaps().stream().anyMatch(gap -> gap.evidence() == Evidence.DEPENDENCIES)) {
            return "What changed is not known in full: see " + EvidenceSections.GAPS + ".";
        }
        int manifests = audit.exhibits().all(Manifest.class).size();
        return manifests == 0
                ? "No manifest was found."
                : count(DependencyChangeKind.ADDED) + " added, " + count(DependencyChangeKind.REMOVED) + " removed, "
                        + count(DependencyChangeKind.CHANGED) + " changed, in "
                        + Phrases.count(manifests, "manifest") + ".";
    }

    private long count(DependencyChangeKind kind) {
        return changes.stream().filter(change -> change.change() == kind).count();
    }

    /** Manifests of tools whose format is not known here. */
    private Set<String> unread() {
        Set<String> read = audit.exhibits().all(Manifest.class).stream()
                .map(Manifest::path)
                .collect(Collectors.toSet());
        return audit.files().stream()
                .filter(file -> file.kind() == FileKind.MANIFEST)
                .map(ChangedFile::path)
                .filter(path -> !read.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
