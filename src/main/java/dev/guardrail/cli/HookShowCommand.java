package dev.guardrail.cli;

import dev.guardrail.hook.HookFolder;
import dev.guardrail.hook.HookKind;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code guardrail hook show}. */
@Command(name = "show", description = "Says which hooks are installed, and where git looks for them.")
final class HookShowCommand implements Callable<Integer> {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "The repository; if not given, the repository that git finds from the current directory.")
    private @Nullable Path repository;

    private final Console console;

    HookShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RangeOptions.checkFolder(repository);
        HookFolder folder = HookFolder.of(repository == null ? Path.of("") : repository, console.environment());
        for (HookKind kind : HookKind.values()) {
            console.print(folder.named(folder.file(kind)) + ": " + folder.state(kind) + "\n");
        }
        return ExitCode.OK.code();
    }
}
