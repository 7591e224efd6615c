package dev.guardrail.explain;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Place;

/** Something that a question supposes and that is not so. */
public sealed interface Supposition {

    /**
     * A waiver is not there.
     *
     * @param place where the policy or a comment has it
     */
    record WithoutWaiver(Place place) implements Supposition {}

    /** Some evidence has no gap. */
    record Given(Evidence evidence) implements Supposition {}

    /** A setting is another one. */
    record Set(OtherSetting setting) implements Supposition {}
}
