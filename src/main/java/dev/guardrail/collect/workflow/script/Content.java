package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of some words consists of, besides constants. */
final class Content {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?#?([A-Za-z_]\\w*)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.{0,4000}?)}}", Pattern.DOTALL);

    final Set<String> variables = new TreeSet<>();
    final List<String> expressions = new ArrayList<>();
    boolean computed;

    /** Adds a word of a command. */
    void word(Token word, Nested nested) {
        nested.parts(word).forEach(this::part);
    }

    private void part(WordPart part) {
        if (part instanceof WordPart.Parameter parameter) {
            variable(parameter.name());
            text(parameter.operator());
        } else if (part instanceof WordPart.Substitution substitution) {
            computed = true;
            text(substitution.script());
        } else if (!(part instanceof WordPart.Text)) {
            text(part.raw());
        } else if (part.raw().contains("${{")) {
            text(part.raw());
        }
    }

    /** A parameter by its name; positional ones are computed. */
    private void variable(String name) {
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            computed = true;
        } else {
            variables.add(name);
        }
    }

    /** Adds all expansions of a text, such as that of a here-document. */
    void text(String text) {
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            expressions.add(expression.group(1).strip());
        }
        String rest = expression.replaceAll(" ");
        computed |= rest.contains("$(") || rest.indexOf('`') >= 0;
        VARIABLE.matcher(rest).results().forEach(match -> variables.add(match.group(1)));
    }

    /** Adds the expressions of a text that the shell does not expand. */
    void literal(String text) {
        EXPRESSION
                .matcher(text)
                .results()
                .forEach(match -> expressions.add(match.group(1).strip()));
    }

    void add(Content other) {
        variables.addAll(other.variables);
        expressions.addAll(other.expressions);
        computed |= other.computed;
    }
}
