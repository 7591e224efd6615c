package dev.guardrail.fact;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The value of a rule's parameter: the policy's, or the rule's default.
 *
 * @param rule the rule's id
 * @param name the parameter's name
 * @param values what it holds; a parameter with one value holds one
 * @param place where it was decided: the policy's line, or the rule's README
 * @param stated how many of the values, from the first, a line of the policy states; the others are defaults
 */
public record Setting(String rule, String name, List<String> values, Place place, int stated) implements Fact {

    public Setting {
        values = List.copyOf(values);
    }

    /** A setting of which the policy states every value. */
    public Setting(String rule, String name, List<String> values, Place place) {
        this(rule, name, values, place, values.size());
    }

    /** The value of a numeric parameter. */
    public int asInt() {
        return Integer.parseInt(asText());
    }

    /** The value of a parameter that is a percentage. */
    public BigDecimal asPercentage() {
        return new BigDecimal(asText());
    }

    /** The percentage of the first glob that matches a path, of a parameter that maps globs to percentages; 0 of none. */
    public BigDecimal percentageFor(String path) {
        return entryFor(path)
                .map(value -> new BigDecimal(value.substring(value.lastIndexOf(": ") + 2)))
                .orElse(BigDecimal.ZERO);
    }

    private Optional<String> entryFor(String path) {
        return values.stream()
                .filter(value -> new Glob(value.substring(0, value.lastIndexOf(": "))).matches(path))
                .findFirst();
    }

    /** The percentage and where it comes from: {@code the policy's minimum of 80 %}, or {@code the default minimum of 80 %}. */
    public String minimum() {
        return minimum(asPercentage(), stated == 0);
    }

    /** The same for the first glob that matches a path. */
    public String minimumFor(String path) {
        return minimum(
                percentageFor(path),
                entryFor(path)
                        .map(values::indexOf)
                        .filter(index -> index >= stated)
                        .isPresent());
    }

    private static String minimum(BigDecimal percentage, boolean byDefault) {
        String figure = percentage.stripTrailingZeros().toPlainString() + " %";
        return (byDefault ? "the default minimum of " : "the policy's minimum of ") + figure;
    }

    /** The value of a parameter that is one text. */
    public String asText() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /**
     * Whether the whole text matches one of the values. In a value, {@code *} stands for any characters, {@code ?} for
     * one; everything else stands for itself.
     */
    public boolean covers(String text) {
        return values.stream().anyMatch(value -> Wildcard.matches(value, text));
    }

    /** The texts that no value is, in any spelling of upper and lower case. */
    public List<String> uncovered(List<String> texts) {
        return texts.stream()
                .filter(text -> values.stream().noneMatch(text::equalsIgnoreCase))
                .toList();
    }

    /**
     * Whether one of the values names an action: as {@code owner/repository}, with its path where it has one, with or
     * without {@code @} and the reference. {@code *} and {@code ?} as for {@link #covers}; upper and lower case are the same,
     * but for the reference.
     */
    public boolean coversUse(ActionReference use) {
        return values.stream().anyMatch(value -> {
            int at = value.indexOf('@');
            String action = (at < 0 ? value : value.substring(0, at)).toLowerCase(Locale.ROOT);
            return Wildcard.matches(action, use.action().toLowerCase(Locale.ROOT))
                    && (at < 0 || Wildcard.matches(value.substring(at + 1), use.ref()));
        });
    }

    /** Whether one of some settings covers a text. */
    public static boolean cover(Collection<?> settings, String text) {
        return settings.stream().anyMatch(setting -> ((Setting) setting).covers(text));
    }

    /** Whether one of the values, as a glob, matches a path. */
    public boolean coversPath(String path) {
        return values.stream().anyMatch(value -> new Glob(value).matches(path));
    }

    /**
     * The first words of a command, one after the other, that one of the values matches as {@link #covers} does; empty
     * where there are none. A value with spaces is about as many words more: {@code -x test} about two. A value like
     * {@code gradle*: -x test} is about commands whose tool matches what stands before the colon.
     */
    public String firstCovered(String tool, List<String> words) {
        for (String value : values) {
            int colon = value.indexOf(": ");
            boolean about = colon < 0 || Wildcard.matches(value.substring(0, colon), tool);
            String found = about ? find(value.substring(colon < 0 ? 0 : colon + 2), words) : "";
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String find(String pattern, List<String> words) {
        int length = 1 + (int) pattern.chars().filter(c -> c == ' ').count();
        for (int from = 0; from + length <= words.size(); from++) {
            String phrase = String.join(" ", words.subList(from, from + length));
            if (!phrase.isEmpty() && Wildcard.matches(pattern, phrase)) {
                return phrase;
            }
        }
        return "";
    }
}
