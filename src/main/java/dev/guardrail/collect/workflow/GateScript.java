package dev.guardrail.collect.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a short script that tests a value and fails because of it. Everything but tests, branches and {@code exit}
 * counts as a command that succeeds.
 */
final class GateScript {

    /** How a script, or a part of it, ends. */
    enum End {
        FAILS,
        SUCCEEDS,
        /** It continues after the part. */
        GOES_ON,
        /** It can fail; it is not known whether it does. */
        CAN_FAIL
    }

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static final int DEPTH_LIMIT = 20;
    private static final Pattern SEPARATOR = Pattern.compile("\\n|;");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EXIT = Pattern.compile("(?:exit|return)(?:\\s+[\"']?(.*?)[\"']?)?");
    private static final Pattern TEST =
            Pattern.compile("(!\\s+)?(?:\\[\\[?\\s+(.*?)\\s+]]?|test\\s+(.*)|\\(\\((.*)\\)\\))");
    private static final Pattern COMPARISON =
            Pattern.compile("(\\S*|\"[^\"]*\"|'[^']*')\\s*(==?|!=|-eq|-ne|-gt|-ge|-lt|-le)\\s*(.*)");
    private static final Pattern LIST = Pattern.compile("(.*?)\\s*(\\|\\||&&)\\s*(.*)");

    private final List<String> statements;
    private int at;
    private int depth;

    private GateScript(List<String> statements) {
        this.statements = statements;
    }

    /** How a script ends. In the script, unknown expressions and variables are unevaluated. */
    static End of(String script) {
        List<String> statements = new ArrayList<>();
        for (String statement : SEPARATOR.split(script.replace("\\\n", " ").strip(), -1)) {
            String rest = SPACES.matcher(statement.strip()).replaceAll(" ");
            while (rest.matches("(then|else|do)\\s+.*")) {
                statements.add(rest.split("\\s+", 2)[0]);
                rest = rest.split("\\s+", 2)[1];
            }
            if (!rest.isEmpty() && !rest.startsWith("#")) {
                statements.add(rest);
            }
        }
        End end = new GateScript(statements).block();
        return end == End.GOES_ON ? End.SUCCEEDS : end;
    }

    private End block() {
        End end = End.GOES_ON;
        while (at < statements.size() && !statements.get(at).matches("fi|else|elif\\b.*|done|esac|}|\\)")) {
            String statement = statements.get(at);
            at++;
            End next = statement.startsWith("if ") && depth < DEPTH_LIMIT
                    ? branches(statement.substring(3))
                    : statement.matches("(for|while|until|case|select)\\b.*|.*\\(\\)\\s*\\{?")
                            ? skip()
                            : simple(statement);
            end = end == End.GOES_ON || end == End.CAN_FAIL && next == End.FAILS ? next : end;
        }
        return end;
    }

    /** From the condition to {@code fi}. */
    private End branches(String condition) {
        depth++;
        Answer answer = answer(condition);
        take("then");
        End yes = block();
        End no = End.GOES_ON;
        if (at < statements.size() && statements.get(at).startsWith("elif")) {
            String other = statements.get(at).substring(4).strip();
            at++;
            no = branches(other);
        } else {
            if (take("else")) {
                no = block();
            }
            take("fi");
        }
        depth--;
        return switch (answer) {
            case YES -> yes;
            case NO -> no;
            case UNKNOWN -> yes == no ? yes : fails(yes) || fails(no) ? End.CAN_FAIL : End.GOES_ON;
        };
    }

    private boolean take(String word) {
        boolean there = at < statements.size() && statements.get(at).equals(word);
        at += there ? 1 : 0;
        return there;
    }

    /** Skips a loop or a function, whose body may run. */
    private End skip() {
        End end = End.GOES_ON;
        while (at < statements.size() && !statements.get(at).matches("(done|esac|})\\b.*|}")) {
            end = fails(simple(statements.get(at))) ? End.CAN_FAIL : end;
            at++;
        }
        at++;
        return end;
    }

    private static boolean fails(End end) {
        return end == End.FAILS || end == End.CAN_FAIL;
    }

    private End simple(String statement) {
        Matcher exit = EXIT.matcher(statement);
        if (exit.matches()) {
            String status = exit.group(1) == null ? "" : exit.group(1);
            return status.matches("0+") ? End.SUCCEEDS : status.matches("\\d+") ? End.FAILS : End.CAN_FAIL;
        }
        if (statement.equals("false")) {
            return End.FAILS;
        }
        Matcher list = LIST.matcher(statement);
        if (list.matches()) {
            Answer first = answer(list.group(1));
            boolean or = list.group(2).equals("||");
            End then = simple(list.group(3).replaceFirst("^\\{\\s*", ""));
            boolean runs = or ? first == Answer.NO : first == Answer.YES;
            return runs
                    ? then
                    : first == Answer.UNKNOWN && fails(then) && (!or || isTest(list.group(1)))
                            ? End.CAN_FAIL
                            : End.GOES_ON;
        }
        Answer answer =
                isTest(statement) ? answer(statement) : statement.startsWith("! ") ? Answer.UNKNOWN : Answer.YES;
        return answer == Answer.NO ? End.FAILS : answer == Answer.UNKNOWN ? End.CAN_FAIL : End.GOES_ON;
    }

    private static boolean isTest(String command) {
        return TEST.matcher(command).matches();
    }

    private static Answer answer(String condition) {
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
        if (!comparison.matches() || test.contains("&&") || test.contains("||")) {
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

    private static String unquote(String word) {
        return word.strip().replaceAll("^[\"']|[\"']$", "");
    }
}
