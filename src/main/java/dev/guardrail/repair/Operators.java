package dev.guardrail.repair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an expression of GitHub, taken apart at its operators. */
final class Operators {

    private static final Pattern TOKEN = Pattern.compile("\\s+|(?<value>'(?:[^']|'')*'|-?[\\d.][\\w.+-]*)"
            + "|(?<name>[A-Za-z_][\\w-]*(?:\\s*\\.\\s*(?:[A-Za-z_][\\w-]*|\\*))*)"
            + "|(?<binary>&&|\\|\\||==|!=|<=|>=|<|>|,)|(?<not>!)|(?<open>[(\\[])|(?<close>[)\\]])"
            + "|(?<step>\\.\\s*(?:[A-Za-z_][\\w-]*|\\*))");

    private Operators() {}

    /** A part of a text, without blanks around it. */
    record Part(int start, int end) {

        String of(String text) {
            return text.substring(start, end);
        }

        static Part stripped(String text, int start, int end) {
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            return new Part(from, to);
        }
    }

    /** The innermost part in parentheses, brackets or between commas that has a place. */
    static Part around(String text, int place) {
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        for (int at = 0; at < place; at++) {
            char sign = text.charAt(at);
            if (sign == '\'') {
                at = quoteEnd(text, at);
            } else if (sign == '(' || sign == '[') {
                open.push(at + 1);
            } else if ((sign == ')' || sign == ']') && open.size() > 1) {
                open.pop();
            } else if (sign == ',') {
                open.pop();
                open.push(at + 1);
            }
        }
        return Part.stripped(text, open.element(), end(text, place));
    }

    private static int end(String text, int from) {
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\'') {
                at = quoteEnd(text, at);
            } else if (sign == '(' || sign == '[') {
                depth++;
            } else if (sign == ')' || sign == ']' || sign == ',' && depth == 0) {
                if (depth == 0) {
                    return at;
                }
                depth--;
            }
        }
        return text.length();
    }

    private static int quoteEnd(String text, int start) {
        int end = text.indexOf('\'', start + 1);
        return end < 0 ? text.length() : end;
    }

    /** The operands of an operator of two signs, outside of parentheses. */
    static List<Part> split(String text, Part part, String operator) {
        List<Part> operands = new ArrayList<>();
        int depth = 0;
        int start = part.start();
        for (int at = part.start(); at < part.end(); at++) {
            char sign = text.charAt(at);
            if (sign == '\'') {
                at = quoteEnd(text, at);
            } else if (sign == '(' || sign == '[') {
                depth++;
            } else if (sign == ')' || sign == ']') {
                depth--;
            } else if (depth == 0 && text.startsWith(operator, at)) {
                operands.add(Part.stripped(text, start, at));
                start = at + operator.length();
                at = start - 1;
            }
        }
        operands.add(Part.stripped(text, start, part.end()));
        return operands;
    }

    static List<Part> split(String text, String operator) {
        return split(text, new Part(0, text.length()), operator);
    }

    /** Whether a text has an operator outside of parentheses. */
    static boolean has(String text, String operator) {
        return split(text, operator).size() > 1;
    }

    /** Whether operands and operators take turns, and each parenthesis is closed. */
    static boolean isExpression(String text) {
        Matcher token = TOKEN.matcher(text);
        Deque<String> open = new ArrayDeque<>();
        boolean operand = true;
        boolean name = false;
        int at = 0;
        while (at < text.length()) {
            token.region(at, text.length());
            if (!token.lookingAt()) {
                return false;
            }
            at = token.end();
            if (token.group().isBlank()) {
                continue;
            }
            boolean call = name && token.group().equals("(");
            boolean empty = !open.isEmpty()
                    && open.element().equals("call")
                    && token.group().equals(")");
            if (!fits(token, operand, call, empty)) {
                return false;
            }
            if (token.group("open") != null) {
                open.push(call ? "call" : token.group());
            } else if (token.group("close") != null && !closes(open, token.group())) {
                return false;
            } else if (!open.isEmpty() && open.element().equals("call")) {
                open.pop();
                open.push("(");
            }
            operand = token.group("binary") != null || token.group("not") != null || token.group("open") != null;
            name = token.group("name") != null;
        }
        return !operand && open.isEmpty();
    }

    private static boolean fits(Matcher token, boolean operand, boolean call, boolean empty) {
        if (token.group("open") != null) {
            return call || operand != token.group().equals("[");
        }
        if (token.group("value") != null || token.group("name") != null || token.group("not") != null) {
            return operand;
        }
        return !operand || empty;
    }

    private static boolean closes(Deque<String> open, String sign) {
        return !open.isEmpty() && open.pop().equals("[") == sign.equals("]");
    }
}
