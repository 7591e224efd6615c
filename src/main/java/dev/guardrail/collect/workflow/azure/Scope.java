package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.pipeline.Substituting;
import dev.guardrail.collect.workflow.pipeline.Substitution;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What expressions can read in a part of a pipeline. The names of parameters and variables are in lower case.
 *
 * @param occasion what starts the run
 * @param branch the default branch
 * @param names the values of parameters as {@code parameters.os}, and of what an {@code each} goes through
 * @param variables the variables that the pipeline sets, with their values
 */
record Scope(Occasion occasion, String branch, Map<String, YamlNode> names, Map<String, String> variables)
        implements Substituting {

    private static final Pattern MACRO = Pattern.compile("\\$\\(([\\w.-]+)\\)");

    Scope {
        names = Map.copyOf(names);
        variables = Map.copyOf(variables);
    }

    Scope with(String name, YamlNode value) {
        Map<String, YamlNode> all = new HashMap<>(names);
        all.put(name.toLowerCase(Locale.ROOT), value);
        return new Scope(occasion, branch, all, variables);
    }

    /** This in a template, which knows its own parameters alone. */
    Scope within(Map<String, YamlNode> parameters) {
        return new Scope(occasion, branch, parameters, variables);
    }

    Scope withVariables(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(variables);
        more.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        return new Scope(occasion, branch, names, all);
    }

    /** The value of an expression; none where only a run knows it. */
    Optional<YamlNode> evaluate(String expression) {
        return Formula.of(expression, this::get);
    }

    private Optional<YamlNode> get(List<String> path) {
        String root = path.get(0).toLowerCase(Locale.ROOT);
        if (root.equals("variables")) {
            return variable(String.join(".", path.subList(1, path.size()))).map(Values::text);
        }
        if (root.equals("parameters") && path.size() == 1) {
            return Optional.of(parameters());
        }
        boolean parameter = root.equals("parameters");
        String name = parameter ? root + "." + path.get(1).toLowerCase(Locale.ROOT) : root;
        Optional<YamlNode> value = Optional.ofNullable(names.get(name));
        for (String key : path.subList(parameter ? 2 : 1, path.size())) {
            // A property that there is not is empty.
            value = value.map(node -> node.get(key).orElse(Values.text("")));
        }
        return value;
    }

    /** All parameters, by their names in lower case, which Azure compares without regard to case. */
    private YamlNode parameters() {
        Place nowhere = Place.file("");
        return new YamlNode.Mapping(
                nowhere,
                names.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("parameters."))
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new YamlNode.Entry(
                                Values.text(nowhere, entry.getKey().substring("parameters.".length())),
                                entry.getValue()))
                        .toList());
    }

    Optional<String> variable(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(variables.get(key))
                .map(this::resolved)
                .filter(value -> !value.contains("$"))
                .or(() -> occasion.value(key, branch));
    }

    @Override
    public Substitution substitution() {
        return new Substitution(
                MACRO,
                found -> found.group(1).toLowerCase(Locale.ROOT),
                name -> Optional.ofNullable(variables.get(name)));
    }

    /**
     * A text in which what a run puts in is a variable of the shell, as long as before: {@code ${foo_bar}} for
     * {@code $(foo.bar)}. A name without dots and capital letters may be a command.
     */
    static String shell(String text) {
        return MACRO.matcher(text)
                .replaceAll(found -> found.group(1).matches("[a-z]+")
                        ? Matcher.quoteReplacement(found.group())
                        : Matcher.quoteReplacement("${" + found.group(1).replaceAll("[.-]", "_") + "}"));
    }
}
