package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.hook.HookFolder;
import dev.guardrail.hook.HookKind;
import dev.guardrail.hook.HookState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code guardrail hook uninstall}. */
@Command(
        name = "uninstall",
        description = "Removes the hooks that Guardrail has written; all of them, if no hook is named.",
        footer = "%nIt never removes another hook, nor a hook that somebody has changed: exit code 2.")
final class HookUninstallCommand implements Callable<Integer> {

    @Mixin
    private final HookOptions hooks = new HookOptions();

    private final Console console;

    HookUninstallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        HookFolder folder = hooks.writable(console.environment());
        List<HookKind> kinds = hooks.named().isEmpty() ? List.of(HookKind.values()) : hooks.named();
        kinds.forEach(kind -> uninstall(folder, kind));
        return ExitCode.OK.code();
    }

    private void uninstall(HookFolder folder, HookKind kind) {
        String file = folder.named(folder.file(kind));
        HookState state = folder.state(kind);
        if (state == HookState.CHANGED
                || state == HookState.OTHER && !hooks.named().isEmpty()) {
            throw new UnusableInputException(
                    "`" + file + "` is " + state.what() + ": remove it yourself, or the line that calls `guardrail`");
        }
        if (state == HookState.NONE || state == HookState.OTHER) {
            console.print(file + ": " + state + "\n");
            return;
        }
        try {
            Files.delete(folder.file(kind));
        } catch (IOException e) {
            throw new UnusableInputException("cannot remove `" + file + "`: " + e, e);
        }
        console.print("removed " + file + "\n");
    }
}
