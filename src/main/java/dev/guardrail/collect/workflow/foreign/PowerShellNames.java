package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.workflow.foreign.Item.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names and options of commands mean in PowerShell. */
final class PowerShellNames {

    /** The variables that say whether the last program failed. */
    static final Pattern STATUS = Pattern.compile("(?i)\\$(?:global:)?LASTEXITCODE|\\$\\?");

    private static final Set<String> IGNORING = Set.of("silentlycontinue", "continue", "ignore", "0", "2", "4");

    /** Of the language, whose failures are of no interest. */
    private static final Set<String> ALIASES = Set.of(
            "echo",
            "write",
            "cd",
            "chdir",
            "sl",
            "pushd",
            "popd",
            "ls",
            "dir",
            "gci",
            "cat",
            "type",
            "gc",
            "cp",
            "copy",
            "cpi",
            "mv",
            "move",
            "mi",
            "rm",
            "del",
            "erase",
            "rd",
            "rmdir",
            "ri",
            "mkdir",
            "md",
            "ni",
            "set",
            "sv",
            "sleep",
            "iex",
            "select",
            "sort",
            "tee",
            "where",
            "measure",
            "group",
            "ft",
            "fl",
            "oh",
            "kill",
            "ps",
            "pwd",
            "cls",
            "clear",
            "diff",
            "compare",
            "sls",
            "gi",
            "si",
            "sal",
            "ipmo",
            "import",
            "using",
            "break",
            "continue",
            "return");

    /** Approved verbs of cmdlets; programs such as {@code apt-get} and {@code pre-commit} have none. */
    private static final Pattern CMDLET =
            Pattern.compile("(?i)(?:[\\w.]+\\\\)?(?:Add|Assert|Build|Checkpoint|Clear|Close|Compare"
                    + "|Complete|Compress|Connect|Convert|ConvertFrom|ConvertTo|Copy|Debug|Deploy|Disable|Disconnect|Edit|Enable"
                    + "|Enter|Exit|Expand|Export|Find|ForEach|Format|Get|Grant|Group|Import|Initialize|Install|Invoke|Join|Limit"
                    + "|Lock|Measure|Merge|Mount|Move|New|Open|Out|Pop|Protect|Publish|Push|Read|Receive|Register|Remove|Rename"
                    + "|Repair|Request|Reset|Resize|Resolve|Restart|Restore|Resume|Save|Search|Select|Send|Set|Show|Sort|Split"
                    + "|Start|Stop|Submit|Suspend|Switch|Sync|Tee|Test|Trace|Unblock|Uninstall|Unlock|Unpublish|Unregister|Update"
                    + "|Use|Wait|Watch|Where|Write)-[A-Z]\\w*");

    private PowerShellNames() {}

    static boolean isAlias(String name) {
        return ALIASES.contains(name) || name.equals("%") || name.equals("?");
    }

    static boolean isCmdlet(String name) {
        return CMDLET.matcher(name).matches() || name.matches("(?i)irm|iwr");
    }

    /** Whether a preference makes commands pass over their errors. */
    static boolean ignores(String preference) {
        return IGNORING.contains(preference.toLowerCase(Locale.ROOT));
    }

    /** What {@code exit} with a status does. */
    static Kind exit(String status) {
        return status.isEmpty() || status.matches("0+")
                ? Kind.PASSES
                : status.matches("-?\\d+") ? Kind.FAILS : STATUS.matcher(status).matches() ? Kind.COUNTS : Kind.LEAVES;
    }

    /** Whether a command runs the block that it is given any number of times. */
    static boolean loops(String name) {
        return Set.of("foreach-object", "%", "foreach", "where-object", "?").contains(name);
    }

    /** The option that makes a command pass over its errors, as a message quotes it. */
    static String action(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            Matcher option =
                    Pattern.compile("(?i)-(?:ErrorAction|EA)(?::(.*))?").matcher(words.get(i));
            if (option.matches()) {
                String value = option.group(1) != null ? option.group(1) : i + 1 < words.size() ? words.get(i + 1) : "";
                if (IGNORING.contains(value.toLowerCase(Locale.ROOT))) {
                    return "`" + words.get(i) + (option.group(1) != null ? "" : " " + value) + "`";
                }
            }
        }
        return "";
    }

    /** Whether a command ends the script with the number of what it finds: that is no error, and nothing catches it. */
    static boolean exits(List<String> words) {
        return words.get(0).matches("(?i)Invoke-(?:Pester|ScriptAnalyzer)")
                && words.stream().anyMatch(word -> word.matches("(?i)-(?:EnableExit|CI)"));
    }

    /**
     * Whether a command sets an exit status, as programs do, and can throw as well. Pester sets the number of what failed
     * (<a href="https://github.com/pester/Pester/blob/main/src/Main.ps1">source</a>), and throws where its settings say so.
     */
    static boolean setsStatus(String name) {
        return name.equalsIgnoreCase("Invoke-Pester");
    }

    /** The program that {@code Start-Process} starts, with its arguments. */
    static List<String> started(List<String> words) {
        List<String> started = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean value = word.matches("(?i)-(?:File|Arg)\\w*") && i + 1 < words.size();
            if (value || !word.startsWith("-")) {
                for (String part : words.get(value ? ++i : i)
                        .replaceAll("[,'\"]", " ")
                        .strip()
                        .split("\\s+", -1)) {
                    started.add(part);
                }
            }
        }
        return started;
    }
}
