package dev.guardrail.collect.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers the tests of a short script, as far as their values are known. */
final class GateCondition {

    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static final Pattern TEST =
            Pattern.compile("(!\\s+)?(?:\\[\\[?\\s+(.*?)\\s+]]?|test\\s+(.*)|\\(\\((.*)\\)\\))");
    private static final Pattern COMPARISON =
            Pattern.compile("(\\S*|\"[^\"]*\"|'[^']*')\\s*(==?|!=|-eq|-ne|-gt|-ge|-lt|-le)\\s*(.*)");

    private GateCondition() {}

    /** The commands of a list with the operators between them. */
    static List<String> parts(String statement) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int inside = 0;
        char quote = 0;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (statement.startsWith("[[", i) || statement.startsWith("((", i)) {
                inside++;
                i++;
            } else if (statement.startsWith("]]", i) || statement.startsWith("))", i)) {
                inside--;
                i++;
            } else if (inside <= 0 && (statement.startsWith("&&", i) || statement.startsWith("||", i))) {
                parts.add(statement.substring(start, i).strip());
                parts.add(statement.substring(i, i + 2));
                i++;
                start = i + 1;
            }
        }
        parts.add(statement.substring(start).strip());
        return parts;
    }

    static boolean isTest(String command) {
        return TEST.matcher(command).matches();
    }

    static Answer answer(String condition) {
        List<String> parts = parts(condition);
        Answer answer = single(parts.get(0));
        for (int i = 2; i < parts.size(); i += 2) {
            answer = joined(answer, parts.get(i - 1).equals("||"), single(parts.get(i)));
        }
        return answer;
    }

    private static Answer joined(Answer first, boolean or, Answer second) {
        Answer decisive = or ? Answer.YES : Answer.NO;
        return first == decisive || second == decisive
                ? decisive
                : first == Answer.UNKNOWN || second == Answer.UNKNOWN ? Answer.UNKNOWN : second;
    }

    private static Answer single(String condition) {
        Matcher test = TEST.matcher(condition.strip());
        if (!test.matches()) {
            return condition.strip().equals("true")
                    ? Answer.YES
                    : condition.strip().equals("false") ? Answer.NO : Answer.UNKNOWN;
        }
        String text = test.group(2) != null ? test.group(2) : test.group(3) != null ? test.group(3) : test.group(4);
        Answer answer = compare(text.strip());
        boolean negated = test.group(1) != null;
        return !negated || answer == Answer.UNKNOWN ? answer : answer == Answer.YES ? Answer.NO : Answer.YES;
    }

    private static Answer compare(String test) {
        Matcher comparison = COMPARISON.matcher(test);
        if (test.matches("-[nz]\\s+.*")) {
            String word = unquote(test.substring(2));
            return word.contains("$") ? Answer.UNKNOWN : of(word.isEmpty() == test.startsWith("-z"));
        }
        for (String operator : List.of("||", "&&")) {
            int at = test.indexOf(" " + operator + " ");
            if (at >= 0) {
                Answer first = compare(test.substring(0, at).strip());
                return joined(
                        first,
                        operator.equals("||"),
                        compare(test.substring(at + 4).strip()));
            }
        }
        if (!comparison.matches()) {
            return Answer.UNKNOWN;
        }
        String left = unquote(comparison.group(1));
        String right = unquote(comparison.group(3));
        if (left.contains("$") || right.contains("$") || right.contains("*")) {
            return Answer.UNKNOWN;
        }
        boolean numbers = left.matches("\\d{1,9}") && right.matches("\\d{1,9}");
        int order = numbers ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right)) : 0;
        return switch (comparison.group(2)) {
            case "=", "==" -> of(left.equals(right));
            case "!=" -> of(!left.equals(right));
            case "-eq" -> numbers ? of(order == 0) : Answer.UNKNOWN;
            case "-ne" -> numbers ? of(order != 0) : Answer.UNKNOWN;
            case "-gt" -> numbers ? of(order > 0) : Answer.UNKNOWN;
            case "-ge" -> numbers ? of(order >= 0) : Answer.UNKNOWN;
            case "-lt" -> numbers ? of(order < 0) : Answer.UNKNOWN;
            default -> numbers ? of(order <= 0) : Answer.UNKNOWN;
        };
    }

    private static Answer of(boolean holds) {
        return holds ? Answer.YES : Answer.NO;
    }

    static String unquote(String word) {
        return word.strip().replaceAll("^[\"']|[\"']$", "");
    }
}
