package dev.guardrail.collect.workflow.script;

import java.util.List;

/**
 * What a command calls.
 *
 * @param tool the tool, as in {@link ShellCommand#tool}; empty where the command only assigns variables
 * @param arguments the words behind its name; for tools that are named with their goals, all words behind the program
 */
public record ToolCall(String tool, List<String> arguments) {

    public ToolCall {
        arguments = List.copyOf(arguments);
    }

    /** Reads the words of a command, with wrappers and leading assignments. */
    public static ToolCall of(List<String> words) {
        String tool = ToolName.of(words);
        List<String> arguments = ToolName.arguments(words);
        String last = tool.substring(tool.lastIndexOf(' ') + 1);
        boolean script = tool.indexOf(' ') < tool.lastIndexOf(' ')
                && Tools.RUNNING_SCRIPTS.contains(tool.substring(0, tool.lastIndexOf(' ')));
        return new ToolCall(
                tool,
                script && !arguments.isEmpty() && arguments.get(0).equals(last)
                        ? arguments.subList(1, arguments.size())
                        : arguments);
    }
}
