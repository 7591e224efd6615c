package dev.guardrail.collect.workflow.lint;

import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the oversights of one file. */
final class Oversights {

    private final Set<Oversight> found = new LinkedHashSet<>();
    private final Lint.Characters characters;

    Oversights(Lint.Characters characters) {
        this.characters = characters;
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
