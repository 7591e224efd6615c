package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of a script for PowerShell or for the command prompt that write to the files of the runner. */
public final class ConsoleWrites {

    /** In characters: nobody writes longer lines, and searching them is slow. */
    private static final int LENGTH_LIMIT = 2_000;

    private static final String FILE = "(GITHUB_(?:ENV|PATH|OUTPUT|STATE))";
    private static final Pattern POWERSHELL = Pattern.compile(
            "(?i)(?:>>?|\\b(?:out-file|add-content|set-content|tee-object|tee|appendall(?:text|lines))\\b).{0,200}?\\$\\{?env:"
                    + FILE);
    private static final Pattern CMD = Pattern.compile("(?i)>>?\\s{0,9}\"?%" + FILE + "%");
    private static final Pattern OF_POWERSHELL = Pattern.compile("(?i)\\$\\{?(env:)?([a-z_]\\w*)");
    private static final Pattern OF_CMD = Pattern.compile("[%!]([A-Za-z_]\\w*)[^%!\\s]{0,60}[%!]");
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|[\"'\\s(])([a-z_][\\w-]*)(?:=|<<)");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?i)^\\s*\\$([a-z_]\\w*)\\s*=(.*)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.{0,1000}?)}}");

    private ConsoleWrites() {}

    /** The writes of a script for PowerShell. */
    public static List<FileWrite> ofPowerShell(String script) {
        return of(script, POWERSHELL, true);
    }

    /** The writes of a script for the command prompt. */
    public static List<FileWrite> ofCmd(String script) {
        return of(script, CMD, false);
    }

    private static List<FileWrite> of(String script, Pattern pattern, boolean powerShell) {
        List<FileWrite> writes = new ArrayList<>();
        if (!script.toUpperCase(Locale.ROOT).contains("GITHUB_")) {
            return writes;
        }
        int offset = 0;
        for (String line : script.split("\n", -1)) {
            Matcher target = line.length() > LENGTH_LIMIT ? null : pattern.matcher(line);
            if (target != null && target.find()) {
                writes.add(write(line, offset, target.group(1), powerShell, script));
            }
            offset += line.length() + 1;
        }
        return writes;
    }

    private static FileWrite write(String line, int offset, String variable, boolean powerShell, String script) {
        Content content = new Content();
        content.literal(line);
        String rest = EXPRESSION.matcher(line).replaceAll(" ");
        if (powerShell) {
            powerShell(rest, script, content, 0);
        } else {
            OF_CMD.matcher(rest).results().forEach(match -> variable(match.group(1), content));
        }
        Matcher name = NAME.matcher(line);
        String text = line.strip();
        return new FileWrite(
                offset + line.indexOf(text),
                text.length(),
                variable.toUpperCase(Locale.ROOT),
                name.find() ? name.group(1) : "",
                text,
                content.variables,
                content.expressions,
                content.computed);
    }

    private static void variable(String name, Content content) {
        if (!name.toUpperCase(Locale.ROOT).matches(FILE)) {
            content.variables.add(name);
        }
    }

    /** Adds the variables of a line; what the script assigned to one of its own counts, too. */
    private static void powerShell(String line, String script, Content content, int depth) {
        content.computed |= line.contains("$(");
        OF_POWERSHELL.matcher(line).results().forEach(match -> {
            if (match.group(1) != null) {
                variable(match.group(2), content);
            } else if (!own(match.group(2), script, content, depth)) {
                content.computed = true;
            }
        });
    }

    private static boolean own(String name, String script, Content content, int depth) {
        boolean found = false;
        for (String line : script.split("\n", -1)) {
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (depth < 4
                    && line.length() <= LENGTH_LIMIT
                    && assignment.matches()
                    && assignment.group(1).equalsIgnoreCase(name)) {
                found = true;
                content.literal(assignment.group(2));
                String value = EXPRESSION.matcher(assignment.group(2)).replaceAll(" ");
                content.computed |= !value.strip().matches("[\"'$\\w].*") || value.contains("-");
                powerShell(value, script, content, depth + 1);
            }
        }
        return found;
    }
}
