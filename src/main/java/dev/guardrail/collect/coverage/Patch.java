package dev.guardrail.collect.coverage;

import dev.guardrail.collect.coverage.format.ReportedLine;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.CoveredLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.PatchCoverage;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.UncoveredLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What tests run of the lines that the range added to one file. */
final class Patch {

    private final String path;
    private final MatchedFile file;
    private final List<AddedLine> added;
    private final Set<Place> moved;

    /**
     * Looks at the lines of one file.
     *
     * @param added the lines that the range added to it, in their order
     * @param moved the added lines that were moved
     */
    Patch(String path, MatchedFile file, List<AddedLine> added, Set<Place> moved) {
        this.path = path;
        this.file = file;
        this.added = added;
        this.moved = moved;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (ReportedLine line : file.lines()) {
            facts.add(new CoveredLine(
                    Place.line(path, line.number()), line.hits(), line.coveredBranches(), line.branches()));
        }
        List<AddedLine> counted = added.stream()
                .filter(line -> file.isCoverable(line.number()) && !moved.contains(line.place()))
                .toList();
        if (!counted.isEmpty()) {
            long covered = counted.stream()
                    .filter(line -> file.isCovered(line.number()))
                    .count();
            facts.add(new PatchCoverage(Place.file(path), covered, counted.size()));
        }
        uncovered(facts);
        return facts;
    }

    /** Blocks: a line that tests run, was moved or was there before ends one; a line without code does not. */
    private void uncovered(List<Fact> facts) {
        List<AddedLine> block = new ArrayList<>();
        int previous = 0;
        for (AddedLine line : added) {
            boolean broken = line.number() != previous + 1 || moved.contains(line.place());
            boolean run = file.isCovered(line.number());
            if (broken || run) {
                close(block, facts);
            }
            if (file.isCoverable(line.number()) && !run && !moved.contains(line.place())) {
                block.add(line);
            }
            previous = line.number();
        }
        close(block, facts);
    }

    private void close(List<AddedLine> block, List<Fact> facts) {
        if (!block.isEmpty()) {
            AddedLine first = block.get(0);
            int last = block.get(block.size() - 1).number();
            facts.add(new UncoveredLines(
                    new Place(path, first.number(), 0, last, 0),
                    block.size(),
                    first.text().strip()));
            block.clear();
        }
    }
}
