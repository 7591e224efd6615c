package dev.guardrail.fact;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The value of a rule's parameter: the policy's, or the rule's default.
 *
 * <p>A rule that reads a parameter as what it is not, such as the number of a list, does not compile.
 *
 * @param rule the rule's id
 * @param name the parameter's name
 * @param value what it holds
 * @param place where it was decided: the policy's line, or the rule's README
 * @param stated how many of the values, from the first, a line of the policy states; the others are defaults
 */
public record Setting(String rule, String name, ParameterValue value, Place place, int stated) implements Fact {

    /** A setting of which the policy states every value. */
    public Setting(String rule, String name, ParameterValue value, Place place) {
        this(rule, name, value, place, value.texts().size());
    }

    /** What it holds, as texts; a parameter with one value holds one. */
    public List<String> values() {
        return value.texts();
    }

    /** The value of a parameter that is a whole number. */
    @OfParameter(ParameterValue.Whole.class)
    public int asInt() {
        return as(ParameterValue.Whole.class).number();
    }

    /** The value of a parameter that is true or false. */
    @OfParameter(ParameterValue.Flag.class)
    public boolean isOn() {
        return as(ParameterValue.Flag.class).on();
    }

    /** The value of a parameter that is a percentage. */
    @OfParameter(ParameterValue.Percentage.class)
    public BigDecimal asPercentage() {
        return as(ParameterValue.Percentage.class).percentage();
    }

    /** The percentage of the first glob that matches a path, of a parameter that maps globs to percentages; 0 of none. */
    @OfParameter(ParameterValue.Percentages.class)
    public BigDecimal percentageFor(String path) {
        return entryFor(path).map(GlobPercentage::percentage).orElse(BigDecimal.ZERO);
    }

    private Optional<GlobPercentage> entryFor(String path) {
        return as(ParameterValue.Percentages.class).entries().stream()
                .filter(entry -> entry.glob().matches(path))
                .findFirst();
    }

    /** The percentage and where it comes from: {@code the policy's minimum of 80 %}, or {@code the default minimum of 80 %}. */
    @OfParameter(ParameterValue.Percentage.class)
    public String minimum() {
        return minimum(asPercentage(), stated == 0);
    }

    /** The same for the first glob that matches a path. */
    @OfParameter(ParameterValue.Percentages.class)
    public String minimumFor(String path) {
        List<GlobPercentage> entries = as(ParameterValue.Percentages.class).entries();
        return minimum(
                percentageFor(path),
                entryFor(path)
                        .map(entries::indexOf)
                        .filter(index -> index >= stated)
                        .isPresent());
    }

    private static String minimum(BigDecimal percentage, boolean byDefault) {
        String figure = percentage.stripTrailingZeros().toPlainString() + " %";
        return (byDefault ? "the default minimum of " : "the policy's minimum of ") + figure;
    }

    /** The value of a parameter that is one text, a number, a percentage, or true or false. */
    public String asText() {
        return values().isEmpty() ? "" : values().get(0);
    }

    /**
     * Whether the whole text matches one of the values. In a value, {@code *} stands for any characters, {@code ?} for
     * one; everything else stands for itself.
     */
    @OfParameter(ParameterValue.Patterns.class)
    public boolean covers(String text) {
        return values().stream().anyMatch(value -> Wildcard.matches(value, text));
    }

    /** The texts that no value is, in any spelling of upper and lower case. */
    @OfParameter(ParameterValue.Patterns.class)
    public List<String> uncovered(List<String> texts) {
        List<String> known = values();
        return texts.stream()
                .filter(text -> known.stream().noneMatch(text::equalsIgnoreCase))
                .toList();
    }

    /**
     * Whether one of the values names an action: as {@code owner/repository}, with its path where it has one, with or
     * without {@code @} and the reference. {@code *} and {@code ?} as for {@link #covers}; upper and lower case are the same,
     * but for the reference.
     */
    @OfParameter(ParameterValue.Actions.class)
    public boolean coversUse(ActionReference use) {
        return entries(ParameterValue.Actions.class, ParameterValue.Actions::patterns, ActionPattern::parse)
                .anyMatch(pattern -> pattern.matches(use));
    }

    /** Whether one of some settings covers a text. */
    public static boolean cover(Collection<?> settings, String text) {
        return settings.stream().anyMatch(setting -> ((Setting) setting).covers(text));
    }

    /** Whether one of the values, as a glob, matches a path. */
    @OfParameter(ParameterValue.Globs.class)
    public boolean coversPath(String path) {
        return entries(ParameterValue.Globs.class, ParameterValue.Globs::globs, Glob::new)
                .anyMatch(glob -> glob.matches(path));
    }

    /**
     * The first words of a command, one after the other, that one of the values matches as {@link #covers} does; empty
     * where there are none. A value with spaces is about as many words more: {@code -x test} about two. A value like
     * {@code gradle*: -x test} is about commands whose tool matches what stands before the colon.
     */
    @OfParameter(ParameterValue.Phrases.class)
    public String firstCovered(String tool, List<String> words) {
        return entries(ParameterValue.Phrases.class, ParameterValue.Phrases::patterns, WordPattern::parse)
                .map(pattern -> pattern.firstIn(tool, words))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The entries of a list. What a rule reads without naming the parameter has no kind, and is parsed at each match. */
    private <T extends ParameterValue, E> Stream<E> entries(
            Class<T> kind, Function<T, List<E>> known, Function<String, E> parser) {
        return kind.isInstance(value)
                ? known.apply(kind.cast(value)).stream()
                : values().stream().map(parser);
    }

    private <T extends ParameterValue> T as(Class<T> type) {
        return type.cast(value);
    }
}
