package dev.guardrail.collect.supply;

import dev.guardrail.collect.powershell.PowerShellCommand;
import dev.guardrail.collect.powershell.PowerShellScript;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of a script of any shell.
 *
 * @param place where it is
 * @param job the job it belongs to; empty outside of jobs
 * @param step the step it belongs to; 0 outside of steps
 * @param words its words, unquoted
 * @param text the command, on one line
 */
record ScriptLine(Place place, String job, int step, List<String> words, String text) {

    private static final Pattern POWERSHELL = Pattern.compile("(?:pwsh|powershell)(?:\\.exe)?\\b.*", Pattern.DOTALL);
    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("(?i)\\$(?:env:(\\w+)|\\{env:(\\w+)\\})");

    private static final Pattern READS = Pattern.compile("(?:(?:\\[[^\\]]*\\]\\s*)?\\$[\\w:]+\\s*=\\s*)?\\$\\w");

    ScriptLine {
        words = List.copyOf(words);
    }

    static ScriptLine of(Command command) {
        return of(command.place(), command.job(), command.step(), command.words(), command.text());
    }

    /** The command of a POSIX shell, without assignments and {@code sudo} before it. */
    static ScriptLine of(Place place, String job, int step, List<String> words, String text) {
        return new ScriptLine(
                place,
                job,
                step,
                words.stream()
                        .dropWhile(word ->
                                word.equals("sudo") || ASSIGNMENT.matcher(word).matches())
                        .toList(),
                text);
    }

    static boolean isPowerShell(Step step) {
        return POWERSHELL.matcher(step.shell().strip()).matches();
    }

    /** The commands of a PowerShell script; of other scripts there are facts. */
    static List<ScriptLine> ofPowerShell(Step step, IntFunction<Place> places) {
        return isPowerShell(step)
                ? PowerShellScript.commands(step.run()).stream()
                        .map(command -> new ScriptLine(
                                places.apply(command.offset()),
                                step.job(),
                                step.index(),
                                expanded(command, step),
                                command.text()))
                        .toList()
                : List.of();
    }

    /** The words with the variables of the step, as far as their values are written there. */
    private static List<String> expanded(PowerShellCommand command, Step step) {
        return command.words().stream()
                .map(word -> VARIABLE.matcher(word)
                        .replaceAll(variable -> Matcher.quoteReplacement(
                                value(variable.group(1), variable.group(2), step)
                                                .isEmpty()
                                        ? variable.group()
                                        : value(variable.group(1), variable.group(2), step))))
                .toList();
    }

    private static String value(String plain, String braced, Step step) {
        String name = plain == null ? braced : plain;
        return step.env().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name)
                        && !entry.getValue().contains("${{"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Without a program where PowerShell only reads a variable: {@code $path} runs nothing, {@code & $path} does. */
    ScriptLine inPowerShell() {
        return READS.matcher(text).lookingAt()
                ? new ScriptLine(
                        place,
                        job,
                        step,
                        Stream.concat(Stream.of(""), words.stream()).toList(),
                        text)
                : this;
    }

    /** The program, without its folder and {@code .exe}. */
    String program() {
        String first = words.isEmpty() ? "" : words.get(0);
        String name = first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
    }

    /** The words behind the program. */
    List<String> arguments() {
        return words.isEmpty() ? List.of() : words.subList(1, words.size());
    }

    /** The words behind the program that are no options. */
    List<String> operands() {
        return arguments().stream().filter(word -> !word.startsWith("-")).toList();
    }
}
