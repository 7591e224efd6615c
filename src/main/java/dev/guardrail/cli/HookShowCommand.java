package dev.guardrail.cli;

import dev.guardrail.hook.HookFolder;
import dev.guardrail.hook.HookKind;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code guardrail hook show}. */
@Command(name = "show", description = "Says which hooks are installed, and where git looks for them.")
final class HookShowCommand implements Callable<Integer> {

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    private final Console console;

    HookShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        HookFolder folder = HookFolder.of(repository.orCurrent(), console.environment());
        for (HookKind kind : HookKind.values()) {
            console.print(folder.named(folder.file(kind)) + ": " + folder.state(kind) + "\n");
        }
        return ExitCode.OK.code();
    }
}
