package dev.guardrail.collect.workflow.pipeline;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of variables into one text, and the values of other variables into those. */
public final class Substitution {

    /** Variables in the values of others. */
    private static final int DEPTH = 50;

    /** How much longer values may make a text, in characters; and how many are put into it. */
    private static final int GROWTH = 20_000;

    private final Pattern variable;
    private final Function<MatchResult, String> name;
    private final Function<String, Optional<String>> values;
    private final Set<String> within = new LinkedHashSet<>();
    private final StringBuilder all = new StringBuilder();
    private int put;

    /**
     * A substitution, for one text.
     *
     * @param variable what stands for a value
     * @param name the name of the variable that is found
     * @param values the values of the variables that are known, by their names
     */
    public Substitution(
            Pattern variable, Function<MatchResult, String> name, Function<String, Optional<String>> values) {
        this.variable = variable;
        this.name = name;
        this.values = values;
    }

    /** The text with the values that are known; none where they are too long, too many, or too deep in each other. */
    public Optional<String> of(String text) {
        return put(text, text.length() + GROWTH) ? Optional.of(all.toString()) : Optional.empty();
    }

    /** A variable in its own value stays as it is written. */
    private boolean put(String text, int limit) {
        Matcher found = variable.matcher(text);
        int done = 0;
        while (found.find()) {
            String key = name.apply(found);
            Optional<String> value = values.apply(key);
            if (value.isPresent() && within.add(key)) {
                all.append(text, done, found.start());
                done = found.end();
                put++;
                if (put > GROWTH || within.size() > DEPTH || !put(value.get(), limit)) {
                    return false;
                }
                within.remove(key);
            }
        }
        all.append(text, done, text.length());
        return all.length() <= limit;
    }
}
