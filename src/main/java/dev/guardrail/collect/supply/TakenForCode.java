package dev.guardrail.collect.supply;

import dev.guardrail.collect.powershell.PowerShellCommand;
import dev.guardrail.collect.powershell.PowerShellScript;
import dev.guardrail.collect.workflow.script.EvaluatedCode;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables whose values the script of a step takes for code.
 *
 * @param uses each with the command that does
 * @param assigned of the variables that the script sets, those whose values these have
 * @param written how an {@code EvaluatedVariable} names a variable
 */
record TakenForCode(List<Use> uses, Map<String, Set<String>> assigned, UnaryOperator<String> written) {

    /**
     * A value that is taken for code.
     *
     * @param offset the offset of the command that takes it
     * @param sink what takes it, as a message quotes it
     */
    record Use(int offset, String sink, String variable) {}

    private static final Pattern CMD = Pattern.compile("(?i)cmd(?:\\.exe)?\\b.*", Pattern.DOTALL);
    private static final Pattern OF_CMD = Pattern.compile("(?<!%)%(\\w+)(?::[^%\\n]*)?%(?!%)");
    private static final Pattern COMMENT = Pattern.compile("(?i)\\s*(?:@?rem\\b|::)");
    private static final Pattern QUOTED = Pattern.compile("'[^'\\n]*'");
    private static final Pattern OF_POWERSHELL =
            Pattern.compile("(?i)(?<!`)\\$\\{?(env:)?([a-z_]\\w*)\\}?(?!\\w|\\.(?:Length|Count)\\b)");
    private static final Pattern BLOCK = Pattern.compile("(?i)\\[scriptblock]::create\\b|\\.invokescript\\(");
    private static final Pattern CALLED = Pattern.compile("(?i)[&.]\\s*[\"(]?\\$\\{?env:\\w+");

    /** Other programs that PowerShell gives code as a word. */
    private static final Pattern STARTED = Pattern.compile(
            "(?i)(?:cmd(?:\\.exe)?\\s+/c|(?:ba|z|da)?sh\\s+-\\w*c|(?:pwsh|powershell)(?:\\.exe)?\\s[^|;]*-c\\w*|python[\\d.]*\\s+-c|node\\s+(?:-e|--eval))\\s.*");

    private static final Set<String> RUNNING = Set.of("iex", "invoke-expression");

    TakenForCode {
        uses = List.copyOf(uses);
        assigned = Map.copyOf(assigned);
    }

    static TakenForCode of(Step step) {
        String shell = step.shell().strip();
        if (ScriptLine.isPowerShell(step)) {
            return powershell(step.run());
        } else if (CMD.matcher(shell).matches()) {
            return cmd(step.run());
        }
        if (!shell.isEmpty() && !shell.matches("(?s)(?:\\S*/)?(?:ba|da|z|k|a)?sh\\b.*")) {
            return new TakenForCode(List.of(), Map.of(), name -> name);
        }
        EvaluatedCode.Reading reading = EvaluatedCode.of(step.run());
        return new TakenForCode(
                reading.uses().stream()
                        .map(use -> new Use(use.offset(), use.sink(), use.variable()))
                        .toList(),
                reading.assigned(),
                name -> name);
    }

    /** How an {@code EvaluatedVariable} names a variable. */
    String shown(String variable) {
        return written.apply(variable);
    }

    /** Cmd puts the value into the line before it reads it, whatever quotes are around it. */
    private static TakenForCode cmd(String script) {
        List<Use> uses = new ArrayList<>();
        OF_CMD.matcher(script)
                .results()
                .filter(found -> !COMMENT.matcher(script)
                        .region(script.lastIndexOf('\n', found.start()) + 1, found.start())
                        .lookingAt())
                .forEach(found -> uses.add(new Use(found.start(), "the script for `cmd`", found.group(1))));
        return new TakenForCode(uses, Map.of(), name -> "%" + name + "%");
    }

    private static TakenForCode powershell(String script) {
        List<Use> uses = new ArrayList<>();
        Map<String, Set<String>> assigned = new HashMap<>();
        for (PowerShellCommand command : PowerShellScript.commands(script)) {
            String text = QUOTED.matcher(command.text()).replaceAll("''");
            if (!command.assigned().isEmpty()) {
                assigned.computeIfAbsent(command.assigned(), first -> new TreeSet<>())
                        .addAll(variables(text, command.assigned()));
            }
            String sink = sink(command, text);
            if (!sink.isEmpty()) {
                variables(text, "").forEach(variable -> uses.add(new Use(command.offset(), sink, variable)));
            }
        }
        return new TakenForCode(uses, assigned, name -> "env:" + name);
    }

    private static String sink(PowerShellCommand command, String text) {
        if (RUNNING.contains(command.program())) {
            return "`" + command.words().get(0) + "`";
        } else if (BLOCK.matcher(text).find()) {
            return "`[scriptblock]`";
        } else if (CALLED.matcher(text).lookingAt()) {
            return "the command";
        }
        return STARTED.matcher(text).matches() ? "`" + command.words().get(0) + "`" : "";
    }

    /** The variables that a text reads: those of the environment by their names, those of the script in small letters with the dollar. */
    private static Set<String> variables(String text, String without) {
        Set<String> names = new TreeSet<>();
        Matcher variable = OF_POWERSHELL.matcher(text);
        while (variable.find()) {
            String name =
                    variable.group(1) == null ? "$" + variable.group(2).toLowerCase(Locale.ROOT) : variable.group(2);
            if (!name.equals(without)) {
                names.add(name);
            }
        }
        return names;
    }
}
