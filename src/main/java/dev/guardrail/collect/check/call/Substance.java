package dev.guardrail.collect.check.call;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a program of the repository can fail on purpose. */
final class Substance {

    private static final Pattern PYTHON = Pattern.compile(
            "\\braise\\b(?!\\s+SystemExit\\(0?\\))|^\\s*assert\\b|\\bcheck\\s*=\\s*True|\\bcheck_(?:call|output)\\b|\\breturncode\\b"
                    + "|\\bunittest\\.main\\b|\\bexit\\((?!\\s*0?\\s*\\)|\\s*main\\()",
            Pattern.MULTILINE);
    private static final Pattern SCRIPT = Pattern.compile(
            "\\bprocess\\.exit\\((?!\\s*0?\\s*\\))|\\bprocess\\.exitCode\\s*=\\s*+(?!0\\b|=)|\\bthrow\\b|\\bassert\\b|\\bexec(?:File)?Sync\\b"
                    + "|\\bsetFailed\\b|\\bPromise\\.reject\\b");
    private static final Pattern RUBY = Pattern.compile("\\braise\\b|\\babort\\b|\\bexit\\b(?!\\s*\\(?0)|\\bfail\\b");

    private static final Map<Pattern, Pattern> KINDS = Map.of(
            Pattern.compile(".*\\.py"),
            PYTHON,
            Pattern.compile(".*\\.[cm]?[jt]s"),
            SCRIPT,
            Pattern.compile(".*\\.rb"),
            RUBY);

    private static final Pattern EXITS_WITH_MAIN = Pattern.compile("\\b(?:exit|SystemExit)\\(\\s*main\\(");
    private static final Pattern END = Pattern.compile("\\s*(?:return(?:\\s+[\\w.]+)?|(?:sys\\.)?exit\\(0?\\))\\s*");
    private static final Pattern RETURN = Pattern.compile("^\\s*return\\s+(.+)$", Pattern.MULTILINE);

    private Substance() {}

    /** Whether it says somewhere that it fails; true for languages that are not known. */
    static boolean canFail(String path, String text) {
        String code = text.replaceAll("(?m)^\\s*(#|//).*$", "");
        if (path.endsWith(".py")) {
            code = reached(code);
        }
        for (Map.Entry<Pattern, Pattern> kind : KINDS.entrySet()) {
            if (kind.getKey().matcher(path).matches()) {
                return kind.getValue().matcher(code).find()
                        || EXITS_WITH_MAIN.matcher(code).find() && returnsFailure(code);
            }
        }
        return true;
    }

    /** The lines of Python that no statement keeps from running: those behind a {@code return} of the same block do not. */
    private static String reached(String code) {
        StringBuilder reached = new StringBuilder();
        int dead = Integer.MAX_VALUE;
        for (String line : code.lines().toList()) {
            int indent = line.length() - line.stripLeading().length();
            if (indent < dead) {
                dead = END.matcher(line).matches() ? indent : Integer.MAX_VALUE;
                reached.append(line).append('\n');
            }
        }
        return reached.toString();
    }

    private static boolean returnsFailure(String code) {
        Matcher returned = RETURN.matcher(code);
        while (returned.find()) {
            if (!returned.group(1).strip().matches("0|None|True")) {
                return true;
            }
        }
        return false;
    }
}
