package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.BaselineReader;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.BaselineFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the baseline of a side. */
final class BaselineFiles {

    private BaselineFiles() {}

    /**
     * The baseline of a side; an empty one where there is no file.
     *
     * @throws UnusableInputException if it has a mistake or cannot be read
     */
    static Baseline of(Snapshot side) {
        Optional<Entry> entry = side.find(Baseline.PATH);
        if (entry.isEmpty()) {
            return Baseline.NONE;
        }
        try {
            byte[] content = side.read(entry.get(), Baseline.LIMIT);
            return BaselineReader.read(Baseline.PATH, new String(content, StandardCharsets.UTF_8));
        } catch (UnreadableException e) {
            throw new UnusableInputException(Baseline.PATH + ": " + e.getMessage(), e);
        }
    }

    /** The file of a side, and its entries. A file with a mistake has none: nobody knows what it accepts. */
    static List<Fact> facts(Snapshot side) {
        List<Fact> facts = new ArrayList<>();
        try {
            Baseline baseline = of(side);
            boolean present = side.find(Baseline.PATH).isPresent();
            facts.add(new BaselineFile(Place.file(Baseline.PATH), present, ""));
            facts.addAll(baseline.entries());
        } catch (UnusableInputException e) {
            FirstMistake mistake = FirstMistake.of(Baseline.PATH, e);
            facts.add(new BaselineFile(mistake.place(), true, mistake.text()));
        }
        return facts;
    }
}
