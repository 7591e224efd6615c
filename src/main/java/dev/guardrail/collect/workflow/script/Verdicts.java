package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Simple;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Handover;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the results for the culprits: how the script ended on the paths on which each command failed. */
final class Verdicts {

    /** In paths at once: no script that people wrote has more. */
    private static final int INNOCENT_LIMIT = 12;

    private static final int GUILTY_LIMIT = 40;

    /** The results for one command. */
    private static final class Outcome {
        private boolean failed;
        private boolean passed;
        private boolean replaced;
        private boolean unknown;
        private String doubt = "";
        private String hiddenBy = "";
        private final Set<Handover> handovers = new LinkedHashSet<>();

        void doubt(String reason) {
            doubt = doubt.isEmpty() ? reason : doubt;
        }
    }

    private final Map<Simple, Outcome> outcomes = new HashMap<>();
    private final Set<Simple> closed = new HashSet<>();
    private boolean truncated;

    /** Whether paths were left out, so that a command that was not reached may run nevertheless. */
    boolean isTruncated() {
        return truncated;
    }

    /** Whether the results of the command are not final yet. */
    boolean isOpen(Simple command) {
        return !closed.contains(command);
    }

    /** Makes the current results final. */
    void close() {
        closed.addAll(outcomes.keySet());
    }

    void tried(Simple command) {
        outcomes.putIfAbsent(command, new Outcome());
    }

    void unknown(Simple command, String reason) {
        Outcome outcome = outcome(command);
        outcome.unknown = true;
        outcome.doubt(reason);
    }

    private Outcome outcome(Simple command) {
        return outcomes.computeIfAbsent(command, key -> new Outcome());
    }

    /** Notes that a path is not followed any further. */
    void lost(State state, String reason) {
        if (state.hasCulprit()) {
            unknown(state.culprit, reason);
        } else {
            truncated = true;
        }
    }

    boolean isTried(Simple command) {
        return outcomes.containsKey(command);
    }

    Collection<Handover> handovers(Simple command) {
        return outcome(command).handovers;
    }

    String doubt(Simple command) {
        String doubt = outcome(command).doubt;
        return doubt.isEmpty() ? "the script has several possible paths" : doubt;
    }

    /** The code that turned the command's failure into success; empty where none did, or where it is not known. */
    String hiddenBy(Simple command) {
        return outcome(command).hiddenBy;
    }

    ExitStatus status(Simple command) {
        Outcome outcome = outcome(command);
        if (outcome.unknown || outcome.failed && outcome.passed) {
            return ExitStatus.UNKNOWN;
        }
        return !outcome.passed ? ExitStatus.OBSERVED : outcome.replaced ? ExitStatus.REPLACED : ExitStatus.IGNORED;
    }

    /** Notes how a script ended. */
    void end(List<State> states) {
        List<State> innocent =
                states.stream().filter(state -> !state.hasCulprit()).toList();
        Set<Absorbed> seen = Absorbed.nothingSeen();
        for (State state : states) {
            if (state.hasCulprit()) {
                end(state, innocent.isEmpty() ? state : innocent.get(0));
            } else if (state.status <= 0) {
                state.absorbed.forEach(seen, this::passed);
            }
        }
    }

    private void end(State state, State innocent) {
        Outcome outcome = outcome(state.culprit);
        outcome.doubt(state.doubt);
        outcome.failed |= state.status > 0;
        if (state.status == State.UNKNOWN) {
            outcome.unknown = true;
            outcome.doubt("it depends on " + state.question);
        } else if (state.status == 0) {
            passed(failure(state, innocent));
        }
    }

    private void passed(Absorbed.Failure failure) {
        Outcome outcome = outcome(failure.culprit());
        outcome.passed = true;
        outcome.replaced |= failure.replaced();
        outcome.hiddenBy = outcome.hiddenBy.isEmpty() ? failure.hiddenBy() : outcome.hiddenBy;
        outcome.doubt(failure.doubt());
        outcome.handovers.addAll(failure.left());
    }

    private static Absorbed.Failure failure(State state, State innocent) {
        return new Absorbed.Failure(
                state.culprit, state.replaced, state.hiddenBy, state.doubt, state.leftBeyond(innocent));
    }

    /** Joins the paths that continue in the same way. */
    List<State> settle(List<State> states) {
        List<State> kept = new ArrayList<>();
        states.stream().filter(state -> !state.hasCulprit()).forEach(state -> keepInnocent(state, kept));
        int innocent = kept.size();
        for (State state : states) {
            if (state.hasCulprit()) {
                keepGuilty(state, kept, innocent);
            }
        }
        return kept;
    }

    private void keepInnocent(State state, List<State> kept) {
        Optional<State> known =
                kept.stream().filter(other -> other.goesOnLike(state)).findFirst();
        if (known.isEmpty() && kept.size() < INNOCENT_LIMIT) {
            kept.add(state);
            return;
        }
        truncated |= known.isEmpty();
        State standing = known.orElse(kept.get(0));
        standing.absorbed = standing.absorbed.and(state.absorbed);
    }

    private void keepGuilty(State state, List<State> kept, int innocent) {
        for (int i = 0; i < kept.size(); i++) {
            State other = kept.get(i);
            boolean comparable = i < innocent ? state.status <= 0 : other.culprit.equals(state.culprit);
            boolean alike = comparable && other.goesOnLike(state);
            if (alike && i < innocent) {
                other.absorbed = other.absorbed.with(failure(state, other));
            }
            if (alike) {
                other.replaced |= i >= innocent && state.replaced;
                return;
            }
        }
        if (kept.size() - innocent >= GUILTY_LIMIT) {
            unknown(state.culprit, "the script has too many paths to follow");
        } else {
            kept.add(state);
        }
    }
}
