package dev.guardrail.collect.workflow;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.workflow.foreign.ForeignScript;
import dev.guardrail.collect.workflow.script.ShellScript;
import java.util.HashMap;
import java.util.Map;

/** What the scripts of one file do. Each is followed once, for whichever job and combination of the matrix. Serves one thread. */
final class Scripts {

    private record Key(Shells shell, String text) {}

    private final Map<Key, ShellScript.Reading> known = new HashMap<>();

    /** Those of a file, for all who read it. */
    static Scripts of(SourceFile file) {
        return file.as(Scripts.class, content -> new Scripts());
    }

    /** What a shell does with a script. */
    ShellScript.Reading read(String text, Shells shell) {
        return known.computeIfAbsent(new Key(shell, text), key -> follow(text, shell));
    }

    private static ShellScript.Reading follow(String script, Shells shell) {
        return switch (shell.kind()) {
            case POWERSHELL -> new ShellScript.Reading(ForeignScript.powershell(script), Map.of());
            case CMD -> new ShellScript.Reading(ForeignScript.cmd(script), Map.of());
            default -> ShellScript.read(script, shell.options());
        };
    }
}
