package dev.guardrail.fact;

/**
 * An entry of a Dependabot file that lets the code of dependencies run while Dependabot looks for updates.
 *
 * @param place the value that allows it
 * @param ecosystem the entry's {@code package-ecosystem}
 */
@FoundAmong(DependabotUpdate.class)
@Noun(one = "allowed execution", many = "allowed executions")
public record ExternalExecution(Place place, String ecosystem) implements SupplyFact {

    @Override
    public String identity() {
        return ecosystem;
    }
}
