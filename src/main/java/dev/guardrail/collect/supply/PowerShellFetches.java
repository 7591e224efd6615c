package dev.guardrail.collect.supply;

import dev.guardrail.collect.powershell.PowerShellCommand;
import dev.guardrail.collect.powershell.PowerShellScript;
import dev.guardrail.collect.workflow.script.FetchedCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what PowerShell fetches and runs at once. */
final class PowerShellFetches {

    private static final Set<String> RUNNING = Set.of("iex", "invoke-expression");
    private static final Pattern FETCH = Pattern.compile(
            "(?i)\\b(?:iwr|irm|invoke-webrequest|invoke-restmethod|curl(?:\\.exe)?|wget)\\s|\\.downloadstring\\b");
    private static final Pattern TO_FILE = Pattern.compile("(?i)\\s-o(?:u(?:t(?:f(?:i(?:l(?:e)?)?)?)?)?)?\\b");
    private static final Pattern BLOCK = Pattern.compile("(?i)\\[scriptblock]::create\\b");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'|)<>`]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\w:]+");

    /** A PowerShell that another shell starts, with its code. */
    private static final Pattern STARTED = Pattern.compile("(?i)(?:powershell|pwsh)(?:\\.exe)?\\b([^\\n]*)");

    private PowerShellFetches() {}

    static List<FetchedCode.Run> of(Script script) {
        if (script.powershell()) {
            return runs(script.text());
        }
        List<FetchedCode.Run> found = new ArrayList<>();
        for (ScriptLine line : script.lines()) {
            if (line.program().equals("powershell") || line.program().equals("pwsh")) {
                int at = script.text().indexOf(line.words().get(0));
                runs(code(line.arguments()))
                        .forEach(run ->
                                found.add(new FetchedCode.Run(offset(script, line, at), run.address(), line.text())));
            }
        }
        return found;
    }

    /** Where the line stands: the first offset of the text that has its place. */
    private static int offset(Script script, ScriptLine line, int otherwise) {
        for (int at = script.text().indexOf(line.program());
                at >= 0;
                at = script.text().indexOf(line.program(), at + 1)) {
            if (script.places().apply(at).line() == line.place().line()) {
                return at;
            }
        }
        return Math.max(0, otherwise);
    }

    /** In a script of a language that is not read, such as that of {@code cmd}. */
    static List<FetchedCode.Run> inText(String text) {
        List<FetchedCode.Run> found = new ArrayList<>();
        Matcher started = STARTED.matcher(text.replace("^\n", " "));
        while (started.find()) {
            String call = started.group();
            runs(started.group(1)
                            .replaceFirst("(?i)^.*?\\s-c(?:ommand)?\\s", "")
                            .replaceAll("^\\s*\"|\"\\s*$", ""))
                    .forEach(run -> found.add(new FetchedCode.Run(0, run.address(), call.strip())));
        }
        return found;
    }

    /** The code behind {@code -Command}, or behind the options where there is none. */
    private static String code(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i).toLowerCase(Locale.ROOT);
            if (word.length() > 1 && "-command".startsWith(word)) {
                return String.join(" ", arguments.subList(i + 1, arguments.size()));
            }
        }
        return String.join(
                " ", arguments.stream().filter(word -> !word.startsWith("-")).toList());
    }

    private static List<FetchedCode.Run> runs(String script) {
        List<FetchedCode.Run> found = new ArrayList<>();
        Map<String, String> fetched = new HashMap<>();
        String source = "";
        for (PowerShellCommand command : PowerShellScript.commands(script)) {
            String text = command.text();
            boolean fetches =
                    FETCH.matcher(text + " ").find() && !TO_FILE.matcher(text).find();
            boolean runs =
                    RUNNING.contains(command.program()) || BLOCK.matcher(text).find();
            String from =
                    fetches ? text : command.piped() && !source.isEmpty() ? source : runs ? held(text, fetched) : "";
            if (runs && !from.isEmpty()) {
                String shown = from.equals(text) || !command.piped() ? text : from + " | " + text;
                boolean within = found.stream()
                        .anyMatch(run -> run.text().length() > shown.length()
                                && run.text().contains(shown));
                if (!within) {
                    found.add(new FetchedCode.Run(command.offset(), address(from), shown));
                }
            }
            source = fetches ? text : command.piped() ? source : "";
            if (!command.assigned().isEmpty() && fetches) {
                fetched.put(command.assigned(), text);
            }
        }
        return found;
    }

    private static String held(String text, Map<String, String> fetched) {
        return VARIABLE.matcher(text)
                .results()
                .map(variable -> fetched.getOrDefault(variable.group().toLowerCase(Locale.ROOT), ""))
                .filter(source -> !source.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String address(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? address.group() : "";
    }
}
