package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Kind;
import dev.guardrail.collect.workflow.script.Statement.Part;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import dev.guardrail.fact.ExitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows a script in the order of its text and tells what becomes of every command's exit status. */
final class StatusAnalysis {

    /**
     * What surrounds a statement.
     *
     * @param observed whether something looks at its status, whatever {@code errexit} says
     * @param replaced whether its failure ends in something that always succeeds
     * @param subshell whether that also catches an {@code exit}
     * @param pipes what becomes of the statuses in a pipeline before the last one
     */
    private record Surroundings(boolean observed, boolean replaced, boolean subshell, Pipes pipes) {

        Surroundings lost() {
            return new Surroundings(observed, replaced, subshell, Pipes.LOST);
        }
    }

    /** What becomes of the statuses in a pipeline before the last one. */
    private enum Pipes {
        /** It is a condition, or what follows can read {@code PIPESTATUS}. */
        READ,
        /** They count with {@code pipefail} alone. */
        UNREAD,
        /** The statement is such a part of a pipeline itself, and its status counts for nothing. */
        LOST
    }

    private static final Set<String> ALWAYS_OBSERVED = Set.of("set", "exit", "return");

    private final Harmless harmless;
    private final List<Map.Entry<Simple, ExitStatus>> statuses = new ArrayList<>();
    private ShellOptions options;

    StatusAnalysis(Harmless harmless, ShellOptions options) {
        this.harmless = harmless;
        this.options = options;
    }

    /** The simple commands in the order of the text; a step looks at the status of the last one. */
    List<Map.Entry<Simple, ExitStatus>> of(Sequence script) {
        visit(script, new Surroundings(true, false, false, Pipes.UNREAD));
        return statuses;
    }

    /** The status of a sequence is that of its last list; the others count where the next one reads {@code $?}. */
    private void visit(Sequence sequence, Surroundings outer) {
        List<AndOr> lists = sequence.lists();
        for (int i = 0; i < lists.size(); i++) {
            boolean last = i + 1 == lists.size();
            boolean read = !last && looksAt(lists.get(i + 1).first());
            boolean lost = outer.pipes() == Pipes.LOST;
            Pipes pipes = read && !lost ? Pipes.READ : last || lost ? outer.pipes() : Pipes.UNREAD;
            boolean observed = last ? outer.observed() : read;
            visit(lists.get(i), new Surroundings(observed, outer.replaced(), outer.subshell(), pipes));
        }
    }

    /** Printing a status, or keeping it in a variable that nothing reads, is not looking at it. */
    private boolean looksAt(Statement next) {
        return next.readsStatus() && !(next instanceof Simple simple && harmless.succeeds(simple));
    }

    private void visit(AndOr list, Surroundings outer) {
        List<Outlook> outlooks = Outlook.of(list.links(), harmless);
        for (int i = 0; i < outlooks.size(); i++) {
            Outlook outlook = outlooks.get(i);
            boolean inherited = outer.replaced() && (outer.subshell() || !outlook.leavesAfterOr());
            boolean read = i + 1 < outlooks.size()
                    && list.links().get(i + 1).first().readsStatus()
                    && outer.pipes() != Pipes.LOST;
            Surroundings surroundings = new Surroundings(
                    outer.observed() || outlook.observed(),
                    outlook.replaced() || inherited,
                    outer.subshell(),
                    read ? Pipes.READ : outer.pipes());
            visit(list.links().get(i).pipeline(), surroundings);
        }
    }

    private void visit(List<Statement> pipeline, Surroundings outer) {
        boolean counts = options.pipefail() || outer.pipes() == Pipes.READ;
        for (int i = 0; i < pipeline.size(); i++) {
            boolean last = i + 1 == pipeline.size();
            visit(pipeline.get(i), last || counts ? outer : outer.lost());
        }
    }

    private void visit(Statement statement, Surroundings outer) {
        if (statement instanceof Simple simple) {
            visit(simple, outer);
        } else {
            visit((Compound) statement, outer);
        }
    }

    private void visit(Simple command, Surroundings outer) {
        if (command.words().isEmpty()) {
            return;
        }
        List<String> words = command.texts();
        if (words.get(0).equals("set")) {
            options = options.after(words);
        }
        statuses.add(Map.entry(command, status(words.get(0), outer)));
    }

    /** {@code set} decides what is looked at, and the status of {@code exit} is the shell's: neither can be ignored. */
    private ExitStatus status(String program, Surroundings outer) {
        if (outer.replaced() && (outer.subshell() || !program.equals("exit"))) {
            return ExitStatus.REPLACED;
        }
        if (outer.pipes() == Pipes.LOST && !ALWAYS_OBSERVED.contains(program)) {
            return ExitStatus.IGNORED;
        }
        return options.errexit() || outer.observed() || ALWAYS_OBSERVED.contains(program)
                ? ExitStatus.OBSERVED
                : ExitStatus.IGNORED;
    }

    /** What {@code set} does in a subshell ends with it, and what it does in a function starts with a call. */
    private void visit(Compound compound, Surroundings outer) {
        ShellOptions before = options;
        Surroundings body = switch (compound.kind()) {
            case SUBSHELL ->
                new Surroundings(
                        outer.observed() || before.errexit(), outer.replaced(), outer.replaced(), outer.pipes());
            case FUNCTION -> new Surroundings(true, false, false, Pipes.UNREAD);
            case GROUP, CONTROL -> outer;
        };
        Surroundings condition = new Surroundings(true, false, false, Pipes.READ);
        for (Part part : compound.parts()) {
            visit(part.sequence(), part.condition() ? condition : body);
        }
        if (compound.kind() == Kind.SUBSHELL || compound.kind() == Kind.FUNCTION) {
            options = before;
        }
    }
}
