package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.workflow.foreign.Item.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the commands of cmd itself do to the exit status; anything else is a program. */
final class CmdNames {

    private static final Pattern RESETS = Pattern.compile(
            "(?i)append|assoc|ftype|path|prompt|set|cd|chdir|color|copy|date|del|erase|dir|md|mkdir|mklink|move|pushd|ren"
                    + "|rename|setlocal|time|type|ver|verify|vol");
    private static final Pattern KEEPS =
            Pattern.compile("(?i)break|cls|echo[.:]?.*|endlocal|pause|popd|rd|rmdir|rem|title|shift");

    private CmdNames() {}

    /**
     * What a command does.
     *
     * @param name in lower case
     * @param rest the words behind it
     */
    static Kind kind(String name, List<String> rest) {
        if (name.equals("exit")) {
            String status = rest.isEmpty() ? "" : rest.get(rest.size() - 1).toLowerCase(Locale.ROOT);
            return status.isEmpty() || status.equals("/b") || status.matches("[%!]errorlevel[%!]")
                    ? Kind.COUNTS
                    : status.matches("0+") ? Kind.PASSES : status.matches("-?\\d+") ? Kind.FAILS : Kind.LEAVES;
        }
        if (name.equals("goto")) {
            boolean end = !rest.isEmpty() && rest.get(0).equalsIgnoreCase(":eof");
            return end ? Kind.COUNTS : Kind.LEAVES;
        }
        return RESETS.matcher(name).matches()
                ? Kind.RESETS
                : KEEPS.matcher(name).matches() || name.startsWith("echo") ? Kind.KEEPS : Kind.PROGRAM;
    }
}
