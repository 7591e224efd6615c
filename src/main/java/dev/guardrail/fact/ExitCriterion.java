package dev.guardrail.fact;

/**
 * A condition under which a plan's milestone may be closed.
 *
 * @param place the item
 * @param text the item, in one line, without its box
 * @param tick whether its box is ticked
 */
@Noun(one = "exit criterion", many = "exit criteria")
public record ExitCriterion(Place place, String text, Tick tick) implements PlanFact {

    @Override
    public String identity() {
        return text;
    }

    /** The box of an item in a list of tasks. */
    public enum Tick {
        /** The item has no box. */
        NONE,
        OPEN,
        TICKED
    }
}
