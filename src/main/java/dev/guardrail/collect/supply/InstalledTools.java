package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.InstalledTool;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.StepInput;
import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds tools that actions install in whatever version is the newest one. */
final class InstalledTools {

    private static final Set<String> MOVING =
            Set.of("latest", "stable", "nightly", "edge", "lts", "*", "main", "master");

    private final Table tools;
    private final Inputs inputs;

    InstalledTools(Table tools, Inputs inputs) {
        this.tools = tools;
        this.inputs = inputs;
    }

    List<InstalledTool> of(ActionReference use, Step step) {
        return tools.about(use.action()).stream()
                .flatMap(row -> tool(use, step, row).stream())
                .toList();
    }

    /** Inputs that name another way to settle the version count as settled. */
    private Optional<InstalledTool> tool(ActionReference use, Step step, Row row) {
        List<String> names = row.list("inputs");
        List<String> given = names.stream()
                .filter(name -> !inputs.value(step, name).isBlank())
                .toList();
        if (given.isEmpty()) {
            return Optional.of(new InstalledTool(
                    use.place(), use.job(), use.step(), use.action(), names.get(0), "", row.origin()));
        }
        String name = given.get(0);
        String version = inputs.value(step, name).strip();
        boolean open = MOVING.contains(version.toLowerCase(Locale.ROOT)) || version.contains("${{");
        return open && name.equals(names.get(0))
                ? Optional.of(new InstalledTool(
                        inputs.of(step, name).map(StepInput::place).orElse(use.place()),
                        use.job(),
                        use.step(),
                        use.action(),
                        name,
                        version,
                        row.origin()))
                : Optional.empty();
    }
}
