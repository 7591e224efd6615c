package dev.guardrail.collect.supply;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a script of any shell.
 *
 * @param place where it is
 * @param job the job it belongs to
 * @param step the step it belongs to
 * @param words its words, unquoted
 * @param text the command, on one line
 */
record ScriptLine(Place place, String job, int step, List<String> words, String text) {

    private static final Pattern POWERSHELL = Pattern.compile("(?:pwsh|powershell)(?:\\.exe)?\\b.*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*", Pattern.DOTALL);

    static ScriptLine of(Command command) {
        return new ScriptLine(
                command.place(),
                command.job(),
                command.step(),
                command.words().stream()
                        .dropWhile(word ->
                                word.equals("sudo") || ASSIGNMENT.matcher(word).matches())
                        .toList(),
                command.text());
    }

    /** The commands of a PowerShell script; of other scripts there are facts. */
    static List<ScriptLine> ofPowerShell(Step step) {
        if (!POWERSHELL.matcher(step.shell().strip()).matches()) {
            return List.of();
        }
        return Arrays.stream(step.run().replaceAll("`\\r?\\n", " ").split("[\\n;|]|&&"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> new ScriptLine(step.place(), step.job(), step.index(), split(line), line))
                .toList();
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group().replaceAll("^[\"']|[\"']$", ""));
        }
        return words;
    }

    /** The program, without its folder and {@code .exe}. */
    String program() {
        String first = words.isEmpty() ? "" : words.get(0);
        return first.substring(first.lastIndexOf('/') + 1).replaceFirst("\\.exe$", "");
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
