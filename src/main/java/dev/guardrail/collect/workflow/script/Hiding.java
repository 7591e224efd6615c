package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Form;
import dev.guardrail.collect.workflow.script.Statement.Link;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.List;

/**
 * Notes, in the states after a failed command, the code that turns the failure into success. Only the last note counts,
 * and only if the script then succeeds. A statement that always fails, such as {@code false}, is not the command's
 * failure.
 */
final class Hiding {

    private static final int LENGTH_LIMIT = 40;

    private Hiding() {}

    /** Whether a status above zero can only come from the culprits. */
    static boolean isByCulprits(List<State> states) {
        return states.stream().noneMatch(state -> !state.hasCulprit() && state.status > 0);
    }

    static void note(State state, String by) {
        if (state.hasCulprit() && state.status > 0) {
            state.hiddenBy = by;
        }
    }

    /** Notes that the next command runs although the command before it failed: only {@code -e} would end the script. */
    static void goesOn(List<State> states, AndOr next) {
        if (!isByCulprits(states)) {
            return;
        }
        for (State state : states) {
            Switches switches = state.shell.switches();
            if (state.isNormal() && !switches.errexit() && !state.hiddenBy.startsWith("`&& ")) {
                note(
                        state,
                        switches.isLenient()
                                ? "`set +e`"
                                : quoted("; ", next.links().get(0)) + " without `-e`");
            }
        }
    }

    /**
     * Notes the link of an and-or list that the failure runs or skips; of several skipped {@code &&}, the first one.
     */
    static void by(Link link, State state) {
        if (link.afterOr() || !state.hiddenBy.startsWith("`&& ")) {
            note(state, quoted(link.afterOr() ? "|| " : "&& ", link));
        }
    }

    /** Notes that a pipeline succeeds although one of its commands, not the last one, failed. */
    static void piped(List<Statement> elements, List<State> states) {
        boolean others = states.stream().anyMatch(state -> !state.hasCulprit() && firstFailed(state.pipe) >= 0);
        for (State state : states) {
            int failed = firstFailed(state.pipe);
            if (state.hasCulprit() && !others && failed >= 0 && state.status == 0) {
                state.hiddenBy =
                        quoted("| ", elements.get(Math.min(failed + 1, elements.size() - 1))) + " without `pipefail`";
            }
        }
    }

    private static int firstFailed(List<Integer> statuses) {
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static String quoted(String operator, Link link) {
        return quoted(operator + (link.negated() ? "! " : ""), link.pipeline().get(0));
    }

    private static String quoted(String operator, Statement statement) {
        String text = statement instanceof Simple simple
                ? simple.words().isEmpty() ? "…" : simple.line()
                : text(((Statement.Compound) statement).form());
        return quoted(operator + text);
    }

    private static String text(Form form) {
        if (form instanceof Form.Subshell) {
            return "(…)";
        } else if (form instanceof Form.If) {
            return "if …";
        } else if (form instanceof Form.Loop loop) {
            return loop.until() ? "until …" : "while …";
        } else if (form instanceof Form.For || form instanceof Form.Counting) {
            return "for …";
        } else if (form instanceof Form.Case) {
            return "case …";
        }
        return form instanceof Form.Function function ? function.name() + "() …" : "{ … }";
    }

    /** A text in backticks, short enough for a message. */
    static String quoted(String text) {
        int tick = text.indexOf('`');
        int end = Math.min(tick < 0 ? text.length() : tick, LENGTH_LIMIT);
        return "`" + text.substring(0, end) + (end < text.length() ? "…" : "") + "`";
    }
}
