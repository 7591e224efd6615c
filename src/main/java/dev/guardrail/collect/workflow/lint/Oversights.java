package dev.guardrail.collect.workflow.lint;

import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.table.Tables;
import dev.guardrail.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the oversights of one file. */
final class Oversights {

    private final Set<Oversight> found = new LinkedHashSet<>();
    private final Lint.Characters characters;
    private final Tables tables;

    Oversights(Lint.Characters characters, Tables tables) {
        this.characters = characters;
        this.tables = tables;
    }

    /** What is known of the world outside the file. */
    Tables tables() {
        return tables;
    }

    void add(Position at, Place place, Oversight.Kind kind, String what) {
        found.add(new Oversight(place, at.job(), at.step(), kind, what));
    }

    Place place(Scalar scalar, int offset, int length) {
        return characters.place(scalar, offset, length);
    }

    List<Oversight> all() {
        return new ArrayList<>(found);
    }
}
