package dev.guardrail.collect.own;

import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises calls of Guardrail itself, in all the ways in which they can be written. */
public final class OwnCalls {

    /** The one name of the check, however it is called. */
    public static final String TOOL = "guardrail audit";

    /** The goal of Maven by its short name. */
    public static final String GOAL = "guardrail:audit";

    private static final String COMMAND = "audit";

    /** The program, also in a folder, behind a variable or with its version. */
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)(?:.*/)?\\$?\\{?guardrail(?:[-_][\\w.-]+)?\\}?(?:\\.(?:jar|cmd|exe|bat|sh))?(?:@.*)?");

    /** A container with the program as its entry point. */
    private static final Pattern IMAGE = Pattern.compile("(?:[\\w.:-]+/)*guardrail(?::[\\w.-]+)?(?:@sha256:\\w+)?");

    private static final String MAIN = "dev.guardrail.cli.";

    /** The action of a repository of that name, in the repository's root or in a folder of it. */
    private static final Pattern ACTION = Pattern.compile("[\\w.-]+/guardrail(?:-action)?(?:/(?!\\.github/).*)?");

    private static final Pattern WORKFLOW =
            Pattern.compile("[\\w.-]+/guardrail(?:-action)?/\\.github/workflows/.+\\.ya?ml");

    private static final Pattern HOOK = Pattern.compile("guardrail(?:-[\\w-]+)?");

    private OwnCalls() {}

    /** What a command asks of an audit; empty where it audits nothing with Guardrail. */
    public static Optional<AuditOptions> ofCommand(List<String> words) {
        int at = words.indexOf(COMMAND);
        if (at < 1) {
            return Optional.empty();
        }
        String program = ToolCall.of(words).tool().split(" ", 2)[0];
        String caller = words.get(at - 1);
        boolean called =
                PROGRAM.matcher(program).matches() && PROGRAM.matcher(caller).matches()
                        || isJava(program, words.subList(0, at))
                        || program.equals(COMMAND) && IMAGE.matcher(caller).matches();
        return called ? Optional.of(CommandOptions.read(words.subList(at + 1, words.size()))) : Optional.empty();
    }

    private static boolean isJava(String program, List<String> before) {
        String last = before.get(before.size() - 1);
        return program.equals("java")
                && (PROGRAM.matcher(last).matches() && before.contains("-jar") || last.startsWith(MAIN));
    }

    /** What a hook of pre-commit asks of an audit, by its arguments. */
    public static AuditOptions ofHook(List<String> arguments) {
        return CommandOptions.read(arguments);
    }

    /**
     * What a hook of pre-commit asks of an audit; empty where it audits nothing with Guardrail.
     *
     * @param entry the command that it runs; empty where the hook's repository says it
     */
    public static Optional<AuditOptions> ofHook(String id, String entry, List<String> arguments) {
        List<List<String>> commands = ShellScript.commands(entry, new ShellOptions(true, false)).stream()
                .map(command -> Stream.concat(command.words().stream(), arguments.stream())
                        .toList())
                .toList();
        if (!isHook(id)) {
            return commands.stream().flatMap(words -> ofCommand(words).stream()).findFirst();
        }
        return Optional.of(ofHook(
                commands.isEmpty()
                        ? arguments
                        : commands.stream().flatMap(List::stream).toList()));
    }

    /** What the goal of Maven asks of an audit, by the words of its command. */
    public static AuditOptions ofGoal(List<String> words) {
        return CommandOptions.properties(words);
    }

    /** What an action or a workflow asks of an audit; empty where it is not Guardrail's. */
    public static Optional<AuditOptions> ofAction(String uses, Map<String, String> inputs) {
        String name = uses.strip().replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        boolean own = ACTION.matcher(name).matches() || WORKFLOW.matcher(name).matches();
        return own ? Optional.of(CommandOptions.inputs(name, inputs)) : Optional.empty();
    }

    /** Whether a hook of pre-commit has the name of one that audits with Guardrail. */
    public static boolean isHook(String id) {
        return HOOK.matcher(id).matches();
    }
}
