package dev.guardrail.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a file demands before a change is merged: a check that must pass, a number of reviews, a rule that is on, owners who
 * must approve. There are none in a range that touches neither such a file nor a workflow.
 *
 * @param place where it is demanded
 * @param kind what is demanded
 * @param name the name of the check, of the rule or of the owned files, the line of an instruction; empty for reviews
 * @param value the number of reviews, or the owners; empty otherwise
 */
public record Protection(Place place, Kind kind, String name, String value) implements ProtectionFact {

    /** What a file can demand. */
    public enum Kind {
        /** A check that must pass. */
        CHECK,
        /** A number of approving reviews. */
        REVIEWS,
        /** A rule that is on, such as {@code required_linear_history}. */
        RULE,
        /** Owners of files. */
        OWNERS,
        /** What an agent must do, or must not do, about tests, checks and reviews. */
        INSTRUCTION
    }

    /**
     * Whether it demands no less than another one, of whichever file. Any of several owners can approve, and an instruction
     * can say the same in other words.
     */
    public boolean covers(Protection other) {
        return kind == other.kind
                && switch (kind) {
                    case CHECK, RULE -> name.equals(other.name);
                    case REVIEWS -> number() >= other.number();
                    case OWNERS -> name.equals(other.name) && !Collections.disjoint(owners(), other.owners());
                    case INSTRUCTION -> isLike(other);
                };
    }

    /** Whether it has at least half of the words of another one. */
    private boolean isLike(Protection other) {
        Set<String> words = other.words();
        long common = words.stream().filter(words()::contains).count();
        return 2 * common >= words.size();
    }

    private Set<String> words() {
        return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\W+")));
    }

    private int number() {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    }

    private List<String> owners() {
        return Arrays.asList(value.split(" "));
    }

    /** The first of some, in the order of their places. */
    public static Protection first(Collection<?> all) {
        return all.stream()
                .map(Protection.class::cast)
                .min(Comparator.comparing(Protection::place))
                .orElseThrow();
    }

    /** What is demanded, for messages. */
    public String described() {
        return switch (kind) {
            case CHECK -> "the check `" + name + "`";
            case REVIEWS -> value.equals("1") ? "1 approving review" : value + " approving reviews";
            case RULE -> "`" + name + "`";
            case INSTRUCTION -> "\"" + name + "\"";
            case OWNERS -> "approval by `" + value + "` for `" + name + "`";
        };
    }

    @Override
    public String identity() {
        return kind + " " + name;
    }
}
