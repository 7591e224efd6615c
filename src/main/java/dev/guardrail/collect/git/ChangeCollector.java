package dev.guardrail.collect.git;

import dev.guardrail.Interruption;
import dev.guardrail.collect.FileKinds;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.fact.UnsearchedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares changed files line by line.
 *
 * <p>It ignores attributes such as {@code -diff} or {@code binary}: with them, a change could hide its own lines.
 */
final class ChangeCollector {

    private final List<ChangedFile> files = new ArrayList<>();
    private final List<AddedLine> added = new ArrayList<>();
    private final List<RemovedLine> removed = new ArrayList<>();
    private final List<UnsearchedFile> unsearched = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final GeneratedFiles generated;

    private ChangeCollector(GeneratedFiles generated) {
        this.generated = generated;
    }

    /** The changed files, added lines, removed lines, unsearched files and gaps; each sorted by path and line. */
    static List<Fact> collect(List<PathChange> changes, GeneratedFiles generated) {
        ChangeCollector collector = new ChangeCollector(generated);
        changes.stream()
                .sorted(Comparator.comparing(PathChange::path).thenComparing(PathChange::oldPath))
                .forEach(collector::add);
        List<Fact> facts = new ArrayList<>(collector.files);
        facts.addAll(collector.added);
        collector.removed.sort(Comparator.comparing(RemovedLine::place));
        facts.addAll(collector.removed);
        facts.addAll(collector.unsearched);
        facts.addAll(collector.gaps);
        return facts;
    }

    private void add(PathChange change) {
        Interruption.ofCurrent().check();
        Content before = Content.of(change.before());
        Content after = Content.of(change.after());
        boolean binary = before.isBinary() || after.isBinary();
        addGap(change.oldPath(), before);
        addGap(change.path(), after);
        if (before instanceof Content.Unavailable || after instanceof Content.Unavailable) {
            files.add(file(change, 0, 0, binary));
        } else {
            addLines(change, Lines.of(bytes(before), bytes(after)), binary);
        }
        if (!change.isDeletion() && !change.before().hasContentOf(change.after())) {
            addUnsearched(change, after);
        }
    }

    /** A binary file has no lines, so all lines of a text that replaces it are new. */
    private static byte[] bytes(Content content) {
        return content instanceof Content.Text text ? text.bytes() : new byte[0];
    }

    private void addLines(PathChange change, Lines[] sides, boolean binary) {
        LineDiff diff = LineDiff.between(sides[0], sides[1]);
        files.add(file(
                change,
                binary ? 0 : diff.added().cardinality(),
                binary ? 0 : diff.deleted().cardinality(),
                binary));
        LineDiff lines = sides[0].isPlain() && sides[1].isPlain() ? diff : LineDiff.betweenTexts(sides[0], sides[1]);
        lines.added().stream()
                .mapToObj(line -> new AddedLine(Place.line(change.path(), line + 1), sides[1].text(line)))
                .forEach(added::add);
        lines.deleted().stream()
                .mapToObj(line -> new RemovedLine(Place.line(change.oldPath(), line + 1), sides[0].text(line)))
                .forEach(removed::add);
    }

    private void addUnsearched(PathChange change, Content content) {
        Optional<String> reason = Unsearched.reason(change.after(), content);
        if (reason.isPresent() && Unsearched.isAmiss(change.path(), content)) {
            gaps.add(
                    new Gap(Evidence.GIT, Place.file(change.path()), "its lines are not known: it is " + reason.get()));
        } else {
            reason.ifPresent(why -> unsearched.add(new UnsearchedFile(Place.file(change.path()), why)));
        }
    }

    private void addGap(String path, Content content) {
        if (content instanceof Content.Unavailable unavailable) {
            Gap gap = new Gap(Evidence.GIT, Place.file(path), unavailable.reason());
            if (!gaps.contains(gap)) {
                gaps.add(gap);
            }
        }
    }

    private ChangedFile file(PathChange change, int added, int deleted, boolean binary) {
        return new ChangedFile(
                Place.file(change.path()),
                change.oldPath(),
                change.status(),
                kind(change),
                added,
                deleted,
                binary,
                change.before().modeText(),
                change.after().modeText());
    }

    /** A link or a submodule is neither source nor a test, whatever its name: its target has its own path. */
    private FileKind kind(PathChange change) {
        Version version = change.isDeletion() ? change.before() : change.after();
        FileKind kind = FileKinds.of(change.path(), generated.says(change.path()));
        return version.isRegular() || kind != FileKind.SOURCE && kind != FileKind.TEST ? kind : FileKind.OTHER;
    }
}
