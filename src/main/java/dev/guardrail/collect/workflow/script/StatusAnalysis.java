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
     */
    private record Surroundings(boolean observed, boolean replaced, boolean subshell) {}

    private static final Set<String> ALWAYS_OBSERVED = Set.of("set", "exit", "return");

    private final Harmless harmless;
    private final List<Map.Entry<Simple, ExitStatus>> statuses = new ArrayList<>();
    private boolean errexit;

    StatusAnalysis(Harmless harmless, boolean errexit) {
        this.harmless = harmless;
        this.errexit = errexit;
    }

    /** The simple commands in the order of the text; a step looks at the status of the last one. */
    List<Map.Entry<Simple, ExitStatus>> of(Sequence script) {
        visit(script, new Surroundings(true, false, false));
        return statuses;
    }

    /** The status of a sequence is that of its last list; the others count where the next one reads {@code $?}. */
    private void visit(Sequence sequence, Surroundings outer) {
        List<AndOr> lists = sequence.lists();
        for (int i = 0; i < lists.size(); i++) {
            boolean observed = i + 1 < lists.size() ? looksAt(lists.get(i + 1).first()) : outer.observed();
            visit(lists.get(i), new Surroundings(observed, outer.replaced(), outer.subshell()));
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
            Surroundings surroundings = new Surroundings(
                    outer.observed() || outlook.observed(), outlook.replaced() || inherited, outer.subshell());
            list.links().get(i).pipeline().forEach(statement -> visit(statement, surroundings));
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
            errexit = ErrexitOption.after(words, errexit);
        }
        statuses.add(Map.entry(command, status(words.get(0), outer)));
    }

    /** {@code set} decides what is looked at, and the status of {@code exit} is the shell's: neither can be ignored. */
    private ExitStatus status(String program, Surroundings outer) {
        if (outer.replaced() && (outer.subshell() || !program.equals("exit"))) {
            return ExitStatus.REPLACED;
        }
        return errexit || outer.observed() || ALWAYS_OBSERVED.contains(program)
                ? ExitStatus.OBSERVED
                : ExitStatus.IGNORED;
    }

    /** What {@code set} does in a subshell ends with it, and what it does in a function starts with a call. */
    private void visit(Compound compound, Surroundings outer) {
        boolean before = errexit;
        Surroundings body = switch (compound.kind()) {
            case SUBSHELL -> new Surroundings(outer.observed() || before, outer.replaced(), outer.replaced());
            case FUNCTION -> new Surroundings(true, false, false);
            case GROUP, CONTROL -> outer;
        };
        Surroundings condition = new Surroundings(true, false, false);
        for (Part part : compound.parts()) {
            visit(part.sequence(), part.condition() ? condition : body);
        }
        if (compound.kind() == Kind.SUBSHELL || compound.kind() == Kind.FUNCTION) {
            errexit = before;
        }
    }
}
