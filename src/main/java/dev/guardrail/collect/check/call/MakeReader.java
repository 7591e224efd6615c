package dev.guardrail.collect.check.call;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the explicit rules of a makefile. Of conditional parts, it reads all. */
final class MakeReader {

    private static final Pattern RULE =
            Pattern.compile("^([^\\s#:=][^#:=]*?)\\s*::?(?!=)\\s*([^=;#]*)(?:;(.*))?(?:#.*)?$");
    private static final Pattern VARIABLE =
            Pattern.compile("^\\s*(?:export\\s+|override\\s+)?([\\w.-]+)\\s*(\\?|\\+|::?|)=\\s*(.*)$");
    private static final Pattern USE = Pattern.compile("\\$(?:\\(([^()\\s]+)\\)|\\{([^{}\\s]+)\\}|([@<^*]))");

    /** In variables: each can have the value of the one before many times. */
    private static final int MOST_EXPANSIONS = 100_000;

    /** In characters of one text with the values of its variables; a longer one is left out. */
    private static final int LONGEST = 1 << 16;

    private final String path;
    private final Map<String, String> given;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, List<RepositoryScript.Line>> recipes = new LinkedHashMap<>();
    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private List<String> current = List.of();
    private final List<String> includes = new ArrayList<>();
    private boolean forgiving;
    private int expansions;

    MakeReader(String path) {
        this(path, Map.of());
    }

    /** {@code given} has the variables of the command line, which take the place of those of the file. */
    MakeReader(String path, Map<String, String> given) {
        this.path = path;
        this.given = Map.copyOf(given);
        variables.putAll(given);
    }

    ScriptFile read(String text) {
        variables.put("MAKE", "make");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int start = i;
            StringBuilder whole = new StringBuilder(lines.get(i));
            while (whole.length() > 0 && whole.charAt(whole.length() - 1) == '\\' && i + 1 < lines.size()) {
                i++;
                whole.setLength(whole.length() - 1);
                whole.append(
                        lines.get(i).strip().isEmpty()
                                ? " "
                                : " " + lines.get(i).strip());
            }
            line(whole.toString(), new Place(path, start + 1, 0, i + 1, 0));
        }
        return result();
    }

    private void line(String line, Place place) {
        if (line.startsWith("\t")) {
            current.forEach(target -> recipe(target, line.strip(), place));
            return;
        }
        if (line.matches("-?include\\s.*")) {
            includes.addAll(List.of(
                    expand(line.replaceFirst("-?include\\s+", ""), "", 0).split("\\s+", -1)));
            return;
        }
        Matcher variable = VARIABLE.matcher(line);
        if (variable.matches()) {
            String name = variable.group(1);
            if (given.containsKey(name)) {
                return;
            }
            boolean more = variable.group(2).equals("+");
            variables.merge(name, variable.group(3).strip(), (old, fresh) -> more ? old + " " + fresh : fresh);
            forgiving |= name.equals("MAKEFLAGS")
                    && variable.group(3).matches("(.*\\s)?(-\\w*i\\w*|i|--ignore-errors)(\\s.*)?");
            return;
        }
        Matcher rule = RULE.matcher(line);
        if (!rule.matches()) {
            return;
        }
        current = List.of(expand(rule.group(1), "", 0).strip().split("\\s+", -1));
        List<String> before = rule.group(2).isBlank()
                ? List.of()
                : List.of(expand(rule.group(2).replace("|", " "), "", 0).strip().split("\\s+", -1));
        for (String target : current) {
            forgiving |= target.equals(".IGNORE") && before.isEmpty();
            recipes.computeIfAbsent(target, key -> new ArrayList<>());
            needs.computeIfAbsent(target, key -> new ArrayList<>()).addAll(before);
            if (rule.group(3) != null) {
                recipe(target, rule.group(3).strip(), place);
            }
        }
    }

    private void recipe(String target, String text, Place place) {
        String command = text;
        boolean ignored = false;
        while (!command.isEmpty() && "@-+".indexOf(command.charAt(0)) >= 0) {
            ignored |= command.charAt(0) == '-';
            command = command.substring(1).strip();
        }
        // What make prints while it reads the rule is no command.
        if (!command.isEmpty() && !command.startsWith("#") && !command.matches("\\$\\((?:info|warning) .*\\)")) {
            recipes.getOrDefault(target, new ArrayList<>())
                    .add(new RepositoryScript.Line(command, place, false, ignored ? "`-` before the command" : ""));
        }
    }

    private ScriptFile result() {
        boolean strict = variables.getOrDefault(".SHELLFLAGS", "").matches(".*-\\w*e.*");
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        List<String> ignored = needs.getOrDefault(".IGNORE", List.of());
        recipes.forEach((target, lines) -> {
            List<RepositoryScript.Line> expanded = lines.stream()
                    .map(line -> new RepositoryScript.Line(
                            expand(line.text(), target, 0),
                            line.place(),
                            strict,
                            forgiving || ignored.contains(target) ? "`.IGNORE`" : line.forgivenBy()))
                    .toList();
            scripts.put(target, new RepositoryScript(expanded, needs.getOrDefault(target, List.of()), List.of()));
        });
        List<String> first = variables.containsKey(".DEFAULT_GOAL")
                ? List.of(variables.get(".DEFAULT_GOAL"))
                : scripts.keySet().stream()
                        .filter(name -> !name.startsWith(".") && !name.contains("%"))
                        .limit(1)
                        .toList();
        return new ScriptFile(scripts, first, Optional.empty(), includes, true);
    }

    /** A text with the variables of the file; those of others are empty, as in make. */
    private String expand(String text, String target, int depth) {
        if (depth > 8 || text.indexOf('$') < 0) {
            return text.replace("$$", "$");
        }
        Matcher use = USE.matcher(text.replace("$$", "\0"));
        StringBuilder expanded = new StringBuilder();
        while (use.find()) {
            expansions++;
            if (expanded.length() > LONGEST || expansions > MOST_EXPANSIONS) {
                return USE.matcher(text).replaceAll("");
            }
            String name = use.group(1) != null ? use.group(1) : use.group(2);
            String value = name == null ? (use.group(3).equals("@") ? target : "") : variables.getOrDefault(name, "");
            use.appendReplacement(expanded, Matcher.quoteReplacement(expand(value, target, depth + 1)));
        }
        use.appendTail(expanded);
        return expanded.toString().replace("\0", "$");
    }
}
