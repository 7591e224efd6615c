package dev.guardrail.report.section;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.Zone;
import dev.guardrail.fact.ZonedFile;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The zones of the policy that the range touches, and why it is said to. */
record ZonePart(View view) {

    /** The zone that a change of a public surface touches, too. */
    private static final String CONTRACTS = "contracts";

    private static final int NAMED = 3;
    private static final int PLACES = 2;

    void write(Blocks blocks) {
        List<Zone> zones = view.audit().policy().zones();
        if (zones.isEmpty()) {
            return;
        }
        blocks.heading("Risk Zones");
        List<List<Line>> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<SurfaceChange> surfaces = view.shown().all(SurfaceChange.class);
        for (Zone zone : zones) {
            List<ZonedFile> files = view.shown().all(ZonedFile.class).stream()
                    .filter(file -> file.zone().equals(zone.name()))
                    .toList();
            List<Line> because = why(files);
            Set<String> paths = files.stream().map(ZonedFile::path).collect(Collectors.toCollection(TreeSet::new));
            if (zone.name().equals(CONTRACTS) && !surfaces.isEmpty()) {
                because.add(Line.text("public surfaces changed, see Blast Radius"));
                surfaces.forEach(change -> paths.add(change.path()));
            }
            if (because.isEmpty()) {
                others.add(zone.name());
            } else {
                rows.add(Words.row(Line.text(zone.name()).strong(), paths.size(), Words.list(because, NAMED)));
            }
        }
        blocks.table(List.of("Zone Touched", "Files", "Because"), rows);
        if (!others.isEmpty()) {
            blocks.paragraph(Line.text("Not touched: " + Words.commas(others)).and(limit()));
        }
    }

    /** The patterns, each with the places that match it. */
    private List<Line> why(List<ZonedFile> files) {
        Map<String, List<ZonedFile>> patterns = files.stream()
                .collect(Collectors.groupingBy(ZonedFile::pattern, LinkedHashMap::new, Collectors.toList()));
        return patterns.entrySet().stream()
                .map(pattern -> Line.code(pattern.getKey())
                        .and(pattern.getValue().get(0).byImport() ? " imported at " : " matches ")
                        .and(Words.list(
                                pattern.getValue().stream().map(this::place).toList(), PLACES)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Line place(ZonedFile file) {
        return view.place(file.byImport() ? file.place() : Place.file(file.path()));
    }

    /** What the imports of a file would say that are not read is not known. */
    private Line limit() {
        Set<String> gaps = view.audit().gaps().stream()
                .filter(gap -> gap.evidence() == Evidence.SOURCE)
                .map(Gap::path)
                .collect(Collectors.toSet());
        List<String> unread = view.audit().files().stream()
                .filter(file -> file.kind() == FileKind.SOURCE)
                .map(ChangedFile::path)
                .filter(path -> gaps.contains(path) || Language.of(path).isEmpty())
                .toList();
        return unread.isEmpty()
                ? Line.text(".")
                : Line.text(", by paths. Whether by imports is not known of ")
                        .and(Words.names(unread, NAMED))
                        .and(".");
    }
}
