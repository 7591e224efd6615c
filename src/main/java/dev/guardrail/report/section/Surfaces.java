package dev.guardrail.report.section;

import dev.guardrail.fact.ComparedSurface;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the range did to what others rely on. */
final class Surfaces {

    private static final int NAMED = 5;
    private static final int FILES = 2;

    private final View view;
    private final List<SurfaceChange> changes;
    private final int compared;

    Surfaces(View view) {
        this.view = view;
        this.changes = view.shown().all(SurfaceChange.class);
        this.compared = view.shown().all(ComparedSurface.class).size();
    }

    /** That nothing others rely on changed, or that some was only added; nothing where that was not looked at, or is not so. */
    Optional<Line> win() {
        boolean grows = changes.stream().allMatch(change -> change.change() == SurfaceChangeKind.ADDED);
        if (compared == 0 || !grows || !view.shown().all(Gap.class).isEmpty()) {
            return Optional.empty();
        }
        Line unchanged = Line.text("Nothing public was removed or changed").strong();
        String files = " in " + Count.of(compared, "compared file");
        return Optional.of(
                changes.isEmpty() ? unchanged.and(files) : unchanged.and(files + "; " + changes.size() + " added"));
    }

    /** What others may miss: what was removed or changed. */
    List<Line> risks() {
        return lines(List.of(SurfaceChangeKind.REMOVED, SurfaceChangeKind.CHANGED));
    }

    /** What changed, each kind of change in a line, and of which files it is not known. */
    List<Line> lines() {
        List<Line> lines =
                lines(List.of(SurfaceChangeKind.REMOVED, SurfaceChangeKind.CHANGED, SurfaceChangeKind.ADDED));
        if (lines.isEmpty()) {
            lines.add(Line.text(
                    compared == 0
                            ? "Public surfaces: none is known in the changed files."
                            : "Public surfaces: unchanged in " + Count.of(compared, "compared file") + "."));
        }
        List<Gap> gaps = view.shown().all(Gap.class);
        if (!gaps.isEmpty()) {
            lines.add(Line.text("Public surfaces that are not known: ")
                    .and(Words.list(
                            gaps.stream().map(gap -> Words.gap(gap, view)).toList(), NAMED))
                    .and("."));
        }
        return lines;
    }

    private List<Line> lines(List<SurfaceChangeKind> kinds) {
        List<Line> lines = new ArrayList<>();
        for (SurfaceChangeKind kind : kinds) {
            List<SurfaceChange> such =
                    changes.stream().filter(change -> change.change() == kind).toList();
            if (!such.isEmpty()) {
                lines.add(line(kind, such));
            }
        }
        return lines;
    }

    private Line line(SurfaceChangeKind kind, List<SurfaceChange> such) {
        List<Line> files = such.stream()
                .map(change -> view.place(Place.file(change.path())))
                .distinct()
                .toList();
        String kinds = Words.list(
                such.stream().map(change -> change.kind().toString()).distinct().toList());
        return Line.text("Public surfaces (" + kinds + "): " + such.size() + " " + kind + ", in ")
                .and(Words.list(files, FILES))
                .and(": ")
                .and(Words.names(such.stream().map(SurfaceChange::symbol).toList(), NAMED));
    }
}
