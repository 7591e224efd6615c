package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Simple;
import dev.guardrail.fact.Handover;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The failures after which a script continued as if nothing had failed. They are lost only if the script then succeeds:
 * a script that fails whatever the command does hides nothing. States that split later share the list, and adding a
 * failure copies nothing.
 */
final class Absorbed {

    /**
     * A failure that did not change how the script continued.
     *
     * @param replaced whether {@code ||} followed it
     * @param hiddenBy the code that turned it into success; empty where that is not known
     * @param doubt why the script may have continued otherwise
     * @param left the values that it left to later steps
     */
    record Failure(Simple culprit, boolean replaced, String hiddenBy, String doubt, List<Handover> left) {}

    static final Absorbed NONE = new Absorbed(List.of(), List.of());

    private final List<Failure> own;
    private final List<Absorbed> before;

    private Absorbed(List<Failure> own, List<Absorbed> before) {
        this.own = own;
        this.before = before;
    }

    Absorbed with(Failure failure) {
        return new Absorbed(List.of(failure), List.of(this));
    }

    Absorbed and(Absorbed other) {
        return this == other || other == NONE
                ? this
                : this == NONE ? other : new Absorbed(List.of(), List.of(this, other));
    }

    /** Passes each failure that was not yet seen to an action, once. */
    void forEach(Set<Absorbed> seen, Consumer<Failure> action) {
        Deque<Absorbed> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Absorbed next = open.pop();
            if (seen.add(next)) {
                next.own.forEach(action);
                next.before.forEach(open::push);
            }
        }
    }

    static Set<Absorbed> nothingSeen() {
        return new HashSet<>();
    }
}
