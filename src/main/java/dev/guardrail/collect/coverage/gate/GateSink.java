package dev.guardrail.collect.coverage.gate;

import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what the readers of one file find. */
final class GateSink {

    private final List<Fact> facts = new ArrayList<>();
    private boolean branches;

    void gap(Place place, String reason) {
        facts.add(new Gap(Evidence.COVERAGE, place, reason));
    }

    /** A gap for what can be read and not compared. */
    void unknown(Place place, String reason) {
        facts.add(new Gap(Evidence.COVERAGE, Gap.Kind.UNKNOWN, place, reason));
    }

    /** A threshold that is written as a percentage. */
    void percentage(Place place, Gate gate, String text) {
        number(place, gate, text, Percentage.of(text));
    }

    /** A threshold that is written as a ratio, or with {@code %} as a percentage. */
    void ratio(Place place, Gate gate, String text) {
        number(place, gate, text, Percentage.ofRatio(text));
    }

    void add(Place place, Gate gate, BigDecimal minimum) {
        facts.add(new CoverageGate(place, gate.tool(), gate.target(), gate.counter(), minimum, gate.enforcers()));
    }

    private void number(Place place, Gate gate, String text, Optional<BigDecimal> minimum) {
        if (minimum.isPresent()) {
            add(place, gate, minimum.get());
        } else if (text.contains("$")) {
            unknown(place, undecided(gate.tool()) + " " + text);
        } else {
            gap(place, "expected the threshold of `" + gate.tool() + "`, from 0 to 100 %, found \"" + text + "\"");
        }
    }

    /** The reason of a gap for a threshold that is set at run time, up to its first colon. */
    static String undecided(String tool) {
        return "the threshold of `" + tool + "` is set at run time:";
    }

    /** Tools differ in which of two values they use. */
    void duplicates(YamlDocument document) {
        for (YamlNode.Scalar key : document.duplicates()) {
            gap(key.place(), "the key `" + key.value() + "` occurs twice");
        }
    }

    /** coverage.py measures branches here, too, and its figures are of lines and branches together. */
    void measuresBranches() {
        branches = true;
    }

    Found found() {
        return new Found(facts, branches);
    }

    /**
     * What was found.
     *
     * @param facts the thresholds and gaps
     * @param branches whether coverage.py is told to measure branches
     */
    record Found(List<Fact> facts, boolean branches) {

        Found {
            facts = List.copyOf(facts);
        }
    }
}
