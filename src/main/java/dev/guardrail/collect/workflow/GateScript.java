package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.GateCondition.Answer;
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

    private static final int DEPTH_LIMIT = 20;
    private static final Pattern SEPARATOR = Pattern.compile("\\n|;");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EXIT = Pattern.compile("(?:exit|return)(?:\\s+[\"']?(.*?)[\"']?)?");
    private static final Pattern CONTINUED = Pattern.compile("(&&|\\|\\|)[ \\t]*\\n");
    private static final Pattern LOOP = Pattern.compile("for (\\w+) in ([^$`*]*)");

    /** How many turns all loops together may still take. */
    private static final class Turns {

        private int left = 1_000;

        boolean take() {
            left--;
            return left >= 0;
        }
    }

    private final List<String> statements;
    private final Turns turns;
    private int at;
    private int depth;

    private GateScript(List<String> statements, Turns turns) {
        this.statements = statements;
        this.turns = turns;
    }

    /** How a script ends. In the script, unknown expressions and variables are unevaluated. */
    static End of(String script) {
        List<String> statements = new ArrayList<>();
        for (String statement : SEPARATOR.split(
                CONTINUED.matcher(script.replace("\\\n", " ")).replaceAll("$1 ").strip(), -1)) {
            String rest = SPACES.matcher(statement.strip()).replaceAll(" ");
            while (rest.matches("(then|else|do)\\s+.*")) {
                statements.add(rest.split("\\s+", 2)[0]);
                rest = rest.split("\\s+", 2)[1];
            }
            if (!rest.isEmpty() && !rest.startsWith("#")) {
                statements.add(rest);
            }
        }
        End end = new GateScript(statements, new Turns()).block();
        return end == End.GOES_ON ? End.SUCCEEDS : end;
    }

    private End block() {
        End end = End.GOES_ON;
        while (at < statements.size() && !statements.get(at).matches("fi|else|elif\\b.*|done|esac|}|\\)")) {
            String statement = statements.get(at);
            at++;
            End next = statement.startsWith("if ") && depth < DEPTH_LIMIT
                    ? branches(statement.substring(3))
                    : LOOP.matcher(statement).matches() && depth < DEPTH_LIMIT
                            ? loop(statement)
                            : statement.matches("(for|while|until|case|select)\\b.*|.*\\(\\)\\s*\\{?")
                                    ? skip()
                                    : list(statement);
            end = end == End.GOES_ON || end == End.CAN_FAIL && next == End.FAILS ? next : end;
        }
        return end;
    }

    /** From the condition to {@code fi}. */
    private End branches(String condition) {
        depth++;
        Answer answer = GateCondition.answer(condition);
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
            end = fails(list(statements.get(at))) ? End.CAN_FAIL : end;
            at++;
        }
        at++;
        return end;
    }

    private static boolean fails(End end) {
        return end == End.FAILS || end == End.CAN_FAIL;
    }

    /** Runs the body of a loop once for each of its words. */
    private End loop(String head) {
        Matcher loop = LOOP.matcher(head);
        int end = at;
        for (int open = 1; end < statements.size() && open > 0; end++) {
            String statement = statements.get(end);
            open += statement.matches("(for|while|until|select)\\b.*") ? 1 : statement.startsWith("done") ? -1 : 0;
        }
        if (!loop.matches() || end > statements.size()) {
            return skip();
        }
        List<String> body = List.copyOf(statements.subList(at, Math.max(at, end - 1)));
        at = end;
        Pattern variable = Pattern.compile("\\$(?:\\{" + loop.group(1) + "}|" + loop.group(1) + "\\b)");
        List<String> words = List.of(loop.group(2).strip().split("\\s+", -1));
        End all = End.GOES_ON;
        for (String word : words) {
            if (!turns.take()) {
                return End.CAN_FAIL;
            }
            GateScript turn = new GateScript(
                    new ArrayList<>(body.stream()
                            .filter(statement -> !statement.equals("do"))
                            .map(statement -> variable.matcher(statement)
                                    .replaceAll(Matcher.quoteReplacement(GateCondition.unquote(word))))
                            .toList()),
                    turns);
            turn.depth = depth + 1;
            End one = turn.block();
            if (one == End.FAILS || one == End.SUCCEEDS) {
                return all == End.CAN_FAIL && one == End.SUCCEEDS ? End.CAN_FAIL : one;
            }
            all = one == End.CAN_FAIL ? one : all;
        }
        return all;
    }

    /** Commands that are joined by {@code &&} and {@code ||}; what follows a failure of the last one is its failure. */
    private End list(String statement) {
        List<String> parts = GateCondition.parts(statement);
        Answer answer = Answer.YES;
        boolean or = false;
        for (int i = 0; i < parts.size(); i += 2) {
            boolean last = i + 1 >= parts.size();
            boolean runs = or ? answer == Answer.NO : answer == Answer.YES;
            String part = parts.get(i);
            if (i > 0 && answer == Answer.UNKNOWN) {
                return unknown(parts, i, or);
            }
            if (part.startsWith("{")) {
                End block = braces(part, runs);
                if (runs) {
                    return block;
                }
            } else if (runs) {
                End end = last ? simple(part) : command(part);
                if (end != End.GOES_ON) {
                    return end;
                }
                answer = last ? Answer.YES : GateCondition.answer(part);
            } else if (last) {
                // A failure in front of && does not end a script, unless nothing follows.
                return answer == Answer.NO && at >= statements.size() && depth == 0 ? End.FAILS : End.GOES_ON;
            }
            or = !last && parts.get(i + 1).equals("||");
        }
        return End.GOES_ON;
    }

    /** The end of a list from the part on that runs or not by what is not known. */
    private End unknown(List<String> parts, int from, boolean or) {
        boolean can = false;
        for (int i = from; i < parts.size(); i += 2) {
            String part = parts.get(i);
            End end = part.startsWith("{") ? braces(part, true) : simple(part);
            can |= fails(end) && (!or || GateCondition.isTest(parts.get(from - 2)));
        }
        boolean ends = at >= statements.size() && depth == 0;
        boolean tests = !or && ends && GateCondition.isTest(parts.get(from - 2));
        return can || tests ? End.CAN_FAIL : End.GOES_ON;
    }

    /** A part of a list that is no last one: only {@code exit} ends the script. */
    private End command(String part) {
        return EXIT.matcher(part).matches() ? simple(part) : End.GOES_ON;
    }

    /** The statements in braces. */
    private End braces(String part, boolean run) {
        String first = part.substring(1).strip();
        if (!first.isEmpty()) {
            statements.add(at, first);
        }
        if (run) {
            depth++;
            End end = block();
            depth--;
            take("}");
            return end;
        }
        while (at < statements.size() && !statements.get(at).equals("}")) {
            at++;
        }
        take("}");
        return End.GOES_ON;
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
        Answer answer = GateCondition.isTest(statement)
                ? GateCondition.answer(statement)
                : statement.startsWith("! ") ? Answer.UNKNOWN : Answer.YES;
        return answer == Answer.NO ? End.FAILS : answer == Answer.UNKNOWN ? End.CAN_FAIL : End.GOES_ON;
    }
}
