package dev.guardrail.collect.check.call;

import dev.guardrail.collect.workflow.foreign.ForeignScript;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import java.util.List;

/** The languages of command lines and scripts, each with how its shell is started. */
enum Dialect {
    /** For a POSIX shell, which goes on after a failure. */
    SHELL,
    /** For a POSIX shell that ends at the first failure. */
    STRICT_SHELL,
    /** A script that another one of PowerShell calls. */
    POWERSHELL,
    /** A script that a process of PowerShell is started with, whose exit status is 0 where the script does not say another one. */
    POWERSHELL_FILE,
    CMD;

    private static final String OF_FILE = "`-File` without an `exit` in the script";

    static Dialect shell(boolean strict) {
        return strict ? STRICT_SHELL : SHELL;
    }

    boolean isPosix() {
        return this == SHELL || this == STRICT_SHELL;
    }

    List<ShellCommand> commands(String text) {
        return switch (this) {
            case SHELL, STRICT_SHELL -> ShellScript.commands(text, new ShellOptions(this == STRICT_SHELL, false));
            case POWERSHELL -> ForeignScript.powershell(text);
            case POWERSHELL_FILE -> ForeignScript.powershell(text, "", OF_FILE);
            case CMD -> ForeignScript.cmd(text);
        };
    }
}
