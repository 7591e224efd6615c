package dev.guardrail.report.section;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Area;
import dev.guardrail.report.document.PageBlock.DeltaMap;
import dev.guardrail.report.document.PageBlock.FileBox;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed as a picture, and as a table with a row for each file. */
final class DeltaMapPart {

    /** So many components, and files of each, are drawn and listed one by one. */
    private static final int AREAS = 24;

    private static final int FILES = 40;
    private static final int ROWS = 300;

    private static final Comparator<ChangedFile> ORDER = Comparator.comparing(
                    (ChangedFile file) -> file.added() + file.deleted())
            .reversed()
            .thenComparing(ChangedFile::path);

    private final View view;
    private final Map<String, List<Finding>> findings = new HashMap<>();

    DeltaMapPart(View view) {
        this.view = view;
        view.audit().findings().stream()
                .filter(Finding::stands)
                .forEach(finding -> findings.computeIfAbsent(
                                finding.location().place().path(), path -> new ArrayList<>())
                        .add(finding));
    }

    void write(Blocks blocks) {
        List<Component> components = Component.of(view.audit().files());
        List<Area> areas = new ArrayList<>();
        components.stream().limit(AREAS).forEach(component -> areas.add(area(component)));
        if (components.size() > AREAS) {
            List<ChangedFile> rest = components.subList(AREAS, components.size()).stream()
                    .flatMap(component -> component.files().stream())
                    .toList();
            areas.add(new Area(Count.of(components.size() - AREAS, "more component"), List.of(together(rest))));
        }
        blocks.add(new DeltaMap(areas));
        table(blocks);
    }

    private Area area(Component component) {
        List<ChangedFile> files = component.files().stream().sorted(ORDER).toList();
        List<FileBox> boxes = new ArrayList<>();
        files.stream().limit(FILES).forEach(file -> boxes.add(box(file)));
        if (files.size() > FILES) {
            boxes.add(together(files.subList(FILES, files.size())));
        }
        return new Area(component.name(), boxes);
    }

    private FileBox box(ChangedFile file) {
        String path = file.path();
        return box(path.substring(path.lastIndexOf('/') + 1), path, List.of(file));
    }

    private FileBox together(List<ChangedFile> files) {
        return box(Count.of(files.size(), "more file"), "", files);
    }

    private FileBox box(String name, String path, List<ChangedFile> files) {
        List<Finding> on = files.stream().flatMap(file -> on(file).stream()).toList();
        return new FileBox(
                name,
                path,
                files.stream().mapToInt(ChangedFile::added).sum(),
                files.stream().mapToInt(ChangedFile::deleted).sum(),
                on.size(),
                on.stream()
                        .map(Finding::severity)
                        .max(Comparator.naturalOrder())
                        .map(severity -> Tones.of(severity).tone())
                        .orElse(Tone.PLAIN));
    }

    private List<Finding> on(ChangedFile file) {
        return findings.getOrDefault(file.path(), List.of());
    }

    private void table(Blocks blocks) {
        List<ChangedFile> files = view.audit().files().stream().sorted(ORDER).toList();
        Blocks table = new Blocks()
                .table(
                        List.of("File", "Change", "Added", "Deleted", "Findings"),
                        files.stream().limit(ROWS).map(this::row).toList());
        if (files.size() > ROWS) {
            table.prose("And " + Count.of(files.size() - ROWS, "more file") + ".");
        }
        blocks.folded(Line.text("The files in a table"), table);
    }

    private List<Line> row(ChangedFile file) {
        int count = on(file).size();
        Line number = Line.text(String.valueOf(count));
        return Words.row(
                view.place(file),
                file.status(),
                file.binary() ? "binary" : file.added(),
                file.binary() ? "binary" : file.deleted(),
                count == 0 ? number : Line.EMPTY.andTo(Anchors.ofPath(file.path()), number));
    }
}
