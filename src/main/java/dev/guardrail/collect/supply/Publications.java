package dev.guardrail.collect.supply;

import dev.guardrail.fact.Publication;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.StepInput;
import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what publishes with a credential that somebody keeps. */
final class Publications {

    private final Table actions;
    private final Inputs inputs;

    Publications(Table actions, Inputs inputs) {
        this.actions = actions;
        this.inputs = inputs;
    }

    /** What the action of a step publishes with a credential that it is given. */
    List<Publication> of(Step step) {
        return step.uses().isEmpty()
                ? List.of()
                : actions.about(step.action()).stream()
                        .flatMap(row -> publication(step, row).stream())
                        .toList();
    }

    private Optional<Publication> publication(Step step, Row row) {
        return inputs.of(step, row.cell("input"))
                .filter(input -> isCredential(input, row.cell("value")))
                .filter(input -> isRegistry(step, row))
                .map(input -> new Publication(
                        input.place(),
                        step.job(),
                        step.index(),
                        row.cell("registry"),
                        "`" + row.cell("input") + "` of `" + step.action() + "`"));
    }

    /** Whether an input is given as a credential is: any text, or the one value that asks for a credential. */
    private static boolean isCredential(StepInput input, String value) {
        String given = input.value().strip();
        return value.isEmpty()
                ? !given.isEmpty()
                : given.toLowerCase(Locale.ROOT).equals(value);
    }

    /** Whether the step publishes to the registry of the row; another address is another registry. */
    private boolean isRegistry(Step step, Row row) {
        List<String> addresses = row.list("addresses");
        List<String> given = row.list("address").stream()
                .map(name -> inputs.value(step, name).strip())
                .filter(value -> !value.isEmpty())
                .toList();
        boolean required = row.cell("required").equals("yes");
        return given.isEmpty()
                ? !required
                : given.stream().allMatch(address -> addresses.contains(address.replaceAll("/+$", "")));
    }
}
