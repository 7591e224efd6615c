package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.pipeline.Tokens;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Evaluates an expression of Azure, as far as its value is known before a run. */
final class Formula {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^']++|'')*+'|-?\\d+(?:\\.\\d+)*(?![\\w.])|[A-Za-z_][\\w-]*|[()\\[\\],.*])");

    /** Calls in calls; Azure allows 50. */
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private final Names names;
    private int depth;
    private boolean broken;

    /** The values of names. */
    @FunctionalInterface
    interface Names {

        /**
         * A value.
         *
         * @param path the name and its properties: {@code parameters}, {@code os}
         * @return none where it is not known
         */
        Optional<YamlNode> get(List<String> path);
    }

    private Formula(String text, Names names) {
        this.names = names;
        this.tokens = new Tokens(TOKEN, text);
        broken = !tokens.isWhole();
    }

    /** The value; none where only a run knows it, or the text is no expression. */
    static Optional<YamlNode> of(String text, Names names) {
        Formula formula = new Formula(text, names);
        Optional<YamlNode> value = formula.value();
        return formula.broken || !formula.tokens.isAtEnd() ? Optional.empty() : value;
    }

    private Optional<YamlNode> value() {
        depth++;
        broken |= depth > DEEPEST;
        Optional<YamlNode> value = depth > DEEPEST ? Optional.empty() : single();
        depth--;
        return value;
    }

    private Optional<YamlNode> single() {
        String token = tokens.next();
        if (token.startsWith("'")) {
            return Optional.of(
                    Values.text(token.substring(1, token.length() - 1).replace("''", "'")));
        }
        if (token.matches("-?\\d.*") || token.matches("(?i)true|false")) {
            return Optional.of(Values.text(token));
        }
        if (!token.matches("[A-Za-z_].*")) {
            broken = true;
            return Optional.empty();
        }
        return tokens.take("(") ? call(token.toLowerCase(Locale.ROOT)) : named(token);
    }

    private Optional<YamlNode> named(String name) {
        List<String> path = new ArrayList<>(List.of(name));
        boolean known = true;
        while (tokens.peek().equals(".") || tokens.peek().equals("[")) {
            boolean index = tokens.take("[");
            if (index) {
                Optional<YamlNode> key = value();
                broken |= !tokens.take("]");
                known &= key.isPresent();
                path.add(key.map(YamlNode::text).orElse(""));
            } else {
                tokens.next();
                path.add(tokens.next());
            }
        }
        // The names of variables have dots: `variables.Build.Reason` is no property of a property.
        return known ? names.get(path) : Optional.empty();
    }

    private Optional<YamlNode> call(String function) {
        List<Optional<YamlNode>> arguments = new ArrayList<>();
        if (!tokens.take(")")) {
            do {
                arguments.add(value());
            } while (tokens.take(","));
            broken |= !tokens.take(")");
        }
        return switch (function) {
            case "always", "succeeded", "succeededorfailed" -> Optional.of(Values.truth(true));
            case "failed", "canceled" -> Optional.of(Values.truth(false));
            case "and" -> all(arguments, true);
            case "or" -> all(arguments, false);
            case "not" -> first(arguments).map(value -> Values.truth(!Values.isTrue(value)));
            case "coalesce" -> coalesce(arguments);
            case "in", "notin" -> in(arguments, function.equals("in"));
            case "iif" -> iif(arguments);
            default -> known(function, arguments);
        };
    }

    private static Optional<YamlNode> first(List<Optional<YamlNode>> arguments) {
        return arguments.isEmpty() ? Optional.empty() : arguments.get(0);
    }

    /** Whether all are true, or with {@code wanted} false, whether one is. */
    private static Optional<YamlNode> all(List<Optional<YamlNode>> arguments, boolean wanted) {
        boolean decided =
                arguments.stream().flatMap(Optional::stream).anyMatch(value -> Values.isTrue(value) != wanted);
        if (decided) {
            return Optional.of(Values.truth(!wanted));
        }
        return arguments.stream().allMatch(Optional::isPresent) ? Optional.of(Values.truth(wanted)) : Optional.empty();
    }

    private static Optional<YamlNode> coalesce(List<Optional<YamlNode>> arguments) {
        for (Optional<YamlNode> argument : arguments) {
            boolean empty = argument.isPresent()
                    && argument.get() instanceof YamlNode.Scalar scalar
                    && scalar.value().isEmpty();
            if (!empty) {
                return argument;
            }
        }
        return Optional.of(Values.text(""));
    }

    private static Optional<YamlNode> in(List<Optional<YamlNode>> arguments, boolean wanted) {
        Optional<YamlNode> needle = first(arguments);
        if (needle.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<YamlNode>> others = arguments.subList(1, arguments.size());
        boolean found = others.stream().flatMap(Optional::stream).anyMatch(value -> Values.equal(needle.get(), value));
        return found || others.stream().allMatch(Optional::isPresent)
                ? Optional.of(Values.truth(found == wanted))
                : Optional.empty();
    }

    private static Optional<YamlNode> iif(List<Optional<YamlNode>> arguments) {
        return arguments.size() == 3
                ? arguments.get(0).flatMap(value -> arguments.get(Values.isTrue(value) ? 1 : 2))
                : Optional.empty();
    }

    private static Optional<YamlNode> known(String function, List<Optional<YamlNode>> arguments) {
        if (arguments.isEmpty() || !arguments.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        List<YamlNode> values = arguments.stream().flatMap(Optional::stream).toList();
        YamlNode one = values.get(0);
        YamlNode other = values.get(values.size() - 1);
        return switch (function) {
            case "eq" -> Optional.of(Values.truth(Values.equal(one, other)));
            case "ne" -> Optional.of(Values.truth(!Values.equal(one, other)));
            case "contains" -> Optional.of(Values.truth(Values.lower(one).contains(Values.lower(other))));
            case "startswith" -> Optional.of(Values.truth(Values.lower(one).startsWith(Values.lower(other))));
            case "endswith" -> Optional.of(Values.truth(Values.lower(one).endsWith(Values.lower(other))));
            case "containsvalue" ->
                Optional.of(Values.truth(one.items().stream().anyMatch(item -> Values.equal(item, other))));
            case "lower" -> Optional.of(Values.text(Values.lower(one)));
            case "upper" -> Optional.of(Values.text(one.text().toUpperCase(Locale.ROOT)));
            case "trim" -> Optional.of(Values.text(one.text().strip()));
            case "xor" -> Optional.of(Values.truth(Values.isTrue(one) != Values.isTrue(other)));
            case "length" -> length(one);
            default -> Optional.empty();
        };
    }

    private static Optional<YamlNode> length(YamlNode value) {
        int length = value instanceof YamlNode.Sequence list
                ? list.elements().size()
                : value.text().length();
        return Optional.of(Values.text(Integer.toString(length)));
    }
}
