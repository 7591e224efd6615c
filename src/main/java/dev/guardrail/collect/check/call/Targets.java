package dev.guardrail.collect.check.call;

import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which scripts of which file a command calls.
 *
 * @param files the paths where the file can be, as seen from the folder of the command; the first that exists counts
 * @param names the scripts; none for those that run by default
 * @param arguments the words that are passed on to the last command of a script
 * @param variables what takes the place of variables of the file
 * @param without the scripts that do not run
 */
record Targets(
        List<String> files,
        List<String> names,
        List<String> arguments,
        Map<String, String> variables,
        Set<String> without) {

    /** A variable that a command gets, as a word of its own. */
    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z_]\\w*)=(.*)", Pattern.DOTALL);

    Targets(List<String> files, List<String> names, List<String> arguments) {
        this(files, names, arguments, Map.of(), Set.of());
    }

    private static final Pattern OF_WINDOWS = Pattern.compile("(?i).*\\.(?:cmd|bat)");

    private static final List<String> MAKEFILES = List.of("GNUmakefile", "makefile", "Makefile");
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "ksh", "source", ".");
    private static final Set<String> RUNNERS = Set.of("npm-run-all", "npm-run-all2", "run-s", "run-p");

    static Optional<Targets> of(List<String> words, ToolCall call) {
        String program = call.tool().split(" ", 2)[0];
        List<String> arguments = call.arguments();
        return switch (program) {
            case "make" -> Optional.of(make(call));
            case "npm", "yarn", "pnpm", "bun" -> packageScript(call);
            case "tox" ->
                Optional.of(new Targets(
                        List.of("tox.ini", "tox.toml", "pyproject.toml", "setup.cfg"),
                        environments(arguments),
                        List.of()));
            case "nox" -> Optional.of(new Targets(List.of("noxfile.py"), environments(arguments), List.of()));
            case "just" ->
                Optional.of(new Targets(List.of("justfile", "Justfile", ".justfile"), goals(call), List.of()));
            case "task" ->
                Optional.of(new Targets(
                        List.of("Taskfile.yml", "Taskfile.yaml", "taskfile.yml", "pyproject.toml"),
                        goals(call),
                        List.of()));
            case "poe" ->
                Optional.of(new Targets(
                        List.of("pyproject.toml"),
                        first(arguments).map(name -> "poe " + name).stream().toList(),
                        List.of()));
            case "pre-commit", "prek" -> hooks(words, call);
            case "pwsh", "powershell" -> ofPowerShell(call);
            default ->
                RUNNERS.contains(program)
                        ? Optional.of(new Targets(
                                List.of("package.json"),
                                arguments.stream()
                                        .filter(word -> !word.startsWith("-"))
                                        .toList(),
                                List.of()))
                        : runner(words).or(() -> shellFile(program, words, arguments));
        };
    }

    private static Optional<String> first(List<String> arguments) {
        return arguments.stream().filter(word -> !word.startsWith("-")).findFirst();
    }

    private static List<String> goals(ToolCall call) {
        List<String> goals = Arrays.asList(call.tool().split(" ", -1));
        return goals.subList(1, goals.size());
    }

    private static Targets make(ToolCall call) {
        List<String> files = MAKEFILES;
        List<String> arguments = call.arguments();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (Set.of("-f", "--file", "--makefile").contains(arguments.get(i))) {
                files = List.of(arguments.get(i + 1));
            }
        }
        Map<String, String> variables = new TreeMap<>();
        arguments.forEach(word -> {
            Matcher variable = VARIABLE.matcher(word);
            if (variable.matches() && !word.contains("$")) {
                variables.put(variable.group(1), variable.group(2));
            }
        });
        return new Targets(files, goals(call), List.of(), variables, Set.of());
    }

    private static Optional<Targets> packageScript(ToolCall call) {
        String rest = call.tool().replaceFirst("^\\w+(?: run(?:-script)?)?(?: |$)", "");
        List<String> arguments = new ArrayList<>(call.arguments());
        while (rest.isEmpty() || rest.startsWith("-")) {
            if (arguments.isEmpty()) {
                return Optional.empty();
            }
            rest = arguments.remove(0);
        }
        boolean elsewhere = call.arguments().stream()
                .anyMatch(word -> word.matches("-w|--workspaces?(=.*)?|-ws|-r|--recursive|-F|--filter(=.*)?"));
        return elsewhere
                ? Optional.empty()
                : Optional.of(new Targets(
                        List.of("package.json"),
                        List.of(rest),
                        arguments.stream().filter(word -> !word.equals("--")).toList()));
    }

    /** The names behind {@code -e} or {@code -s}. */
    private static List<String> environments(List<String> words) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
            String word = words.get(i);
            if (Set.of("-e", "-s", "--session", "--sessions").contains(word)) {
                while (i + 1 < words.size() && !words.get(i + 1).startsWith("-")) {
                    i++;
                    names.addAll(List.of(words.get(i).split(",", -1)));
                }
            } else if (word.matches("-[es]\\w.*")) {
                names.addAll(List.of(word.substring(2).split(",", -1)));
            }
        }
        return names;
    }

    private static Optional<Targets> hooks(List<String> all, ToolCall call) {
        boolean runs = call.tool().endsWith(" run")
                || call.arguments().stream().findFirst().filter("run"::equals).isPresent();
        if (!runs) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<String> words = call.arguments();
        for (int i = 0; i < words.size(); i++) {
            if (Set.of("--from-ref", "--to-ref", "--files", "--hook-stage", "-c", "--config", "--color", "-s", "-o")
                    .contains(words.get(i))) {
                i++;
            } else if (!words.get(i).startsWith("-")
                    && !words.get(i).equals("run")
                    && !words.get(i).startsWith("SKIP=")) {
                names.add(words.get(i));
            }
        }
        Set<String> skipped = all.stream()
                .filter(word -> word.startsWith("SKIP="))
                .flatMap(word -> Stream.of(word.substring("SKIP=".length()).split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
        return Optional.of(new Targets(
                List.of(".pre-commit-config.yaml", ".pre-commit-config.yml"), names, List.of(), Map.of(), skipped));
    }

    /** Runners of Python that have scripts of their own. */
    private static Optional<Targets> runner(List<String> words) {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.get(i + 1).equals("run") && Set.of("hatch", "pdm", "rye").contains(words.get(i))) {
                int at = i + 2;
                while (at + 1 < words.size() && words.get(at).startsWith("-")) {
                    at += Set.of("-e", "--env").contains(words.get(at)) ? 2 : 1;
                }
                return at < words.size()
                        ? Optional.of(new Targets(
                                List.of("pyproject.toml"), List.of(words.get(at)), words.subList(at + 1, words.size())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<String> behind(List<String> words, String name) {
        return words.subList(words.indexOf(name) + 1, words.size());
    }

    private static Optional<Targets> shellFile(String program, List<String> words, List<String> arguments) {
        if (program.equals("python")) {
            return first(arguments)
                    .filter(name -> name.endsWith(".py"))
                    .map(name -> new Targets(List.of(name), List.of(""), List.of()));
        }
        if (SHELLS.contains(program)) {
            return first(arguments)
                    .filter(name -> !arguments.contains("-c"))
                    .map(name -> new Targets(List.of(name), List.of(""), behind(arguments, name)));
        }
        return words.stream()
                .filter(word -> isFile(word, program))
                .filter(word -> Folders.isFromRoot(word) || !word.startsWith("/") && !word.startsWith("$"))
                .findFirst()
                .map(word -> new Targets(List.of(word), List.of(""), behind(words, word)));
    }

    /** Whether a word names the file of a program; cmd finds those of its own folder without a path. */
    private static boolean isFile(String word, String program) {
        return word.endsWith("/" + program)
                || OF_WINDOWS.matcher(word).matches()
                        && word.substring(word.lastIndexOf('/') + 1)
                                .replaceFirst("\\.\\w+$", "")
                                .equals(program)
                || word.endsWith(".ps1") && word.equals(program);
    }

    /** A script that a process of PowerShell is started with. */
    private static Optional<Targets> ofPowerShell(ToolCall call) {
        List<String> file = GivenCode.file(call);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new Targets(
                        List.of(file.get(0).replace('\\', '/')),
                        List.of(ScriptPrograms.STARTED),
                        file.subList(1, file.size())));
    }
}
