package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands in a script of PowerShell or of cmd. Neither ends at the first program that fails. In PowerShell, the exit
 * status of the last program counts, whatever its own commands do before or after, also in the same pipeline.
 */
final class ForeignScript {

    private static final Pattern SHELLS = Pattern.compile("^(pwsh|powershell|cmd)\\b");

    /** A command of PowerShell itself, a variable, or a look at the status. */
    private static final Pattern OWN =
            Pattern.compile("^\\s*(?:[A-Z]\\w*-[A-Z]\\w*\\b|\\$[\\w:.]+\\s*=|if\\s*\\(.*LASTEXITCODE).*");

    /** What ends a script after a failure. */
    private static final Pattern STRICT =
            Pattern.compile("LASTEXITCODE|PSNativeCommandUseErrorActionPreference\\s*=\\s*\\$true");

    private ForeignScript() {}

    static boolean isOf(String shell) {
        return SHELLS.matcher(shell).find();
    }

    static List<ShellCommand> commands(String script, String shell) {
        String text = script.replace('\\', '/');
        if (shell.startsWith("cmd")) {
            return ShellScript.commands(text, new ShellOptions(false, false));
        }
        String programs =
                text.lines().filter(line -> !OWN.matcher(line).matches()).collect(Collectors.joining("\n"));
        return ShellScript.commands(
                programs, new ShellOptions(STRICT.matcher(text).find(), true));
    }
}
