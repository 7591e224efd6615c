package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calculates {@code $((…))}, if all its values are known. */
final class Arithmetic {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\\d+|\\$?\\{?[A-Za-z_]\\w*\\}?|\\$[?#]|\\+\\+|--|[-+*/%]?=(?!=)|[<>=!]=|&&|\\|\\||[-+*/%<>!()?:,])");
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!="),
            List.of("<", ">", "<=", ">="),
            List.of("+", "-"),
            List.of("*", "/", "%"));
    private static final int DEPTH_LIMIT = 30;

    private final Matcher tokens;
    private final State state;
    private String token = "";
    private int depth;
    private boolean known = true;

    private Arithmetic(String formula, State state) {
        this.tokens = TOKEN.matcher(formula);
        this.state = state;
        next();
    }

    /** The value of a formula. Its assignments change the variables of the state. */
    static Value evaluate(String formula, State state) {
        Arithmetic arithmetic = new Arithmetic(formula.strip(), state);
        long value = arithmetic.assignment();
        boolean whole = arithmetic.token.isEmpty() && arithmetic.known;
        return whole ? Value.of(Long.toString(value)) : Value.unknown("$((" + formula + "))");
    }

    private void next() {
        if (tokens.lookingAt()) {
            token = tokens.group(1);
            tokens.region(tokens.end(), tokens.regionEnd());
        } else {
            known &= tokens.regionStart() >= tokens.regionEnd();
            token = "";
        }
    }

    private boolean take(String wanted) {
        boolean there = token.equals(wanted);
        if (there) {
            next();
        }
        return there;
    }

    private long assignment() {
        String name = name(token);
        if (name.isEmpty() || token.startsWith("$")) {
            return binary(0);
        }
        boolean knownBefore = known;
        long before = operand();
        String operator = token;
        if (!operator.endsWith("=") || List.of("==", "!=", "<=", ">=").contains(operator)) {
            return rest(before, 0);
        }
        known = operator.equals("=") ? knownBefore : known;
        next();
        long right = assignment();
        long value = operator.equals("=") ? right : apply(operator.substring(0, 1), before, right);
        assign(name, value);
        return value;
    }

    private void assign(String name, long value) {
        Value stored = known ? Value.of(Long.toString(value)) : Value.unknown("$" + name);
        state.shell = state.shell.withVariables(state.shell.variables().with(name, List.of(stored)));
    }

    private long binary(int level) {
        return level == LEVELS.size() ? operand() : rest(binary(level + 1), level);
    }

    /** Continues after an operand, at this level of precedence and all above it. */
    private long rest(long first, int level) {
        long left = level + 1 < LEVELS.size() ? rest(first, level + 1) : first;
        while (LEVELS.get(level).contains(token)) {
            String operator = token;
            next();
            left = apply(operator, left, binary(level + 1));
        }
        return left;
    }

    private long apply(String operator, long left, long right) {
        return switch (operator) {
            case "||" -> truth(left != 0 || right != 0);
            case "&&" -> truth(left != 0 && right != 0);
            case "==" -> truth(left == right);
            case "!=" -> truth(left != right);
            case "<" -> truth(left < right);
            case ">" -> truth(left > right);
            case "<=" -> truth(left <= right);
            case ">=" -> truth(left >= right);
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            default -> divided(operator, left, right);
        };
    }

    private long divided(String operator, long left, long right) {
        known &= right != 0;
        return right == 0 ? 0 : operator.equals("/") ? left / right : left % right;
    }

    private static long truth(boolean holds) {
        return holds ? 1 : 0;
    }

    private long operand() {
        depth++;
        known &= depth < DEPTH_LIMIT;
        long value = depth < DEPTH_LIMIT ? unary() : 0;
        depth--;
        return value;
    }

    private long unary() {
        if (take("!")) {
            return truth(operand() == 0);
        } else if (take("-")) {
            return -operand();
        } else if (take("(")) {
            long value = assignment();
            known &= take(")");
            return value;
        } else if (token.equals("++") || token.equals("--")) {
            int step = token.equals("++") ? 1 : -1;
            next();
            String name = name(token);
            long value = variable(token) + step;
            next();
            assign(name, value);
            return value;
        }
        return atom();
    }

    private long atom() {
        String read = token;
        next();
        if (!read.isEmpty() && Character.isDigit(read.charAt(0))) {
            return number(read);
        }
        long value = variable(read);
        if (token.equals("++") || token.equals("--")) {
            assign(name(read), value + (token.equals("++") ? 1 : -1));
            next();
        }
        return value;
    }

    private long variable(String read) {
        if (read.equals("$?")) {
            known &= state.status != State.UNKNOWN;
            return state.status;
        } else if (read.equals("$#")) {
            return state.shell.arguments().size();
        }
        String name = name(read);
        Optional<Value> value = state.shell
                .variables()
                .get(name)
                .flatMap(values -> values.stream().findFirst());
        known &= !name.isEmpty() && value.isPresent() && value.get().known();
        return known
                ? value.map(v -> v.text().isBlank() ? 0 : number(v.text().strip()))
                        .orElse(0L)
                : 0;
    }

    private long number(String text) {
        boolean numeric = text.matches("-?\\d{1,15}");
        known &= numeric;
        return numeric ? Long.parseLong(text) : 0;
    }

    private static String name(String read) {
        String name = read.replaceAll("[${}]", "");
        return name.matches("[A-Za-z_]\\w*") ? name : "";
    }
}
