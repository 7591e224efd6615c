package dev.guardrail.collect.workflow.expression;

import java.util.Locale;
import java.util.Set;

/** Comparisons of who started a run with the account of a bot. */
final class Bots {

    private static final Set<String> NAMES =
            Set.of("github.actor", "github.triggering_actor", "github.event.pull_request.sender.login");
    private static final Set<String> IDS = Set.of("github.actor_id", "github.event.pull_request.sender.id");

    /** The accounts of Dependabot, its former preview and Renovate, and Dependabot's app, often taken for its account. */
    private static final Set<String> NUMBERS = Set.of("49699333", "27856297", "29139614", "29110");

    private Bots() {}

    /** Whether a property is the account that started the run, and a value the name or the number of a bot. */
    static boolean isActor(String property, String value) {
        return NAMES.contains(property) && value.toLowerCase(Locale.ROOT).endsWith("[bot]")
                || IDS.contains(property) && NUMBERS.contains(value);
    }
}
