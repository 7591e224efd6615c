package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Simple;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Handover;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the commands that were made to fail. */
final class Verdicts {

    /** More ways at once than a script has that somebody wrote. */
    private static final int INNOCENT_LIMIT = 12;

    private static final int GUILTY_LIMIT = 40;

    /** What came of one command. */
    private static final class Record {
        private boolean failed;
        private boolean passed;
        private boolean replaced;
        private boolean unknown;
        private String doubt = "";
        private final Set<Handover> handovers = new LinkedHashSet<>();

        void doubt(String reason) {
            doubt = doubt.isEmpty() ? reason : doubt;
        }
    }

    private final Map<Simple, Record> records = new IdentityHashMap<>();
    private final Set<Simple> closed = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean truncated;

    /** Whether ways were left out, so that what was not reached may be reached all the same. */
    boolean isTruncated() {
        return truncated;
    }

    /** Whether nothing is known of the command from an earlier run. */
    boolean isOpen(Simple command) {
        return !closed.contains(command);
    }

    /** What is known now stays as it is. */
    void close() {
        closed.addAll(records.keySet());
    }

    void tried(Simple command) {
        records.computeIfAbsent(command, key -> new Record());
    }

    void unknown(Simple command, String reason) {
        Record record = records.computeIfAbsent(command, key -> new Record());
        record.unknown = true;
        record.doubt(reason);
    }

    boolean isTried(Simple command) {
        return records.containsKey(command);
    }

    Collection<Handover> handovers(Simple command) {
        return records.get(command).handovers;
    }

    String doubt(Simple command) {
        String doubt = records.get(command).doubt;
        return doubt.isEmpty() ? "the script goes on in several ways" : doubt;
    }

    ExitStatus status(Simple command) {
        Record record = records.get(command);
        if (record.unknown || record.failed && record.passed) {
            return ExitStatus.UNKNOWN;
        }
        return !record.passed ? ExitStatus.OBSERVED : record.replaced ? ExitStatus.REPLACED : ExitStatus.IGNORED;
    }

    /** Notes how a script ended. */
    void end(List<State> states) {
        List<State> innocent =
                states.stream().filter(state -> !state.hasCulprit()).toList();
        for (State state : states) {
            if (!state.hasCulprit()) {
                continue;
            }
            Record record = records.computeIfAbsent(state.culprit, key -> new Record());
            record.doubt(state.doubt);
            record.failed |= state.status > 0;
            if (state.status == State.UNKNOWN) {
                record.unknown = true;
                record.doubt("it depends on " + state.question);
            } else if (state.status == 0) {
                passed(state, innocent.isEmpty() ? state : innocent.get(0), record);
            }
        }
    }

    private static void passed(State state, State innocent, Record record) {
        record.passed = true;
        record.replaced |= state.replaced;
        record.doubt(state.doubt);
        record.handovers.addAll(state.leftBeyond(innocent));
    }

    /** Joins the ways that go on alike. */
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
        boolean known = kept.stream().anyMatch(other -> other.goesOnLike(state));
        truncated |= !known && kept.size() >= INNOCENT_LIMIT;
        if (!known && kept.size() < INNOCENT_LIMIT) {
            kept.add(state);
        }
    }

    private void keepGuilty(State state, List<State> kept, int innocent) {
        for (int i = 0; i < kept.size(); i++) {
            State other = kept.get(i);
            boolean comparable = i < innocent ? state.status <= 0 : other.culprit == state.culprit;
            boolean alike = comparable && other.goesOnLike(state);
            if (alike && i < innocent) {
                passed(state, other, records.computeIfAbsent(state.culprit, key -> new Record()));
            }
            if (alike) {
                other.replaced |= i >= innocent && state.replaced;
                return;
            }
        }
        if (kept.size() - innocent >= GUILTY_LIMIT) {
            unknown(state.culprit, "the script goes on in too many ways");
        } else {
            kept.add(state);
        }
    }
}
