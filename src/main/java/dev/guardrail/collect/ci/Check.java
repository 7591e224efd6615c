package dev.guardrail.collect.ci;

import dev.guardrail.fact.CheckOutcome;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One check of a list.
 *
 * @param node its node in the list
 * @param ownersWorkflow the workflow of the whole list; empty where the list does not say
 */
record Check(YamlNode node, String ownersWorkflow) {

    private static final String COMPLETED = "completed";

    /** The keys whose value says how a check ended. */
    private static final List<String> WORDS = List.of("conclusion", "state", "bucket");

    /**
     * The states of a check that has not ended: statuses of runs, jobs and check runs, and states of commit statuses.
     */
    private static final Set<String> UNDERWAY =
            Set.of("queued", "in_progress", "waiting", "pending", "requested", "expected");

    /** Conclusions, states of commit statuses, and the buckets of {@code gh pr checks}. */
    private static final Map<String, CheckOutcome> OUTCOMES = Map.ofEntries(
            Map.entry("success", CheckOutcome.SUCCESS),
            Map.entry("pass", CheckOutcome.SUCCESS),
            Map.entry("neutral", CheckOutcome.NEUTRAL),
            Map.entry("failure", CheckOutcome.FAILURE),
            Map.entry("error", CheckOutcome.FAILURE),
            Map.entry("fail", CheckOutcome.FAILURE),
            Map.entry("timed_out", CheckOutcome.TIMED_OUT),
            Map.entry("startup_failure", CheckOutcome.STARTUP_FAILURE),
            Map.entry("action_required", CheckOutcome.ACTION_REQUIRED),
            Map.entry("cancelled", CheckOutcome.CANCELLED),
            Map.entry("cancel", CheckOutcome.CANCELLED),
            Map.entry("skipped", CheckOutcome.SKIPPED),
            Map.entry("skipping", CheckOutcome.SKIPPED),
            Map.entry("stale", CheckOutcome.STALE));

    /** The check as a fact; a gap where it has not ended or does not say how. */
    Optional<CheckRun> run(Gaps gaps) {
        if (name().isEmpty()) {
            gaps.unreadable(node.place(), "expected a check with a \"name\" or a \"context\"");
            return Optional.empty();
        }
        String state = state();
        CheckOutcome outcome = OUTCOMES.get(state);
        String other = contradiction();
        if (!other.isEmpty()) {
            gaps.add(
                    Gap.Kind.CONTRADICTORY,
                    place(),
                    subject() + " has both states \"" + state + "\" and \"" + other + "\"");
            return Optional.empty();
        }
        if (outcome != null) {
            return Optional.of(new CheckRun(place(), name(), workflow(), outcome));
        }
        gaps.add(
                UNDERWAY.contains(state) ? Gap.Kind.UNFINISHED : Gap.Kind.UNKNOWN, place(), subject() + trouble(state));
        return Optional.empty();
    }

    String name() {
        return Keys.first(node, Keys.NAME);
    }

    String workflow() {
        String own = Keys.first(node, Keys.WORKFLOW);
        return own.isEmpty() ? ownersWorkflow : own;
    }

    private Place place() {
        return Keys.find(node, Keys.NAME).orElse(node).place();
    }

    private String subject() {
        return "check \"" + name() + "\"" + (workflow().isEmpty() ? "" : " of " + workflow());
    }

    private static String trouble(String state) {
        if (state.isEmpty()) {
            return " does not say how it ended: expected a \"conclusion\", a \"state\" or a \"bucket\"";
        }
        return UNDERWAY.contains(state) ? " is still running: " + state : " has the unknown state \"" + state + "\"";
    }

    /**
     * A second state that contradicts the first: one says that the check passed, the other that it did not; else empty.
     */
    private String contradiction() {
        boolean passed = isPass(state());
        return WORDS.stream()
                .map(key -> node.text(key).toLowerCase(Locale.ROOT))
                .filter(OUTCOMES::containsKey)
                .filter(word -> OUTCOMES.containsKey(state()) && isPass(word) != passed)
                .findFirst()
                .orElse("");
    }

    /** Whether a word says that nothing went wrong. */
    static boolean isPass(String word) {
        CheckOutcome outcome = OUTCOMES.get(word);
        return outcome == CheckOutcome.SUCCESS || outcome == CheckOutcome.NEUTRAL || outcome == CheckOutcome.SKIPPED;
    }

    /** Whether a word says that something went wrong. */
    static boolean isTrouble(String word) {
        return OUTCOMES.containsKey(word) && !isPass(word);
    }

    /**
     * The state, in lower case: GraphQL, and so {@code gh pr}, prints capitals. A running check has no conclusion yet.
     */
    String state() {
        String status = node.text("status").toLowerCase(Locale.ROOT);
        if (!status.isEmpty() && !status.equals(COMPLETED)) {
            return status;
        }
        return Keys.first(node, WORDS).toLowerCase(Locale.ROOT);
    }
}
