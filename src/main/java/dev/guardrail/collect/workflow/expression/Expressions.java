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
 * Evaluates expressions as far as constants and the matrix decide them. Whatever only a run knows, and whatever is
 * not an expression at all, holds {@link Truth#SOMETIMES}.
 */
public final class Expressions {

    /** How long all versions of a text are at most. */
    private static final int LENGTH_LIMIT = 64_000;

    private Expressions() {}

    /**
     * Judges the value of an {@code if}.
     *
     * @param ifValue the scalar's content, untrimmed: the line end that {@code |} and {@code >} leave behind an
     *     expression makes it literal
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
     * Judges the value of a {@code continue-on-error}. Only YAML's own booleans and expressions decide; {@code yes} is
     * a text.
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

    /** The texts that a text with expressions can become; empty where only a run knows them. */
    public static Set<String> texts(String text, Contexts contexts) {
        return Template.isIn(text) ? texts(Template.of(text), contexts) : Set.of(text);
    }

    private static Set<String> texts(Template template, Contexts contexts) {
        return parts(template, contexts).stream()
                .map(parts -> String.join("", parts))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the parts of a text can become together. */
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
     * The versions of a text that its expressions make, where those that only a run knows stand as they are written; the
     * text alone where they are too long.
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
     * The properties of contexts that a text with expressions reads, dotted and in lower case, as far as their names are
     * written: {@code steps} for {@code steps.*.outcome}.
     */
    public static Set<String> reads(String text) {
        return Template.of(text).expressions().stream()
                .flatMap(expression -> Parser.parse(expression).map(Expression::reads).orElse(Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The properties of contexts that an {@code if} reads, which needs no fence. */
    public static Set<String> readsOfCondition(String ifValue) {
        return Template.isIn(ifValue)
                ? reads(ifValue)
                : Parser.parse(ifValue).map(Expression::reads).orElse(Set.of());
    }

    /** The constant that a scalar of a document is, or {@link Cells#UNKNOWN}. */
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
     * An expression is never true where the workflow's events rule it out, but is not called always true for them: what
     * they decide today is guarded against tomorrow. The same goes for the status functions, which are there to be written.
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
