package dev.guardrail.collect.check.call;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the recipes of a {@code justfile}. */
final class JustReader {

    private static final Pattern RECIPE =
            Pattern.compile("^@?([A-Za-z_][\\w-]*)((?:\\s+[^:=]+(?:=\\S+)?)*)\\s*:(?!=)\\s*([^#]*)(?:#.*)?$");
    private static final Pattern VARIABLE =
            Pattern.compile("^(?:export\\s+)?([\\w-]+)\\s*:=\\s*[\"']?(.*?)[\"']?\\s*$");

    private final String path;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, List<RepositoryScript.Line>> recipes = new LinkedHashMap<>();
    private final Map<String, List<String>> before = new LinkedHashMap<>();
    private final Map<String, List<String>> after = new LinkedHashMap<>();

    JustReader(String path) {
        this.path = path;
    }

    ScriptFile read(String text) {
        String current = "";
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher recipe = RECIPE.matcher(line);
            Matcher variable = VARIABLE.matcher(line);
            if (!line.isBlank() && Character.isWhitespace(line.charAt(0)) && !current.isEmpty()) {
                command(current, line.strip(), Place.line(path, i + 1));
            } else if (variable.matches()) {
                variables.put(variable.group(1), variable.group(2));
            } else if (recipe.matches()) {
                current = recipe.group(1);
                recipes.put(current, new ArrayList<>());
                String[] parts = recipe.group(3).split("&&", 2);
                before.put(current, names(parts[0]));
                after.put(current, parts.length > 1 ? names(parts[1]) : List.of());
            }
        }
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        recipes.forEach((name, commands) -> scripts.put(
                name,
                new RepositoryScript(
                        commands, before.getOrDefault(name, List.of()), after.getOrDefault(name, List.of()))));
        return new ScriptFile(scripts, scripts.keySet().stream().limit(1).toList(), Optional.empty());
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name :
                list.replaceAll("\\(\\s*([\\w-]+)[^)]*\\)", "$1").strip().split("\\s+", -1)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private void command(String recipe, String text, Place place) {
        String command = text;
        boolean ignored = false;
        while (!command.isEmpty() && "@-".indexOf(command.charAt(0)) >= 0) {
            ignored |= command.charAt(0) == '-';
            command = command.substring(1).strip();
        }
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            command = command.replaceAll(
                    "\\{\\{\\s*" + Pattern.quote(variable.getKey()) + "\\s*\\}\\}",
                    Matcher.quoteReplacement(variable.getValue()));
        }
        if (!command.startsWith("#")) {
            recipes.getOrDefault(recipe, new ArrayList<>())
                    .add(new RepositoryScript.Line(
                            command.replaceAll("\\{\\{[^}]*\\}\\}", ""),
                            place,
                            true,
                            ignored ? "`-` before the command" : ""));
        }
    }
}
