package dev.guardrail.fact;

import java.util.List;
import java.util.Set;

/**
 * One command of a step's script.
 *
 * @param place the command in the file, also inside a block scalar
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param ordinal its number within the job, counted from 1 over all steps
 * @param tool the program and, for programs that have them, the sub-command, without wrappers and paths:
 *     {@code pytest} for {@code python -m pytest -q}, {@code npm run lint}, {@code cargo test}
 * @param words the command's words, unquoted; wrappers and assignments included; those of every cell of a matrix
 * @param text the command as written, on one line
 * @param status what becomes of its failure
 * @param doubt why that is not known, or why its step is silenced, as a clause; empty otherwise
 * @param hiddenBy what hides its failure, as a message quotes it, such as {@code `|| true`} or {@code `| tee log` without
 *     `pipefail`}; empty where nothing does, or it is not known
 * @param handovers what its failure leaves to later steps
 */
public record Command(
        Place place,
        String job,
        int step,
        int ordinal,
        String tool,
        List<String> words,
        String text,
        ExitStatus status,
        String doubt,
        String hiddenBy,
        List<Handover> handovers)
        implements WorkflowFact, Shown {

    /** Tools that say something, or ask GitHub. */
    private static final Set<String> REPORTING = Set.of(
            "gh", "echo", "printf", "jq", "curl", "sleep", "set", "export", "exit", "test", "[", "[[", ":", "true",
            "false");

    public Command {
        words = List.copyOf(words);
        handovers = List.copyOf(handovers);
    }

    /** Whether its tool only asks GitHub or prints, and runs nothing of a checkout. */
    public boolean isReporting() {
        return REPORTING.contains(tool.replaceFirst("(?s) .*", ""));
    }

    /**
     * Why its failure does not count, as a sentence.
     *
     * @param flag the option with which its checks do not count; empty where the script is the reason
     */
    public String muted(String flag) {
        if (!flag.isEmpty()) {
            return "`" + tool + "` runs with `" + flag + "`: its checks do not count";
        }
        return switch (status) {
            case SILENCED -> "`" + tool + "` cannot fail its step: " + doubt;
            case UNREACHED ->
                "`" + tool + "` never runs: the script ends before it, or a function or an alias replaces it";
            default ->
                hiddenBy.isEmpty()
                        ? "the script ignores the exit status of `" + tool + "`"
                        : hiddenBy + " hides a failing `" + tool + "`";
        };
    }

    @Override
    public String identity() {
        return text;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), tool);
    }
}
