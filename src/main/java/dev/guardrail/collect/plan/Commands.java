package dev.guardrail.collect.plan;

import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a command can run at the head. It checks only what the files show: the target of {@code make}, the
 * script of a package, and the file argument of an interpreter or a test runner. Any other command is taken to exist.
 */
final class Commands {

    private static final Set<String> PACKAGE_MANAGERS = Set.of("npm", "yarn", "pnpm");
    private static final Set<String> INTERPRETERS = Set.of("python", "python3", "bash", "sh", "node");
    /** Options of make whose value is the next word. */
    private static final Set<String> TAKING = Set.of("-C", "-f", "-j", "-o", "-I", "-W");

    private static final Set<String> OWN_SCRIPTS = Set.of("test", "start", "stop", "restart");

    private final HeadFiles head;

    Commands(HeadFiles head) {
        this.head = head;
    }

    /** Whether every part of a command line can run. */
    boolean has(String line) {
        for (String part : line.split("&&|\\|\\||[;|]", -1)) {
            List<String> words = List.of(part.strip().split("\\s+"));
            if (!hasOne(words.get(0), words.subList(1, words.size()))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasOne(String tool, List<String> arguments) {
        if (tool.equals("make")) {
            return targets(arguments);
        }
        if (PACKAGE_MANAGERS.contains(tool)) {
            return script(arguments);
        }
        if (INTERPRETERS.contains(tool)) {
            return arguments.isEmpty() || arguments.get(0).startsWith("-") || file(arguments.get(0));
        }
        if (tool.equals("pytest")) {
            return arguments.stream()
                    .filter(argument -> !argument.startsWith("-") && argument.indexOf('=') < 0)
                    .allMatch(this::file);
        }
        return !tool.startsWith("./") || file(tool);
    }

    /** Whether a word is a file of the head, or no path at all. */
    private boolean file(String word) {
        return PathWords.inCode(word).map(head::hasSomewhere).orElse(true);
    }

    private boolean script(List<String> arguments) {
        List<String> words =
                arguments.stream().filter(argument -> !argument.startsWith("-")).toList();
        boolean run =
                words.size() > 1 && (words.get(0).equals("run") || words.get(0).equals("run-script"));
        boolean own = !words.isEmpty() && OWN_SCRIPTS.contains(words.get(0));
        if (!run && !own) {
            return true;
        }
        String name = run ? words.get(1) : words.get(0);
        return head.anyText(
                path -> isNamed(path, "package.json"),
                (path, text) -> scripts(path, text)
                        .filter(scripts -> scripts.get(name).isPresent())
                        .isPresent());
    }

    /** The scripts of a package. JSON is YAML except for tabs between values; texts cannot contain unescaped tabs. */
    private static Optional<YamlNode> scripts(String path, String text) {
        try {
            return YamlReader.read(path, text.replace('\t', ' ').getBytes(StandardCharsets.UTF_8))
                    .map(YamlDocument::root)
                    .flatMap(root -> root.get("scripts"));
        } catch (YamlException e) {
            return Optional.empty();
        }
    }

    private boolean targets(List<String> arguments) {
        String before = "";
        for (String argument : arguments) {
            boolean target = !argument.startsWith("-") && argument.indexOf('=') < 0 && !TAKING.contains(before);
            if (target && !head.anyText(Commands::isMakefile, (path, text) -> declares(text, argument))) {
                return false;
            }
            before = argument;
        }
        return true;
    }

    /** Whether a makefile has a rule for a target, or a rule with a pattern, which may match any target. */
    private static boolean declares(String makefile, String target) {
        return makefile.lines().anyMatch(line -> {
            int colon = line.indexOf(':');
            if (colon <= 0 || line.startsWith("\t") || line.startsWith("#") || line.startsWith(".PHONY")) {
                return false;
            }
            List<String> targets = List.of(line.substring(0, colon).strip().split("\\s+"));
            boolean assigns = line.startsWith(":=", colon) || line.startsWith("::=", colon);
            return !assigns && (targets.contains(target) || targets.stream().anyMatch(name -> name.contains("%")));
        });
    }

    private static boolean isMakefile(String path) {
        return List.of("Makefile", "makefile", "GNUmakefile").stream().anyMatch(name -> isNamed(path, name))
                || path.endsWith(".mk");
    }

    private static boolean isNamed(String path, String name) {
        return path.equals(name) || path.endsWith("/" + name);
    }
}
