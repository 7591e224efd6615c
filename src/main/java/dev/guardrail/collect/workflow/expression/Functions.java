package dev.guardrail.collect.workflow.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluates GitHub's functions on constants. */
final class Functions {

    /** The functions that always return a boolean. */
    static final Set<String> PREDICATES = Set.of("contains", "startswith", "endswith");

    /** The functions that return the state of the run. */
    static final Set<String> STATUS = Set.of("always", "success", "failure", "cancelled");

    /** The least and the greatest number of arguments of a function. */
    record Arity(int least, int most) {
        boolean allows(int count) {
            return least <= count && count <= most;
        }
    }

    /** The functions that any expression may call, by their name in lower case. */
    static final Map<String, Arity> EVERYWHERE = Map.of(
            "case", new Arity(3, 255),
            "contains", new Arity(2, 2),
            "endswith", new Arity(2, 2),
            "format", new Arity(1, 255),
            "fromjson", new Arity(1, 1),
            "join", new Arity(1, 2),
            "startswith", new Arity(2, 2),
            "tojson", new Arity(1, 1));

    private Functions() {}

    /** The result of a function; empty where only a run knows it, or where GitHub has no such function. */
    static Optional<Object> call(String name, List<Object> arguments) throws EvaluationException {
        if (name.equals("hashfiles")) {
            return hash(arguments);
        }
        Arity arity = EVERYWHERE.get(name);
        if (arity == null || !arity.allows(arguments.size())) {
            return Optional.empty();
        }
        Object first = arguments.get(0);
        return switch (name) {
            case "contains" -> Optional.of(contains(first, arguments.get(1)));
            case "startswith" ->
                Optional.of(bothPrimitive(arguments) && upper(first).startsWith(upper(arguments.get(1))));
            case "endswith" ->
                Optional.of(bothPrimitive(arguments) && upper(first).endsWith(upper(arguments.get(1))));
            case "format" -> Optional.of(format(Scalars.text(first), arguments));
            case "join" -> Optional.of(join(arguments));
            case "tojson" -> Optional.of(Json.write(first));
            case "fromjson" -> Optional.of(Json.parse(Scalars.text(first)));
            case "case" -> choose(arguments);
            default -> Optional.empty();
        };
    }

    private static boolean contains(Object search, Object item) {
        if (search instanceof List<?> list) {
            return list.stream().anyMatch(element -> Scalars.equal(item, element));
        }
        return bothPrimitive(List.of(search, item)) && upper(search).contains(upper(item));
    }

    private static boolean bothPrimitive(List<Object> arguments) {
        return Scalars.isPrimitive(arguments.get(0)) && Scalars.isPrimitive(arguments.get(1));
    }

    private static String upper(Object constant) {
        return Scalars.upper(Scalars.text(constant));
    }

    private static String join(List<Object> arguments) {
        if (!(arguments.get(0) instanceof List<?> list)) {
            return Scalars.isPrimitive(arguments.get(0)) ? Scalars.text(arguments.get(0)) : "";
        }
        boolean given = arguments.size() > 1 && Scalars.isPrimitive(arguments.get(1));
        return list.stream()
                .map(Scalars::text)
                .collect(Collectors.joining(given ? Scalars.text(arguments.get(1)) : ","));
    }

    private static String format(String pattern, List<Object> arguments) throws EvaluationException {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c != '{' && c != '}') {
                text.append(c);
                at++;
            } else if (at + 1 < pattern.length() && pattern.charAt(at + 1) == c) {
                text.append(c);
                at += 2;
            } else {
                int end = pattern.indexOf('}', at);
                String number = end < 0 ? "" : pattern.substring(at + 1, Math.max(end, at + 1));
                if (c == '}' || !number.matches("\\d{1,3}") || Integer.parseInt(number) + 1 >= arguments.size()) {
                    throw new EvaluationException("no argument for " + pattern);
                }
                text.append(Scalars.text(arguments.get(Integer.parseInt(number) + 1)));
                at = end + 1;
            }
        }
        return text.toString();
    }

    private static Optional<Object> choose(List<Object> arguments) throws EvaluationException {
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            if (!(arguments.get(i) instanceof Boolean holds)) {
                throw new EvaluationException("a predicate of case is no boolean");
            }
            if (holds) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return arguments.size() % 2 == 1 ? Optional.of(arguments.get(arguments.size() - 1)) : Optional.empty();
    }

    /** The hash of files. Patterns that match no file give an empty text. */
    private static Optional<Object> hash(List<Object> patterns) {
        boolean nothing = !patterns.isEmpty()
                && patterns.stream()
                        .allMatch(pattern -> Scalars.isPrimitive(pattern)
                                && Scalars.text(pattern).isBlank());
        return nothing ? Optional.of("") : Optional.empty();
    }
}
