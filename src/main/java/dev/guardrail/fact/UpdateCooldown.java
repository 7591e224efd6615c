package dev.guardrail.fact;

/**
 * How long Dependabot waits before it proposes a new version.
 *
 * @param place the {@code default-days} of the entry; its {@code cooldown}, or else the entry, where there are none
 * @param ecosystem the entry's {@code package-ecosystem}
 * @param days the days that hold for any update
 * @param stated whether the file says so; otherwise it is Dependabot's default
 */
@FoundAmong(DependabotUpdate.class)
@Noun(one = "cooldown", many = "cooldowns")
public record UpdateCooldown(Place place, String ecosystem, int days, boolean stated) implements SupplyFact {

    @Override
    public String identity() {
        return ecosystem;
    }
}
