package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Variables of the environment that programs read options from. */
public final class OptionVariables {

    /** By the first word of a tool's name. */
    private static final Map<String, List<String>> BY_PROGRAM = Map.of(
            "pytest", List.of("PYTEST_ADDOPTS"),
            "py.test", List.of("PYTEST_ADDOPTS"),
            "mvn", List.of("MAVEN_ARGS", "MAVEN_OPTS"),
            "make", List.of("MAKEFLAGS", "GNUMAKEFLAGS"),
            "go", List.of("GOFLAGS"),
            "gradle", List.of("GRADLE_OPTS"),
            "flake8", List.of("FLAKE8_OPTIONS"),
            "golangci-lint", List.of("GOLANGCI_LINT_FLAGS"));

    /** Variables that switch hooks off, as they are written before a command. */
    private static final Set<String> SWITCHES = Set.of("HUSKY", "HUSKY_SKIP_HOOKS", "LEFTHOOK", "SKIP");

    static final Set<String> NAMES = names();

    private OptionVariables() {}

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(SWITCHES);
        BY_PROGRAM.values().forEach(names::addAll);
        return Set.copyOf(names);
    }

    /**
     * The words that a command gets by its environment, as if they stood in the script.
     *
     * @param tool the name of the command's tool
     * @param environment the value of a variable; empty where it is not set
     */
    public static List<String> words(String tool, Function<String, String> environment) {
        List<String> words = new ArrayList<>();
        for (String name : BY_PROGRAM.getOrDefault(tool.split(" ", 2)[0], List.of())) {
            words.addAll(flags(name, environment.apply(name)));
        }
        for (String name : new TreeSet<>(SWITCHES)) {
            String value = environment.apply(name);
            if (!value.isEmpty()) {
                words.add(name + "=" + value);
            }
        }
        return words;
    }

    /** The first word of {@code MAKEFLAGS} may do without its hyphen. */
    private static List<String> flags(String name, String value) {
        List<String> flags = new ArrayList<>();
        for (String flag : value.strip().split("\\s+", -1)) {
            boolean letters = flags.isEmpty() && name.endsWith("MAKEFLAGS") && flag.matches("[a-zA-Z]+");
            if (!flag.isEmpty()) {
                flags.add(letters ? "-" + flag : flag);
            }
        }
        return flags;
    }
}
