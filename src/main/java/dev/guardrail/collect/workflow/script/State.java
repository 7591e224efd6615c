package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Simple;
import dev.guardrail.fact.Handover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The state at a point on one possible path through a script. Either every command has succeeded, or one command, the
 * culprit, has failed wherever it ran.
 */
final class State {

    /** An unknown status. */
    static final int UNKNOWN = -1;

    /** The culprit of a path on which every command succeeded. */
    static final Simple NOBODY = new Simple(List.of(), List.of(), List.of());

    /** How a script continues. */
    enum Flow {
        NORMAL,
        BREAK,
        CONTINUE,
        RETURN,
        EXIT
    }

    /** The state to restore at the end of a subshell. */
    private record Saved(Shell shell, List<Integer> pipe, boolean tainted, int failures, List<Saved> outer) {}

    Shell shell;
    int status;
    List<Integer> pipeStatuses = List.of(0);
    Flow flow = Flow.NORMAL;
    int levels;
    Simple culprit = NOBODY;

    /** The statuses of the running pipeline. */
    List<Integer> pipe = List.of();

    /** Whether the input comes from the culprit. */
    boolean tainted;

    /** The status of the last round of the loop whose condition runs. */
    int round;

    /** While the {@code EXIT} trap runs, the status with which the shell ended: {@code exit} returns it there. */
    OptionalInt ending = OptionalInt.empty();

    /** How often the culprit ran. */
    int failures;

    /** Whether {@code ||} followed the failure. */
    boolean replaced;

    /** The code that turned the failure into success, in backticks; empty where none did, or where it is not known. */
    String hiddenBy = "";

    /** The source of an unknown status, in words that follow "it depends on". */
    String question = "";

    /** Why this path is one of several, or is not known. */
    String doubt = "";

    /** The values that were left to later steps, by the name of each. */
    Map<String, Handover> left = Map.of();

    /** The content of files that the script wrote and names again. */
    Map<String, Value> files = Map.of();

    /** The files that depend on the culprit's output. */
    Set<String> taintedFiles = Set.of();

    /** The failures after which other paths continued like this path, on which nothing fails. */
    Absorbed absorbed = Absorbed.NONE;

    /** The number of loops around the point. */
    int repeats;

    /** The commands that can run again and for which this path has already split off a path as culprit. */
    Set<Simple> tried = Set.of();

    /** The innermost subshell first; it holds those around it. */
    private List<Saved> saved = List.of();

    State(Shell shell) {
        this.shell = shell;
    }

    State copy() {
        State copy = new State(shell);
        copy.status = status;
        copy.pipeStatuses = pipeStatuses;
        copy.flow = flow;
        copy.levels = levels;
        copy.culprit = culprit;
        copy.pipe = pipe;
        copy.tainted = tainted;
        copy.round = round;
        copy.repeats = repeats;
        copy.failures = failures;
        copy.replaced = replaced;
        copy.hiddenBy = hiddenBy;
        copy.doubt = doubt;
        copy.left = left;
        copy.files = files;
        copy.question = question;
        copy.taintedFiles = taintedFiles;
        copy.tried = tried;
        copy.absorbed = absorbed;
        copy.ending = ending;
        copy.saved = saved;
        return copy;
    }

    boolean isNormal() {
        return flow == Flow.NORMAL;
    }

    boolean hasCulprit() {
        return !culprit.equals(NOBODY);
    }

    State asks(String what) {
        status = UNKNOWN;
        question = what;
        return this;
    }

    /** The possible states with a known status: two where the status is not known. */
    List<State> decided() {
        if (status != UNKNOWN) {
            return List.of(this);
        }
        doubt = question.isEmpty() ? doubt : "it depends on " + question;
        State failed = copy();
        return List.of(withStatus(0), failed.withStatus(1));
    }

    State ended(int with) {
        status = with;
        flow = Flow.EXIT;
        return this;
    }

    State withStatus(int with) {
        status = with;
        return this;
    }

    /** Starts a subshell. */
    void enter() {
        saved = List.of(new Saved(shell, pipe, tainted, failures, saved));
        failures = 0;
        shell = shell.forSubshell();
        pipe = List.of();
    }

    /**
     * Ends the subshell. Only its status and its effects outside of the shell remain.
     *
     * @return whether the culprit ran in it
     */
    boolean leave() {
        Saved back = saved.get(0);
        boolean failed = failures > 0;
        failures += back.failures();
        shell = back.shell();
        pipe = back.pipe();
        tainted = back.tainted();
        saved = back.outer();
        flow = Flow.NORMAL;
        return failed;
    }

    void leave(Handover handover) {
        Map<String, Handover> more = new HashMap<>(left);
        more.put(handover.channel() + " " + handover.name(), handover);
        left = more;
    }

    void taint(String file) {
        if (!taintedFiles.contains(file)) {
            Set<String> more = new HashSet<>(taintedFiles);
            more.add(file);
            taintedFiles = more;
        }
    }

    void tried(Simple command) {
        if (repeats == 0 && shell.frame().depth() == 0) {
            return;
        }
        Set<Simple> more = new HashSet<>(tried);
        more.add(command);
        tried = more;
    }

    /** The values that this path leaves to later steps and another path does not. */
    List<Handover> leftBeyond(State other) {
        List<Handover> beyond = new ArrayList<>();
        left.forEach((name, handover) -> {
            if (!handover.equals(other.left.get(name))) {
                beyond.add(handover);
            }
        });
        return beyond;
    }

    /** Whether a script continues from both states in the same way. */
    boolean goesOnLike(State other) {
        return status == other.status
                && flow == other.flow
                && levels == other.levels
                && round == other.round
                && tainted == other.tainted
                && pipeStatuses.equals(other.pipeStatuses)
                && pipe.equals(other.pipe)
                && taintedFiles.equals(other.taintedFiles)
                && files.equals(other.files)
                && shell.equals(other.shell)
                && (saved.isEmpty() || failures > 0 == other.failures > 0)
                && same(saved, other.saved);
    }

    /** Compares saved states. Paths that split within a subshell share the states around it, which are not compared. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(List<Saved> one, List<Saved> other) {
        List<Saved> left = one;
        List<Saved> right = other;
        while (left != right && left.size() == right.size() && !left.isEmpty()) {
            Saved mine = left.get(0);
            Saved theirs = right.get(0);
            if (mine.tainted() != theirs.tainted()
                    || !mine.pipe().equals(theirs.pipe())
                    || !mine.shell().equals(theirs.shell())) {
                return false;
            }
            left = mine.outer();
            right = theirs.outer();
        }
        return left.size() == right.size();
    }
}
