package dev.guardrail.engine.search;

import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.Demand.Comparison;
import dev.guardrail.finding.search.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values in the text of a constraint. They are for reading only: whether the constraint holds is said by its compiled
 * code.
 */
final class Values {

    private static final String NAME = "\\$?[A-Za-z_]\\w*";

    /** A name, and the properties and methods without arguments behind it; or a text, in which there are no names. */
    private static final Pattern CHAIN = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|" + NAME
            + "(?:\\(\\s*\\))?(?:\\s*\\.\\s*" + NAME + "(?:\\(\\s*\\))?)*(\\s*\\()?");

    private static final Pattern COMPARISON = Pattern.compile("(.+?)\\s*(==|!=|<=|>=|<|>)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w*(?:\\.[A-Z]\\w*)*\\.([A-Z][A-Z0-9_]*)");

    private final Map<String, Object> variables;
    private final @Nullable Object fact;

    /**
     * Values of a match.
     *
     * @param fact the fact whose properties the constraint names; null where there is none
     */
    Values(Map<String, Object> variables, @Nullable Object fact) {
        this.variables = variables;
        this.fact = fact;
    }

    Demand of(String constraint) {
        String text = constraint.strip().replaceAll("\\s+", " ");
        Map<String, Value> values = new LinkedHashMap<>();
        for (MatchResult chain : CHAIN.matcher(text).results().toList()) {
            if (!chain.group().startsWith("\"")) {
                value(chain).ifPresent(value -> values.putIfAbsent(value.name(), value));
            }
        }
        return new Demand(text, List.copyOf(values.values()), comparison(text));
    }

    /** What a chain of names holds, or the part of it that something is asked for with arguments. */
    private Optional<Value> value(MatchResult chain) {
        boolean isCall = chain.group(1) != null;
        String text = isCall
                ? chain.group()
                        .substring(0, chain.group().length() - chain.group(1).length())
                : chain.group();
        int last = text.lastIndexOf('.');
        String name = !isCall ? text : last < 0 ? "" : text.substring(0, last);
        return name.isBlank() ? Optional.empty() : read(name.strip()).map(value -> new Value(name.strip(), value));
    }

    private Optional<Object> read(String chain) {
        List<String> names = Arrays.stream(chain.split("\\."))
                .map(name -> name.replaceAll("[\\s()]", ""))
                .toList();
        Optional<Object> value = names.get(0).startsWith("$")
                ? Optional.ofNullable(variables.get(names.get(0)))
                : Optional.ofNullable(fact).flatMap(object -> property(object, names.get(0)));
        for (String name : names.subList(1, names.size())) {
            value = value.flatMap(object -> Members.read(object, name));
        }
        return value;
    }

    private static Optional<Object> property(Object object, String name) {
        return name.equals("this") && object instanceof String ? Optional.of(object) : Members.read(object, name);
    }

    private Optional<Comparison> comparison(String text) {
        Matcher matcher = COMPARISON.matcher(text);
        String bare = TEXT.matcher(text).replaceAll("");
        if (bare.contains("&&") || bare.contains("||") || !matcher.matches()) {
            return Optional.empty();
        }
        Optional<Object> left = operand(matcher.group(1), "");
        return left.flatMap(found -> operand(matcher.group(3), found)
                .map(wanted -> new Comparison(matcher.group(1), found, matcher.group(2), matcher.group(3), wanted)));
    }

    /**
     * What one side of a comparison is, if that is a name, a literal or a constant.
     *
     * @param other the other side, whose type says which constant is meant
     */
    private Optional<Object> operand(String text, Object other) {
        Matcher literal = TEXT.matcher(text);
        Matcher constant = CONSTANT.matcher(text);
        if (literal.matches()) {
            return Optional.of(literal.group(1).replaceAll("\\\\(.)", "$1"));
        } else if (text.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(text));
        } else if (text.equals("true") || text.equals("false")) {
            return Optional.of(text.equals("true"));
        } else if (constant.matches() && other instanceof Enum<?> one) {
            return Arrays.stream(one.getDeclaringClass().getEnumConstants())
                    .filter(value -> value.name().equals(constant.group(1)))
                    .map(Object.class::cast)
                    .findFirst();
        }
        MatchResult chain = chain(text);
        return chain == null || chain.group(1) != null ? Optional.empty() : read(text);
    }

    private static @Nullable MatchResult chain(String text) {
        Matcher chain = CHAIN.matcher(text);
        return chain.matches() ? chain.toMatchResult() : null;
    }

    /** The demands of several constraints. */
    List<Demand> all(List<String> constraints) {
        List<Demand> demands = new ArrayList<>();
        constraints.forEach(constraint -> demands.add(of(constraint)));
        return demands;
    }
}
