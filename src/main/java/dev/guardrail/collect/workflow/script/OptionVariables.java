package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Environment variables from which tools read options. Each variable is one line of the table. */
public final class OptionVariables {

    /**
     * A variable, the tools that read it, and the words that they take from it.
     *
     * @param word the words that they take; for a switch, the values that turn it on
     * @param isSwitch whether the variable with its value is the option
     */
    private record Source(String variable, Pattern tool, Pattern word, boolean isSwitch) {

        Source(String variable, Pattern tool, Pattern word) {
            this(variable, tool, word, false);
        }

        List<String> words(String value) {
            if (isSwitch) {
                String stripped = value.strip();
                return word.matcher(stripped).matches() ? List.of(variable + "=" + stripped) : List.of();
            }
            List<String> words = new ArrayList<>();
            String[] written = SPACES.split(value.strip(), -1);
            for (int i = 0; i < written.length; i++) {
                if (tool == MAKE
                        && (i == 0 ? FIRST_LETTERS : LETTERS)
                                .matcher(written[i])
                                .matches()) {
                    words.addAll(separate(written[i]));
                } else if (word.matcher(written[i]).matches()) {
                    words.add(written[i]);
                }
            }
            return words;
        }
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ANY = Pattern.compile(".+");

    /** A property: of the options for the Java virtual machine, Maven reads the properties. */
    private static final Pattern PROPERTY = Pattern.compile("-D.+");

    private static final Pattern MAVEN = Pattern.compile("mvn.*");
    private static final Pattern MAKE = Pattern.compile("make.*");
    private static final Pattern HOOKS = Pattern.compile("git (commit|push|merge|am)");
    private static final Pattern OFF = Pattern.compile("0|false");
    private static final Pattern ON = Pattern.compile("1|true");

    private static final Pattern LETTERS = Pattern.compile("-[a-zA-Z]+");

    /** The first word of make's options, whose hyphen is optional. */
    private static final Pattern FIRST_LETTERS = Pattern.compile("-?[a-zA-Z]+");

    /** A letter option of make; some have their value in the same word: {@code -Otarget}. */
    private static final Pattern MAKE_OPTION = Pattern.compile("[CEIOWfjlo][a-zA-Z]*|[a-zA-Z]");

    private static final List<Source> SOURCES = List.of(
            new Source("PYTEST_ADDOPTS", Pattern.compile("pytest|py\\.test|coverage run"), ANY),
            new Source("SKIP", Pattern.compile("(?:pre-commit|prek)\\b.*"), ANY, true),
            new Source("MAVEN_ARGS", MAVEN, ANY),
            new Source("MAVEN_OPTS", MAVEN, PROPERTY),
            new Source("JAVA_TOOL_OPTIONS", MAVEN, PROPERTY),
            new Source("JDK_JAVA_OPTIONS", MAVEN, PROPERTY),
            new Source("MAKEFLAGS", MAKE, ANY),
            new Source("GNUMAKEFLAGS", MAKE, ANY),
            new Source("GOFLAGS", Pattern.compile("go .*"), ANY),
            new Source("SPEC_OPTS", Pattern.compile("rspec"), ANY),
            new Source("HUSKY", HOOKS, OFF, true),
            new Source("HUSKY_SKIP_HOOKS", HOOKS, ON, true),
            new Source("LEFTHOOK", HOOKS, OFF, true),
            new Source("SKIP_SIMPLE_GIT_HOOKS", HOOKS, ON, true));

    static final Set<String> NAMES = SOURCES.stream().map(Source::variable).collect(Collectors.toUnmodifiableSet());

    private OptionVariables() {}

    /**
     * The words that a command gets from its environment, as if they were its last words.
     *
     * @param tool the name of the command's tool
     * @param environment the value of a variable; empty where it is not set
     */
    public static List<String> words(String tool, Function<String, Optional<String>> environment) {
        List<String> words = new ArrayList<>();
        for (Source source : SOURCES) {
            if (source.tool().matcher(tool).matches()) {
                environment.apply(source.variable()).map(source::words).ifPresent(words::addAll);
            }
        }
        return words;
    }

    /** Separates joined letters: {@code -ki} becomes {@code -k} and {@code -i}. */
    private static List<String> separate(String letters) {
        return MAKE_OPTION
                .matcher(letters)
                .results()
                .map(option -> "-" + option.group())
                .toList();
    }
}
