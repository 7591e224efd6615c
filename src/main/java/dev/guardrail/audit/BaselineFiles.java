package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.BaselineReader;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.BaselineFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the baseline of a side. */
final class BaselineFiles {

    private static final Reading<Content> READING =
            new Reading<>("baseline", Content.class, Baseline.PATH::equals, Baseline.LIMIT, BaselineFiles::content);

    /**
     * What the file says.
     *
     * @param baseline what it accepts; nothing if it has a mistake
     * @param mistakes a line for each mistake
     */
    private record Content(Baseline baseline, String mistakes) {}

    private BaselineFiles() {}

    private static Content content(SourceFile file) {
        try {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            return new Content(BaselineReader.read(Baseline.PATH, text), "");
        } catch (UnusableInputException e) {
            return new Content(Baseline.NONE, e.getMessage());
        }
    }

    /**
     * The baseline of a side; an empty one where there is no file.
     *
     * @throws UnusableInputException if it has a mistake or cannot be read
     */
    static Baseline of(Snapshot side, Readings readings) {
        Optional<Entry> entry = side.find(Baseline.PATH);
        if (entry.isEmpty()) {
            return Baseline.NONE;
        }
        try {
            Content content = readings.read(side, entry.get(), READING);
            if (!content.mistakes().isEmpty()) {
                throw new UnusableInputException(content.mistakes());
            }
            return content.baseline();
        } catch (UnreadableException e) {
            throw new UnusableInputException(Baseline.PATH + ": " + e.getMessage(), e);
        }
    }

    /** The file of a side, and its entries. A file with a mistake has none: nobody knows what it accepts. */
    static List<Fact> facts(Snapshot side, Readings readings) {
        List<Fact> facts = new ArrayList<>();
        try {
            Baseline baseline = of(side, readings);
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
