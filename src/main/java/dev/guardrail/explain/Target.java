package dev.guardrail.explain;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;

/** What is to be explained. */
public sealed interface Target {

    /** A finding. */
    record OfFinding(Finding finding) implements Target {}

    /** A gate. */
    record OfGate(Gate gate) implements Target {}

    /** A guardrail, whether or not it is on. */
    record OfRule(Guardrail guardrail) implements Target {}

    /** A file, or a line of it. */
    record OfPlace(Place place) implements Target {}
}
