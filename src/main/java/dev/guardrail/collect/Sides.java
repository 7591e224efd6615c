package dev.guardrail.collect;

import dev.guardrail.fact.Fact;
import java.util.List;
import java.util.function.Function;

/**
 * Facts of a change.
 *
 * @param base those of its base
 * @param head those of its head, and of what it does
 */
public record Sides(List<Fact> base, List<Fact> head) {

    public static final Sides NONE = new Sides(List.of(), List.of());

    public Sides {
        base = List.copyOf(base);
        head = List.copyOf(head);
    }

    /** Facts of the head alone, or of what the change does. */
    public static Sides ofHead(List<? extends Fact> head) {
        return new Sides(List.of(), List.copyOf(head));
    }

    /** Asks the same of both sides, of the base first. */
    public static Sides each(Snapshot base, Snapshot head, Function<Snapshot, ? extends List<? extends Fact>> collect) {
        return new Sides(List.copyOf(collect.apply(base)), List.copyOf(collect.apply(head)));
    }
}
