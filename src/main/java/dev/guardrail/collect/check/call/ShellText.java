package dev.guardrail.collect.check.call;

import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The commands of a text for a shell. The text may have arguments that no file has, so it stands for itself among the
 * contents of files.
 */
record ShellText(List<ShellCommand> commands) {

    private static final String STRICT = "a shell that ends at the first failure";
    private static final String LAX = "a shell";

    private static final Reading<ShellText> READING = new Reading<>(
            "shell text",
            ShellText.class,
            path -> false,
            Integer.MAX_VALUE,
            text -> new ShellText(ShellScript.commands(
                    new String(text.content(), StandardCharsets.UTF_8),
                    new ShellOptions(text.path().equals(STRICT), false))));

    ShellText {
        commands = List.copyOf(commands);
    }

    static List<ShellCommand> commands(String text, boolean strict, Readings readings) {
        Entry entry = new Entry(strict ? STRICT : LAX, text);
        return readings.read(entry, text.getBytes(StandardCharsets.UTF_8), READING)
                .commands();
    }
}
