package dev.guardrail.collect.document;

import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayList;
import java.util.List;

/** Gathers the values of one file, within limits: a small file can have many values, or pointers that are long. */
final class ValueSink {

    /** Values of one file. */
    static final int MOST = 50_000;

    /** In characters. */
    private static final int LONGEST_POINTER = 1_000;

    private final List<Fact> facts = new ArrayList<>();
    private int values;

    void add(ConfigValue value) throws YamlException {
        values++;
        if (values > MOST) {
            throw new YamlException(value.place(), "has more than " + MOST + " values");
        }
        if (value.pointer().length() > LONGEST_POINTER) {
            throw new YamlException(value.place(), "has a pointer of more than " + LONGEST_POINTER + " characters");
        }
        facts.add(value);
    }

    void gap(Gap gap) {
        facts.add(gap);
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }
}
