package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Evaluates {@code test}, {@code [ ]} and {@code [[ ]]}, as far as the operands are known. */
final class Tests {

    private static final Set<String> BINARY =
            Set.of("=", "==", "!=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "=~", "<", ">", "-nt", "-ot", "-ef");

    private final List<Value> words;
    private final State state;
    private final BiFunction<Integer, Value, Answer> matching;
    private int at;

    private Tests(List<Value> words, State state, BiFunction<Integer, Value, Answer> matching) {
        this.words = words;
        this.state = state;
        this.matching = matching;
    }

    /** Evaluates {@code test} and {@code [}. */
    static Answer command(List<Value> operands, State state) {
        return new Tests(operands, state, (place, left) -> equal(left, operands.get(place))).answer();
    }

    /** Evaluates {@code [[}, in which a word is one operand and may be a pattern. */
    static Answer extended(List<Token> operands, Expander.Run run, Expander expander) {
        List<Value> values = operands.stream()
                .map(word -> word.kind() == Token.Kind.WORD ? expander.one(word, run) : Value.of(word.raw()))
                .toList();
        State state = run.state();
        return new Tests(values, state, (place, left) -> expander.matches(left, operands.get(place), state)).answer();
    }

    private static Answer equal(Value left, Value right) {
        return left.known() && right.known() ? Answer.of(left.text().equals(right.text())) : Answer.UNKNOWN;
    }

    private Answer answer() {
        if (words.isEmpty()) {
            return Answer.NO;
        }
        Answer answer = any(0);
        return at == words.size() ? answer : Answer.UNKNOWN;
    }

    private Answer any(int depth) {
        Answer answer = all(depth);
        while (take("||") || take("-o")) {
            answer = answer.or(all(depth));
        }
        return answer;
    }

    private Answer all(int depth) {
        Answer answer = one(depth);
        while (take("&&") || take("-a")) {
            answer = answer.and(one(depth));
        }
        return answer;
    }

    private Answer one(int depth) {
        if (at >= words.size() || depth > 20) {
            return Answer.UNKNOWN;
        }
        if (words.size() - at > 1 && !isBinary(at + 1)) {
            if (take("!")) {
                return one(depth + 1).negated();
            }
            if (take("(")) {
                Answer answer = any(depth + 1);
                return take(")") ? answer : Answer.UNKNOWN;
            }
            if (words.get(at).known() && words.get(at).text().matches("-[a-zA-Z]")) {
                return unary(words.get(at++).text(), words.get(at++));
            }
        }
        Value left = words.get(at++);
        return isBinary(at) ? binary(left) : filled(left);
    }

    private boolean isBinary(int index) {
        return index < words.size() - 1
                && words.get(index).known()
                && BINARY.contains(words.get(index).text());
    }

    private boolean take(String operator) {
        boolean there = at < words.size() && words.get(at).is(operator);
        at += there ? 1 : 0;
        return there;
    }

    private static Answer filled(Value value) {
        return value.known() ? Answer.of(!value.text().isEmpty()) : Answer.UNKNOWN;
    }

    private Answer unary(String operator, Value operand) {
        return switch (operator) {
            case "-n" -> filled(operand);
            case "-z" -> filled(operand).negated();
            case "-v" -> state.shell.variables().get(operand.text()).isPresent() ? Answer.YES : Answer.UNKNOWN;
            default -> Answer.UNKNOWN;
        };
    }

    private Answer binary(Value left) {
        String operator = words.get(at++).text();
        int place = at;
        Value right = words.get(at++);
        return switch (operator) {
            case "=", "==" -> matching.apply(place, left);
            case "!=" -> matching.apply(place, left).negated();
            case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" -> compared(operator, left, right);
            default -> Answer.UNKNOWN;
        };
    }

    /** A text that is no number makes the test fail. */
    private static Answer compared(String operator, Value left, Value right) {
        if (!left.known() || !right.known()) {
            return Answer.UNKNOWN;
        }
        if (!left.text().strip().matches("[-+]?\\d{1,15}")
                || !right.text().strip().matches("[-+]?\\d{1,15}")) {
            return Answer.NO;
        }
        int order = Long.compare(
                Long.parseLong(left.text().strip()), Long.parseLong(right.text().strip()));
        return Answer.of(
                switch (operator) {
                    case "-eq" -> order == 0;
                    case "-ne" -> order != 0;
                    case "-lt" -> order < 0;
                    case "-le" -> order <= 0;
                    case "-gt" -> order > 0;
                    default -> order >= 0;
                });
    }
}
