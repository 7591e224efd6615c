package dev.guardrail.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function of a source file, as its lines show it: by indentation in Python, by braces elsewhere.
 *
 * @param name its name
 * @param line its first line, counted from 1
 * @param lines its lines, with the first one
 */
record FunctionBody(String name, int line, List<String> lines) {

    private static final Pattern PYTHON = Pattern.compile("(\\s*)(?:async\\s+)?def\\s+(\\w+)\\s*\\(.*");

    private static final Pattern BRACES =
            Pattern.compile("\\s*(?:(?:export|default|public|private|protected|static|final|async"
                    + "|abstract|override|suspend|synchronized)\\s+)*(?:function\\s+|func\\s+(?:\\([^)]*\\)\\s*)?|fun\\s+|fn\\s+|[\\w<>\\[\\],.?]+\\s+)?"
                    + "(\\w+)\\s*(?:<[^>]*>)?\\([^;]*(?:\\{\\s*|\\()");

    private static final Pattern STATEMENT =
            Pattern.compile("if|for|while|switch|catch|return|else|do|try|new|throw|await|when");

    private static final Pattern STUB = Pattern.compile(
            "(?i).*(?:NotImplemented|not (?:yet )?implemented|placeholder|\\bstub\\b|UnsupportedOperation|todo!|unimplemented!).*");

    private static final Pattern OPEN = Pattern.compile("(?i).*(?:\\bTODO\\b|\\bFIXME\\b|\\bfor now\\b).*");

    /** How many lines of code do more than a stub does. */
    private static final int IMPLEMENTED = 12;

    /** How many do so whatever a comment says is open. */
    private static final int LONG = 40;

    FunctionBody {
        lines = List.copyOf(lines);
    }

    /** The functions of a file, in their order; those inside of others among them. */
    static List<FunctionBody> of(String path, List<String> lines) {
        boolean python = path.endsWith(".py") || path.endsWith(".pyi");
        List<FunctionBody> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > 500) {
                continue;
            }
            Matcher matcher = (python ? PYTHON : BRACES).matcher(line);
            if (matcher.matches()) {
                String name = matcher.group(python ? 2 : 1);
                int end = python ? indented(lines, i, matcher.group(1).length()) : braced(lines, i);
                if (end > i && !STATEMENT.matcher(name).matches()) {
                    found.add(new FunctionBody(name, i + 1, lines.subList(i, end)));
                }
            }
        }
        return found;
    }

    /** Where an indented block ends: behind its last line that is not blank. */
    private static int indented(List<String> lines, int from, int indent) {
        int last = from;
        boolean signature = true;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (signature) {
                signature = !line.stripTrailing().replaceFirst("\\s+#.*$", "").endsWith(":");
                last = i;
            } else if (!line.isBlank()) {
                int depth = line.length() - line.stripLeading().length();
                if (depth <= indent) {
                    break;
                }
                last = i;
            }
        }
        return last + 1;
    }

    private static int braced(List<String> lines, int from) {
        int depth = 0;
        boolean open = false;
        for (int i = from; i < lines.size(); i++) {
            for (char c : lines.get(i).toCharArray()) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                open |= c == '{';
            }
            if (open && depth <= 0) {
                return i + 1;
            }
            if (!open && (i > from + 20 || lines.get(i).contains(";"))) {
                return from;
            }
        }
        return from;
    }

    /** The line behind its last one. */
    int end() {
        return line + lines.size();
    }

    /** Whether it does more than a stub, and says nowhere that it is one. */
    boolean isImplemented() {
        long code = code();
        return code > IMPLEMENTED && !has(STUB) && (code > LONG || !has(OPEN));
    }

    /** Whether it says that it is not done. */
    boolean isSaidToBeStub() {
        return has(STUB) || has(OPEN) && code() <= IMPLEMENTED;
    }

    private long code() {
        return lines.stream()
                .filter(each -> !each.isBlank() && !each.strip().matches("(?:#|//|\\*|/\\*|\"\"\").*"))
                .count();
    }

    private boolean has(Pattern words) {
        return lines.stream()
                .anyMatch(each -> each.length() < 1_000 && words.matcher(each).matches());
    }
}
