package dev.guardrail.engine.compile;

import dev.guardrail.engine.compile.Edit.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes of a constraint: each operand of {@code &&} and {@code ||} is dropped, and each comparison and each truth
 * value is turned around.
 */
final class ConstraintChanges {

    private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:=?\\s*");
    private static final Pattern OPERATOR =
            Pattern.compile("==|!=|<=|>=|<|>|(?<![.\\w])(?:not\\s+)?(?:matches|contains|memberOf|in)\\b(?!\\w)");
    private static final Map<String, String> SYMBOLS =
            Map.of("==", "!=", "!=", "==", "<", "<=", "<=", "<", ">", ">=", ">=", ">");

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private ConstraintChanges(String text) {
        this.text = text;
    }

    /** The changes within a constraint. */
    static List<Edit> within(String text, Span constraint) {
        ConstraintChanges changes = new ConstraintChanges(text);
        Matcher binding = BINDING.matcher(text).region(constraint.start(), constraint.end());
        boolean binds = binding.lookingAt();
        Span rest = binds ? new Span(binding.end(), constraint.end()) : constraint;
        if (!binds || changes.operator(rest).isPresent()) {
            changes.add(rest);
        }
        return changes.edits;
    }

    /** Whether a constraint only gives a property a name. */
    static boolean isBinding(String text, Span constraint) {
        Matcher binding = BINDING.matcher(text).region(constraint.start(), constraint.end());
        return binding.lookingAt()
                && new ConstraintChanges(text)
                        .operator(new Span(binding.end(), constraint.end()))
                        .isEmpty();
    }

    private void add(Span span) {
        Span expression = trimmed(span);
        if (isEnclosed(expression)) {
            add(new Span(expression.start() + 1, expression.end() - 1));
            return;
        }
        List<Span> operands = split(expression, "||");
        if (operands.size() == 1) {
            operands = split(expression, "&&");
        }
        if (operands.size() == 1) {
            turn(expression);
            return;
        }
        for (int i = 0; i < operands.size(); i++) {
            Span removed = i == 0
                    ? new Span(operands.get(0).start(), operands.get(1).start())
                    : new Span(operands.get(i - 1).end(), operands.get(i).end());
            edits.add(Edit.drop(operands.get(i), removed));
            add(operands.get(i));
        }
    }

    private void turn(Span span) {
        Optional<Span> operator = operator(span);
        if (operator.isPresent()) {
            String word = operator.get().of(text);
            String other = SYMBOLS.getOrDefault(
                    word, word.startsWith("not") ? word.substring(3).strip() : "not " + word);
            edits.add(Edit.swap(span, operator.get(), other, text));
        } else if (text.charAt(span.start()) == '!') {
            edits.add(new Edit(span, new Span(span.start(), span.start() + 1), "", "without `!`"));
        } else {
            edits.add(new Edit(span, new Span(span.start(), span.start()), "!", "with `!`"));
        }
    }

    /** The first operator that stands in no parentheses and no text; a property can have the name of one. */
    private Optional<Span> operator(Span span) {
        Matcher operator = OPERATOR.matcher(text).region(span.start(), span.end());
        operator.useTransparentBounds(true);
        Scanner scanner = new Scanner(text, span.start());
        while (operator.find()) {
            if (operator.start() > span.start() && scanner.isOutsideAt(operator.start())) {
                return Optional.of(new Span(operator.start(), operator.end()));
            }
        }
        return Optional.empty();
    }

    private List<Span> split(Span span, String separator) {
        List<Span> parts = new ArrayList<>();
        Scanner scanner = new Scanner(text, span.start());
        int start = span.start();
        int at = text.indexOf(separator, start);
        while (at >= 0 && at < span.end()) {
            if (scanner.isOutsideAt(at)) {
                parts.add(trimmed(new Span(start, at)));
                start = at + separator.length();
            }
            at = text.indexOf(separator, at + separator.length());
        }
        parts.add(trimmed(new Span(start, span.end())));
        return parts;
    }

    private boolean isEnclosed(Span span) {
        return text.charAt(span.start()) == '(' && new Scanner(text, span.start()).endOfParentheses() == span.end() - 1;
    }

    private Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Walks over an expression and knows how deep in parentheses it is; texts are skipped. */
    private static final class Scanner {

        private final String text;
        private int at;
        private int depth;
        private boolean quoted;

        Scanner(String text, int start) {
            this.text = text;
            this.at = start;
        }

        /** Whether a later position is outside of parentheses and texts. */
        boolean isOutsideAt(int position) {
            while (at < position) {
                step();
            }
            return depth == 0 && !quoted && at == position;
        }

        /** Where the parenthesis closes that opens here. */
        int endOfParentheses() {
            do {
                step();
            } while (at < text.length() && depth > 0);
            return at - 1;
        }

        private void step() {
            char c = text.charAt(at);
            if (quoted) {
                at += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            }
            at++;
        }
    }
}
