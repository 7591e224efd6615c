package dev.guardrail.audit;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.record.ChangedLines;
import dev.guardrail.record.Circumstances;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is judged, whether it is read from a repository or from the record of an audit. */
interface Material {

    /** The facts of the base, each once. */
    List<Fact> atBase();

    /** The facts of the head, each once, with those of the range. */
    List<Fact> atHead();

    /** The lines that the range adds and removes. */
    ChangedLines lines();

    /** Facts for reports that no rule gets. */
    List<Fact> shown();

    /** What is read of the base besides. */
    SideTexts base();

    /** What is read of the head besides. */
    SideTexts head();

    /** How much there is to judge. */
    Circumstances.Extent extent();

    /** How reports name the evidence that is not in the repository. */
    Set<String> given();

    /** What the verdict needs because it was given. */
    Set<Evidence> demanded();

    /**
     * A file of the base with evidence of which the range leaves none.
     *
     * @param base the facts of the base that guardrails look at
     */
    Optional<String> removed(Evidence evidence, Collection<Fact> base);
}
