package dev.guardrail.collect.check;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the programs and scripts of a repository by their files. */
final class OwnPrograms {

    /** Programs that run a file of the repository. */
    private static final Set<String> INTERPRETERS =
            Set.of("bash|sh|zsh|python|node|ruby|perl|php|pwsh|tsx|ts-node|deno run|bun|go run|bun run|Rscript|julia"
                    .split("\\|", -1));

    /** A path or a module: code that is given on the command line is none. */
    private static final Pattern PROGRAM = Pattern.compile("[^-\\s()'\"][^\\s()'\"]*");

    /** {@code node_modules/.bin/jest}, {@code node_modules/mocha/bin/mocha.js}. */
    private static final Pattern INSTALLED = Pattern.compile("(?:.*/)?node_modules/(?:\\.bin/)?([\\w-]+)(?:/.*)?");

    private OwnPrograms() {}

    /** Whether a tool runs a file that it is given. */
    static boolean isInterpreter(String tool) {
        return INTERPRETERS.contains(tool) || INTERPRETERS.contains(tool.split(" ", 2)[0]);
    }

    /** {@code go run example.org/x/cmd/tool@v1}: the tool of that name. */
    private static Optional<CheckName> moduleOfGo(ToolCall call) {
        Optional<String> module = call.arguments().stream()
                .filter(word -> word.contains("@") && word.contains("/"))
                .findFirst();
        return module.flatMap(word -> {
            String[] parts = word.substring(0, word.indexOf('@')).split("/", -1);
            String name = parts[parts.length - 1].matches("v\\d+") && parts.length > 1
                    ? parts[parts.length - 2]
                    : parts[parts.length - 1];
            String tool = CheckNames.canonical(name);
            List<String> rest = call.arguments()
                    .subList(
                            call.arguments().indexOf(word) + 1, call.arguments().size());
            return CheckTable.ofTool(tool, rest)
                    .or(() -> NameWords.kind(name))
                    .map(kind -> new CheckName(kind, tool, name, ArgumentReader.read(tool.split(" ", 2)[0], rest)));
        });
    }

    static Optional<CheckName> named(ToolCall call) {
        if (call.tool().equals("go run") && call.arguments().stream().anyMatch(word -> word.contains("@"))) {
            return moduleOfGo(call);
        }
        for (String word : call.arguments()) {
            Matcher installed = INSTALLED.matcher(word);
            if (installed.matches()) {
                return CheckNames.ofCommand(installed(installed.group(1), word, call)).stream()
                        .findFirst();
            }
            if (PROGRAM.matcher(word).matches()) {
                String more = call.arguments().stream()
                        .filter(other -> other.equals("test") || other.equals("check"))
                        .findFirst()
                        .orElse("");
                String name = path(word) + (word.endsWith(".py") && !more.isEmpty() ? " " + more : "");
                return NameWords.kind(Paths.name(word).replaceFirst("\\.\\w+$", "") + " " + more)
                        .map(kind -> new CheckName(
                                kind,
                                name,
                                name,
                                ArgumentReader.read(
                                        "own",
                                        call.arguments()
                                                .subList(1, call.arguments().size()))));
            }
        }
        return Optional.empty();
    }

    /** The command of a program that a package manager installed. */
    private static List<String> installed(String program, String word, ToolCall call) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(call.arguments()
                .subList(call.arguments().indexOf(word) + 1, call.arguments().size()));
        return words;
    }

    static String path(String word) {
        return word.replaceFirst("^\\./", "");
    }
}
