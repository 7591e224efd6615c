package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds among the words of commands the tools that they run, whatever wraps them, and what their arguments set. */
final class ToolCalls {

    private static final Map<String, String> ALIASES =
            Map.of("mvnw", "mvn", "gradlew", "gradle", "coverage", "coverage.py", "py.test", "pytest");

    private static final Map<String, Tool> TOOLS = Stream.concat(
                    Configuration.ALL.stream().map(Configuration::tool), CommandTools.ALL.stream())
            .collect(Collectors.toUnmodifiableMap(Tool::name, Function.identity(), (one, same) -> one));

    /** Commands that install or print what they name. */
    private static final Set<String> TALK =
            Set.of("install", "add", "echo", "printf", "grep", "cat", "which", "uninstall", "sed", "rm", "cp", "mv");

    private static final Set<String> BETWEEN = Set.of("&&", "||", ";", "|", "&");

    private ToolCalls() {}

    /** What the words of a line, with any number of commands, set. */
    static List<Unit> of(List<String> words, Place place) {
        List<Unit> calls = new ArrayList<>();
        List<String> command = new ArrayList<>();
        for (String word : words) {
            if (BETWEEN.contains(word)) {
                call(command, place).ifPresent(calls::add);
                command = new ArrayList<>();
            } else {
                command.add(word);
            }
        }
        call(command, place).ifPresent(calls::add);
        return calls;
    }

    private static Optional<Unit> call(List<String> words, Place place) {
        for (int i = 0; i < words.size() && !TALK.contains(words.get(i)); i++) {
            Tool tool = TOOLS.get(program(words, i));
            if (tool != null) {
                SettingSink sink = new SettingSink(tool.name());
                List<String> arguments = words.subList(i + 1, words.size());
                CommandOptions.read(tool, arguments, word -> place, sink);
                boolean open = arguments.stream().anyMatch(word -> word.contains("$") || word.contains("{"));
                return Optional.of(new Unit(place.path(), tool, sink.settings(), open));
            }
        }
        return Optional.empty();
    }

    private static String program(List<String> words, int at) {
        String word = words.get(at);
        if (word.equals("cargo") && at + 1 < words.size()) {
            String command = words.get(at + 1);
            return command.equals("clippy") ? command : "cargo-" + command;
        }
        if (word.equals("npm") && at + 1 < words.size() && words.get(at + 1).equals("audit")) {
            return "npm audit";
        }
        String program = Paths.name(word).replaceFirst("@.*$", "");
        return ALIASES.getOrDefault(program, program);
    }
}
