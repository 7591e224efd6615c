package dev.guardrail.collect.git;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares changed files line by line.
 *
 * <p>Attributes such as {@code -diff} or {@code binary} are not heeded: with them a change could hide its own lines.
 */
final class ChangeCollector {

    private final List<ChangedFile> files = new ArrayList<>();
    private final List<AddedLine> added = new ArrayList<>();
    private final List<RemovedLine> removed = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** The changed files, the added lines, the removed lines and the gaps, each by path and line. */
    static List<Fact> collect(List<Change> changes) {
        ChangeCollector collector = new ChangeCollector();
        changes.stream()
                .sorted(Comparator.comparing(Change::path).thenComparing(Change::oldPath))
                .forEach(collector::add);
        List<Fact> facts = new ArrayList<>(collector.files);
        facts.addAll(collector.added);
        collector.removed.sort(Comparator.comparing(RemovedLine::place));
        facts.addAll(collector.removed);
        facts.addAll(collector.gaps);
        return facts;
    }

    private void add(Change change) {
        Content before = Content.of(change.before());
        Content after = Content.of(change.after());
        if (before instanceof Content.Binary || after instanceof Content.Binary) {
            files.add(file(change, 0, 0, true));
        } else if (before instanceof Content.Text old && after instanceof Content.Text current) {
            addLines(change, Lines.of(old.bytes(), current.bytes()));
        } else {
            files.add(file(change, 0, 0, false));
            addGap(change.oldPath(), before);
            addGap(change.path(), after);
        }
    }

    private void addLines(Change change, Lines[] sides) {
        LineDiff diff = LineDiff.between(sides[0], sides[1]);
        files.add(file(change, diff.added().cardinality(), diff.deleted().cardinality(), false));
        diff.added().stream()
                .mapToObj(line -> new AddedLine(Place.line(change.path(), line + 1), sides[1].text(line)))
                .forEach(added::add);
        diff.deleted().stream()
                .mapToObj(line -> new RemovedLine(Place.line(change.oldPath(), line + 1), sides[0].text(line)))
                .forEach(removed::add);
    }

    private void addGap(String path, Content content) {
        if (content instanceof Content.Unavailable unavailable) {
            Gap gap = new Gap(Evidence.GIT, Place.file(path), unavailable.reason());
            if (!gaps.contains(gap)) {
                gaps.add(gap);
            }
        }
    }

    private static ChangedFile file(Change change, int added, int deleted, boolean binary) {
        return new ChangedFile(
                Place.file(change.path()),
                change.oldPath(),
                change.status(),
                FileKinds.of(change.path()),
                added,
                deleted,
                binary,
                change.before().modeText(),
                change.after().modeText());
    }
}
