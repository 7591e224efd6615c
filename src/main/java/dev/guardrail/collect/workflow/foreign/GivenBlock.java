package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.workflow.foreign.Item.Kind;
import dev.guardrail.collect.workflow.foreign.Part.Chain;
import dev.guardrail.collect.workflow.foreign.Part.Choice;
import dev.guardrail.collect.workflow.foreign.Part.Guarded;
import dev.guardrail.collect.workflow.foreign.Part.Link;
import dev.guardrail.collect.workflow.foreign.Part.Loop;
import dev.guardrail.collect.workflow.foreign.Part.Unclear;
import java.util.List;
import java.util.Optional;

/** Puts the block that a call gives to a function where the function runs it: {@code & $command}. */
final class GivenBlock {

    private final List<Part> block;
    private int places;

    private GivenBlock(List<Part> block) {
        this.block = block;
    }

    /** The body of a function with the block; empty where the function does not run it at exactly one place. */
    static Optional<List<Part>> in(List<Part> body, List<Part> block) {
        GivenBlock given = new GivenBlock(block);
        List<Part> parts = given.parts(body);
        return given.places == 1 ? Optional.of(parts) : Optional.empty();
    }

    private List<Part> parts(List<Part> parts) {
        return parts.stream().map(this::part).toList();
    }

    private Part part(Part part) {
        if (part instanceof Chain chain) {
            return new Chain(
                    chain.links().stream()
                            .map(link -> new Link(
                                    link.operator(),
                                    link.pipe().stream().map(this::item).toList()))
                            .toList(),
                    chain.background());
        } else if (part instanceof Choice choice) {
            return new Choice(choice.test(), parts(choice.then()), parts(choice.otherwise()));
        } else if (part instanceof Loop loop) {
            return new Loop(parts(loop.body()));
        } else if (part instanceof Guarded guarded) {
            return new Guarded(
                    parts(guarded.body()),
                    guarded.handlers().stream().map(this::parts).toList(),
                    parts(guarded.last()));
        }
        Unclear unclear = (Unclear) part;
        return new Unclear(parts(unclear.body()), unclear.doubt());
    }

    private Item item(Item item) {
        boolean runs = item.kind() == Kind.UNCLEAR
                && !item.words().isEmpty()
                && item.words().get(0).startsWith("$");
        places += runs ? 1 : 0;
        return runs ? new Item(Kind.GROUP, item.offset(), item.end(), List.of(), item.mode(), block) : item;
    }
}
