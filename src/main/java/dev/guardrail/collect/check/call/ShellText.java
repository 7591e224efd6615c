package dev.guardrail.collect.check.call;

import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.script.ShellCommand;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The commands of a text for a shell. The text may have arguments that no file has, so it stands for itself among the
 * contents of files.
 */
record ShellText(List<ShellCommand> commands) {

    private static final Reading<ShellText> READING = new Reading<>(
            "shell text",
            ShellText.class,
            path -> false,
            Integer.MAX_VALUE,
            text -> new ShellText(
                    Dialect.valueOf(text.path()).commands(new String(text.content(), StandardCharsets.UTF_8))));

    ShellText {
        commands = List.copyOf(commands);
    }

    static List<ShellCommand> commands(String text, Dialect dialect, Readings readings) {
        return readings.read(new Entry(dialect.name(), text), text.getBytes(StandardCharsets.UTF_8), READING)
                .commands();
    }
}
