package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Truth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Evaluates expressions as far as constants and the matrix decide them. A condition that only a run can decide, or that
 * is no expression, holds {@link Truth#SOMETIMES}.
 */
public final class Expressions {

    /** In characters: the greatest length of all versions of a text together. */
    private static final int LENGTH_LIMIT = 64_000;

    private Expressions() {}

    /**
     * Judges the value of an {@code if}.
     *
     * @param ifValue the scalar's content, untrimmed: the line end that {@code |} and {@code >} leave after an
     *     expression turns it into a text
     * @param contexts what is known of its contexts
     */
    public static Judgement condition(String ifValue, Contexts contexts) {
        if (!Template.isIn(ifValue)) {
            return new Judgement(evaluate(ifValue, contexts), false);
        }
        Template template = Template.of(ifValue);
        if (template.isWhole()) {
            return new Judgement(evaluate(template.expressions().get(0), contexts), false);
        }
        return template.isBroken() ? new Judgement(Truth.SOMETIMES, false) : new Judgement(Truth.ALWAYS, true);
    }

    /**
     * Judges the value of a {@code continue-on-error}. Only YAML's booleans and expressions decide; {@code yes} is a
     * text.
     *
     * @param value the scalar's content
     * @param contexts what is known of its contexts
     */
    public static Truth flag(String value, Contexts contexts) {
        String flag = value.strip();
        if (Scalars.read(flag) instanceof Boolean decided) {
            return decided ? Truth.ALWAYS : Truth.NEVER;
        }
        Template template = Template.of(flag);
        return template.isWhole() ? evaluate(template.expressions().get(0), contexts) : Truth.SOMETIMES;
    }

    /** The possible results of a text with expressions; empty where only a run knows them. */
    public static Set<String> texts(String text, Contexts contexts) {
        return Template.isIn(text) ? texts(Template.of(text), contexts) : Set.of(text);
    }

    private static Set<String> texts(Template template, Contexts contexts) {
        return parts(template, contexts).stream()
                .map(parts -> String.join("", parts))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The possible combinations of results of the parts of a text. */
    private static List<List<String>> parts(Template template, Contexts contexts) {
        Set<Object> values = template.closed()
                ? Parser.parse(template)
                        .map(parsed -> Cases.values(parsed, contexts))
                        .orElse(Set.of())
                : Set.of();
        return values.stream()
                .map(parts -> ((List<?>) parts).stream().map(Scalars::text).toList())
                .distinct()
                .sorted(Comparator.comparing(parts -> String.join("", parts)))
                .toList();
    }

    private static Set<Object> values(String expression, Contexts contexts) {
        return Parser.parse(expression)
                .map(parsed -> Cases.values(parsed, contexts))
                .orElse(Set.of());
    }

    /**
     * The versions of a text for the values of its expressions. An expression that only a run knows stays unevaluated.
     * If the versions are too long together, the text itself is the only version.
     */
    public static List<Version> versions(String text, Contexts contexts) {
        Template template = Template.of(text)
                .keeping(expression -> !values(expression, contexts).isEmpty());
        List<Version> versions = parts(template, contexts).stream()
                .map(parts -> new Version(template, parts))
                .toList();
        long length =
                versions.stream().mapToLong(version -> version.text().length()).sum();
        return versions.isEmpty() || length > LENGTH_LIMIT ? List.of(Version.asWritten(text)) : versions;
    }

    /**
     * The properties of contexts that a text with expressions reads, dotted and in lower case, up to the first name
     * that is computed: {@code steps} for {@code steps.*.outcome}.
     */
    public static Set<String> reads(String text) {
        return Template.of(text).expressions().stream()
                .flatMap(expression -> Parser.parse(expression).map(Expression::reads).orElse(Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether an {@code if} has the form of an expression: GitHub refuses a workflow with another one. */
    public static boolean isReadable(String ifValue) {
        return Template.isIn(ifValue)
                ? Template.of(ifValue).expressions().stream()
                        .allMatch(expression -> Parser.parse(expression).isPresent())
                : Parser.parse(ifValue).isPresent();
    }

    /** The properties of contexts that an {@code if} reads. An {@code if} needs no fence. */
    public static Set<String> readsOfCondition(String ifValue) {
        return Template.isIn(ifValue)
                ? reads(ifValue)
                : Parser.parse(ifValue).map(Expression::reads).orElse(Set.of());
    }

    /** The constant that a scalar of a document stands for, or {@link Cells#UNKNOWN}. */
    static Object constant(String text, boolean plain) {
        if (!Template.isIn(text)) {
            return plain ? Scalars.read(text) : text;
        }
        Template whole = Template.of(text.strip());
        Set<Object> values = whole.isWhole()
                ? values(whole.expressions().get(0), Contexts.ANY)
                : new HashSet<>(texts(Template.of(text), Contexts.ANY));
        return values.size() == 1 ? values.iterator().next() : Cells.UNKNOWN;
    }

    /**
     * Evaluates a condition. The workflow's events and the relations of the status functions may prove that it is never
     * true, but not that it is always true: a condition that always holds for today's events may guard against later
     * ones.
     */
    private static Truth evaluate(String expression, Contexts contexts) {
        Optional<Expression> parsed = Parser.parse(expression);
        if (parsed.isEmpty()) {
            return Truth.SOMETIMES;
        }
        if (!contexts.assumed().isEmpty()) {
            return Cases.truth(parsed.get(), contexts, true);
        }
        Truth truth = Cases.truth(parsed.get(), contexts, false);
        boolean never = truth == Truth.SOMETIMES && Cases.truth(parsed.get(), contexts, true) == Truth.NEVER;
        return never ? Truth.NEVER : truth;
    }
}
