package dev.guardrail.report.section;

import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import java.util.ArrayList;
import java.util.List;

/** What changed, and how far it reaches. */
final class DeltaSection {

    private static final int ROWS = 12;

    private final View view;

    DeltaSection(View view) {
        this.view = view;
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        if (view.audit().files().isEmpty()) {
            return blocks.prose("No file changed.");
        }
        components(blocks);
        return rest(blocks);
    }

    /** The same with a picture of the files. */
    Blocks withMap() {
        Blocks blocks = new Blocks();
        if (view.audit().files().isEmpty()) {
            return blocks.prose("No file changed.");
        }
        new DeltaMapPart(view).write(blocks);
        components(blocks);
        return rest(blocks);
    }

    private Blocks rest(Blocks blocks) {
        new NewTests(view).write(blocks);
        blocks.heading("Blast Radius");
        blocks.bullets(new BlastRadius(view).lines());
        new ZonePart(view).write(blocks);
        new DependencyDelta(view).write(blocks);
        return blocks;
    }

    private void components(Blocks blocks) {
        List<Component> components = Component.of(view.audit().files());
        List<List<Line>> rows = new ArrayList<>();
        components.stream()
                .limit(ROWS)
                .forEach(component -> rows.add(row(Line.code(component.name()), component, component.kinds())));
        if (components.size() > ROWS) {
            List<Component> rest = components.subList(ROWS, components.size());
            Component more = new Component(
                    "", rest.stream().flatMap(one -> one.files().stream()).toList());
            rows.add(row(Line.text(rest.size() + " more"), more, more.kinds()));
        }
        if (components.size() > 1) {
            Component all = new Component("", view.audit().files());
            rows.add(row(Line.text("Total").strong(), all, ""));
        }
        blocks.table(List.of("Component", "What it is", "Files", "Lines", "Change"), rows);
    }

    private static List<Line> row(Line name, Component component, String kinds) {
        return Words.row(
                name,
                kinds,
                component.files().size(),
                Words.lines(component.added(), component.deleted()),
                component.statuses());
    }
}
