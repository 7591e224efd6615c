package dev.guardrail.fact;

import java.util.List;

/**
 * A {@link Command} whose failure fails its step, in a step that can run and that never continues after an error.
 *
 * @param place the command
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param ordinal its number within the job, as {@link Command#ordinal}
 * @param tool the program, as {@link Command#tool}
 * @param words the command's words, as {@link Command#words}
 */
@FoundAmong(Command.class)
public record EffectiveCommand(Place place, String job, int step, int ordinal, String tool, List<String> words)
        implements WorkflowFact {

    public EffectiveCommand {
        words = List.copyOf(words);
    }

    @Override
    public String identity() {
        return tool;
    }
}
