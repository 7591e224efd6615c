package dev.guardrail.report.section;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Manifest;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the range did to what the repository depends on. */
final class DependencyDelta {

    private static final int ROWS = 15;

    private final View view;
    private final List<DependencyChange> changes;

    DependencyDelta(View view) {
        this.view = view;
        this.changes = view.shown().all(DependencyChange.class);
    }

    void write(Blocks blocks) {
        blocks.heading("Dependency Delta");
        blocks.prose(summary());
        List<List<Line>> rows = changes.stream()
                .limit(ROWS)
                .map(change -> Words.row(
                        Line.code(change.name()),
                        change.change(),
                        change.before(),
                        change.after(),
                        change.scope(),
                        view.place(change)))
                .toList();
        blocks.table(List.of("Package", "Change", "Before", "After", "Scope", "Where"), rows);
        if (changes.size() > ROWS) {
            blocks.prose("And " + (changes.size() - ROWS) + " more; the JSON report has them all.");
        }
        Set<String> unread = unread();
        if (!unread.isEmpty()) {
            blocks.paragraph(Line.text("Changed, and not read for dependencies: ")
                    .and(Words.names(List.copyOf(unread), ROWS))
                    .and("."));
        }
    }

    /** The same in one sentence. */
    String summary() {
        if (view.misses(Evidence.DEPENDENCIES)) {
            return "Not known in full: see " + Words.MISSING + ".";
        }
        int manifests = view.shown().all(Manifest.class).size();
        if (manifests == 0) {
            return "Not judged: no manifest was found.";
        }
        String counts = changes.stream()
                .collect(Collectors.groupingBy(DependencyChange::change, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(change -> change.getValue() + " " + change.getKey())
                .collect(Collectors.joining(", "));
        return (counts.isEmpty() ? "No dependency changed" : counts) + " in " + Count.of(manifests, "manifest") + ".";
    }

    /** Manifests of tools whose format is not known here. */
    private Set<String> unread() {
        Set<String> read =
                view.shown().all(Manifest.class).stream().map(Manifest::path).collect(Collectors.toSet());
        return view.audit().files().stream()
                .filter(file -> file.kind() == FileKind.MANIFEST)
                .map(ChangedFile::path)
                .filter(path -> !read.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
