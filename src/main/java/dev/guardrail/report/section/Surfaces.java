package dev.guardrail.report.section;

import dev.guardrail.fact.ComparedSurface;
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

    private final View view;
    private final List<SurfaceChange> changes;
    private final int compared;

    Surfaces(View view) {
        this.view = view;
        this.changes = view.exhibits().all(SurfaceChange.class);
        this.compared = view.exhibits().all(ComparedSurface.class).size();
    }

    /** That nothing others rely on changed, or that some was only added; nothing where that was not looked at, or is not so. */
    Optional<Line> win() {
        boolean grows = changes.stream().allMatch(change -> change.change() == SurfaceChangeKind.ADDED);
        if (compared == 0 || !grows) {
            return Optional.empty();
        }
        Line unchanged = Line.text("Nothing public was removed or changed").strong();
        String files = " in " + Count.of(compared, "compared file");
        return Optional.of(
                changes.isEmpty() ? unchanged.and(files) : unchanged.and(files + "; " + changes.size() + " added"));
    }

    /** What changed, each kind of change in a line; a line that nothing did where files were compared. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (SurfaceChangeKind kind :
                List.of(SurfaceChangeKind.REMOVED, SurfaceChangeKind.CHANGED, SurfaceChangeKind.ADDED)) {
            List<Line> symbols = changes.stream()
                    .filter(change -> change.change() == kind)
                    .map(change -> Line.code(change.symbol())
                            .and(" (" + change.kind() + ", ")
                            .and(view.place(change.place()))
                            .and(")"))
                    .toList();
            if (!symbols.isEmpty()) {
                lines.add(Line.text("Public and " + kind + ": " + symbols.size() + ", ")
                        .and(Words.list(symbols, NAMED)));
            }
        }
        if (lines.isEmpty() && compared > 0) {
            lines.add(Line.text("Public surfaces: unchanged in " + Count.of(compared, "compared file") + "."));
        }
        return lines;
    }
}
