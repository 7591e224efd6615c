package dev.guardrail.report.section;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Importer;
import dev.guardrail.fact.ImporterSearch;
import dev.guardrail.fact.Language;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which files that the range does not touch import those that it touches. */
final class ImporterLines {

    private static final int TARGETS = 4;
    private static final int NAMED = 3;

    private final View view;
    private final List<Importer> importers;
    private final List<ImporterSearch> searches;

    ImporterLines(View view) {
        this.view = view;
        this.importers = view.shown().all(Importer.class).stream()
                // Who builds on the change is named before who tries it.
                .sorted(Comparator.comparing(importer -> importer.kind() == FileKind.TEST))
                .toList();
        this.searches = view.shown().all(ImporterSearch.class);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (!searches.isEmpty()) {
            lines.add(found());
            byTarget().entrySet().stream()
                    .sorted(Comparator.comparing(target -> -target.getValue().size()))
                    .limit(TARGETS)
                    .forEach(target -> lines.add(line(target)));
        }
        unknown(lines);
        return lines;
    }

    private Line found() {
        long tests = importers.stream()
                .filter(importer -> importer.kind() == FileKind.TEST)
                .count();
        int touched = searches.stream().mapToInt(ImporterSearch::touched).sum();
        int searched = searches.stream().mapToInt(ImporterSearch::searched).sum();
        String which = importers.isEmpty()
                ? "no other file imports "
                : Count.of(importers.size(), "other file") + (importers.size() == 1 ? " imports " : " import ");
        return Line.text("Importers: ")
                .and(which + (importers.isEmpty() ? "any of " : byTarget().size() + " of ")
                        + Count.of(touched, "changed file") + (tests == 0 ? "" : ", " + tests + " of them tests") + " ("
                        + Count.of(searched, "file") + " searched).");
    }

    private SortedMap<String, List<Importer>> byTarget() {
        SortedMap<String, List<Importer>> targets = new TreeMap<>();
        importers.forEach(importer -> importer.targets()
                .forEach(target -> targets.computeIfAbsent(target, path -> new ArrayList<>())
                        .add(importer)));
        return targets;
    }

    private Line line(Map.Entry<String, List<Importer>> target) {
        return Line.code(target.getKey())
                .and(" is imported by " + Count.of(target.getValue().size(), "file") + ": ")
                .and(Words.list(
                        target.getValue().stream()
                                .map(importer -> view.place(importer.place()))
                                .toList(),
                        NAMED));
    }

    /** What a search did not reach, and what is in languages whose imports are not read. */
    private void unknown(List<Line> lines) {
        int unsearched = searches.stream().mapToInt(ImporterSearch::unsearched).sum();
        if (unsearched > 0) {
            lines.add(Line.text("Importers among " + Count.of(unsearched, "more file")
                    + " are not known: too many, or not readable."));
        }
        List<String> others = view.audit().files().stream()
                .filter(file -> file.kind() == FileKind.SOURCE && file.status() != FileStatus.DELETED)
                .map(ChangedFile::path)
                .filter(path -> Language.of(path).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            lines.add(Line.text("Importers of ")
                    .and(Words.names(others, NAMED))
                    .and(" are not known: imports of that language are not read."));
        }
    }
}
