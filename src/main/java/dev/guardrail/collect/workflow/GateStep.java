package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.collect.workflow.expression.Version;
import dev.guardrail.fact.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides whether a step that tests a value fails because of it, or can. */
final class GateStep {

    /** In characters: a script that only tests a value is shorter. */
    private static final int LENGTH_LIMIT = 5_000;

    private static final Pattern RESULTS =
            Pattern.compile("(?i)\\$\\{\\{\\s*join\\(\\s*needs\\.\\*\\.result\\s*,\\s*'([^']*)'\\s*\\)\\s*}}");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");

    /** A call or a statement that fails a script in a language that is not parsed, outside of comment lines. */
    private static final Pattern FAILURE = Pattern.compile("(?m)^(?![ \\t]*(?:#|//)).*?(?:"
            + "(?:exit|quit|SystemExit)\\((?!0*[ \\t]*\\))|setFailed\\("
            + "|(?:^|[;{:&|)]|\\b(?:or|and|else)\\b)[ \\t]*"
            + "(?:exit(?:[ \\t]*/b)?[ \\t]+(?!0+\\b)[\\w$\"'-]|(?:raise|throw|die|abort|assert|Write-Error)\\b))");

    private GateStep() {}

    /**
     * Whether the step fails, or can.
     *
     * @param contexts what is known of the contexts in the step
     * @param handed the values of the properties that are known, by their dotted path in lower case
     */
    static boolean fails(Step step, Contexts contexts, Map<String, String> handed) {
        if (step.uses().strip().toLowerCase(Locale.ROOT).startsWith("actions/github-script@")) {
            return FAILURE.matcher(step.input("script")).find();
        }
        if (step.run().isEmpty() || step.run().length() > LENGTH_LIMIT) {
            return false;
        }
        return switch (Shells.of(step.shell()).kind()) {
            case IDLE -> false;
            case FOREIGN, POWERSHELL, CMD -> FAILURE.matcher(step.run()).find();
            case POSIX, UNKNOWN -> script(step, contexts, handed);
        };
    }

    private static boolean script(Step step, Contexts contexts, Map<String, String> handed) {
        Map<String, String> variables = new HashMap<>();
        handed.forEach((name, value) -> variables.put(name.replaceFirst("^env\\.", ""), value));
        step.env()
                .forEach((name, value) ->
                        variables.put(name.toLowerCase(Locale.ROOT), known(joined(value, handed), contexts)));
        variables.values().removeIf(value -> value.contains("\n"));
        String script = joined(step.run(), handed);
        return Expressions.versions(script, contexts).stream().allMatch(version -> {
            GateScript.End end = GateScript.of(VARIABLE.matcher(inline(version.text(), script))
                    .replaceAll(match -> Matcher.quoteReplacement(
                            variables.getOrDefault(match.group(1).toLowerCase(Locale.ROOT), match.group()))));
            return end == GateScript.End.FAILS || end == GateScript.End.CAN_FAIL;
        });
    }

    /** A text with the list of all results that it asks for. */
    private static String joined(String text, Map<String, String> handed) {
        Matcher list = RESULTS.matcher(text);
        return list.replaceAll(match -> Matcher.quoteReplacement(handed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("needs."))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(match.group(1)))));
    }

    /** A value of several lines within one line of the script is treated as unknown. */
    private static String inline(String version, String written) {
        return version.lines().count() > written.lines().count() ? written : version;
    }

    private static String known(String text, Contexts contexts) {
        List<Version> versions = text.length() > LENGTH_LIMIT ? List.of() : Expressions.versions(text, contexts);
        return versions.size() == 1 ? versions.get(0).text() : text;
    }
}
