package dev.guardrail.collect.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Variables of the environment that tools take options from. */
final class EnvironmentOptions {

    /** A variable, the tools that read it, and which of its words they take. */
    private record Source(String variable, Pattern tool, Pattern word) {}

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ANY = Pattern.compile(".+");

    /** The Java virtual machine takes them, and Maven the properties among them. */
    private static final Pattern PROPERTY = Pattern.compile("-D.+");

    private static final Pattern MAVEN = Pattern.compile("mvn.*");
    private static final Pattern MAKE = Pattern.compile("make.*");
    private static final Pattern HOOKS = Pattern.compile("git (commit|push|merge|am)");
    private static final Pattern OFF = Pattern.compile("0|false");
    private static final Pattern ON = Pattern.compile("1|true");

    private static final List<Source> SOURCES = List.of(
            new Source("PYTEST_ADDOPTS", Pattern.compile("pytest|py\\.test|coverage run"), ANY),
            new Source("MAVEN_ARGS", MAVEN, ANY),
            new Source("MAVEN_OPTS", MAVEN, PROPERTY),
            new Source("JAVA_TOOL_OPTIONS", MAVEN, PROPERTY),
            new Source("JDK_JAVA_OPTIONS", MAVEN, PROPERTY),
            new Source("MAKEFLAGS", MAKE, ANY),
            new Source("GNUMAKEFLAGS", MAKE, ANY),
            new Source("GOFLAGS", Pattern.compile("go .*"), ANY),
            new Source("SPEC_OPTS", Pattern.compile("rspec"), ANY));

    /** Switches that keep the hooks of a repository from running. */
    private static final SortedMap<String, Pattern> SWITCHES =
            new TreeMap<>(Map.of("HUSKY", OFF, "LEFTHOOK", OFF, "HUSKY_SKIP_HOOKS", ON, "SKIP_SIMPLE_GIT_HOOKS", ON));

    private EnvironmentOptions() {}

    /** The words that a command gets from its environment, as if they stood behind it. */
    static List<String> words(String tool, Environment env) {
        List<String> words = new ArrayList<>();
        for (Source source : SOURCES) {
            if (source.tool().matcher(tool).matches()) {
                env.get(source.variable()).ifPresent(value -> add(words, source, value));
            }
        }
        if (HOOKS.matcher(tool).matches()) {
            SWITCHES.forEach((name, off) -> env.get(name)
                    .map(String::strip)
                    .filter(value -> off.matcher(value).matches())
                    .ifPresent(value -> words.add(name + "=" + value)));
        }
        return words;
    }

    /** Of {@code MAKEFLAGS}, the first word may be letters without a hyphen, which are options of their own. */
    private static void add(List<String> words, Source source, String value) {
        boolean make = source.tool() == MAKE;
        boolean first = true;
        for (String word : SPACES.split(value.strip(), -1)) {
            if (make && word.matches(first ? "-?[a-zA-Z]+" : "-[a-zA-Z]+")) {
                word.chars().filter(c -> c != '-').forEach(c -> words.add("-" + (char) c));
            } else if (source.word().matcher(word).matches()) {
                words.add(word);
            }
            first = false;
        }
    }
}
