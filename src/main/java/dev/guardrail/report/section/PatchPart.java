package dev.guardrail.report.section;

import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.CoveredLine;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.PatchCoverage;
import dev.guardrail.fact.Place;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Badge;
import dev.guardrail.report.document.PageBlock.Entry;
import dev.guardrail.report.document.PageBlock.Source;
import dev.guardrail.report.document.PageBlock.SourceLine;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.CoverageSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The added lines of each file with what tests run of them, first the files of which tests run the least. */
final class PatchPart {

    private static final int FILES = 60;

    /** Lines of a file, and of a file that is unfolded at first. */
    private static final int LINES = 300;

    private static final int UNFOLDED = 60;

    private static final Comparator<PatchCoverage> ORDER =
            Comparator.comparingLong(PatchCoverage::uncovered).reversed().thenComparing(PatchCoverage::path);

    private static final SourceLine LEFT_OUT = new SourceLine(0, "", "", "", "", Tone.PLAIN);

    private final View view;
    private final Map<String, List<AddedLine>> added = new HashMap<>();
    private final Map<Place, CoveredLine> covered = new HashMap<>();

    PatchPart(View view) {
        this.view = view;
        view.shown()
                .all(AddedLine.class)
                .forEach(line -> added.computeIfAbsent(line.path(), path -> new ArrayList<>())
                        .add(line));
        view.shown().all(CoveredLine.class).forEach(line -> covered.put(Place.line(line.path(), line.number()), line));
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        List<PatchCoverage> files =
                view.shown().all(PatchCoverage.class).stream().sorted(ORDER).toList();
        if (files.isEmpty()) {
            return blocks.prose(
                    CoverageSummary.of(view.shown()).isPresent()
                            ? "The coverage reports know no code in the added lines."
                            : Words.notJudged(view, Evidence.COVERAGE));
        }
        CoverageSummary.of(view.shown())
                .flatMap(CoverageSummary::patch)
                .ifPresent(patch -> blocks.prose("Tests run " + patch + " of the added lines with code, in "
                        + Count.of(files.size(), "file") + ". Lines that were moved are shown and not counted."));
        for (int i = 0; i < Math.min(FILES, files.size()); i++) {
            blocks.add(entry(files.get(i), i + 1));
        }
        if (files.size() > FILES) {
            blocks.prose("And " + Count.of(files.size() - FILES, "more file") + ".");
        }
        return blocks;
    }

    private Entry entry(PatchCoverage file, int number) {
        List<SourceLine> lines = lines(added.getOrDefault(file.path(), List.of()));
        Blocks below = new Blocks();
        below.add(new Source(
                view.place(file.place()), "Runs", lines.stream().limit(LINES).toList()));
        if (lines.size() > LINES) {
            below.prose("And " + Count.of(lines.size() - LINES, "more line") + ".");
        }
        return new Entry(
                "coverage-" + number,
                3,
                List.of(badge(file)),
                view.place(file.place()),
                Line.text("added lines with code that tests run"),
                file.uncovered() > 0 && lines.size() <= UNFOLDED && number <= 3,
                Map.of(),
                below.list());
    }

    private static Badge badge(PatchCoverage file) {
        Tone tone = file.uncovered() == 0 ? Tone.GOOD : file.covered() == 0 ? Tone.BAD : Tone.WARNING;
        return new Badge(file.share().toString(), tone);
    }

    private List<SourceLine> lines(List<AddedLine> lines) {
        List<SourceLine> shown = new ArrayList<>();
        int previous = 0;
        for (AddedLine line : lines) {
            if (previous > 0 && line.number() != previous + 1) {
                shown.add(LEFT_OUT);
            }
            previous = line.number();
            shown.add(line(line));
        }
        return shown;
    }

    private SourceLine line(AddedLine line) {
        CoveredLine known = covered.get(Place.line(line.path(), line.number()));
        if (known == null) {
            return new SourceLine(line.number(), line.text(), "", "", "", Tone.PLAIN);
        }
        boolean half = known.hits() > 0 && known.coveredBranches() < known.branches();
        String branches = half ? ", " + known.coveredBranches() + "/" + known.branches() + " branches" : "";
        Tone tone = known.hits() == 0 ? Tone.BAD : half ? Tone.WARNING : Tone.GOOD;
        return new SourceLine(line.number(), line.text(), "", "", known.hits() + "×" + branches, tone);
    }
}
