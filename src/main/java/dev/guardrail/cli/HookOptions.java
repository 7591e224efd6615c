package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.hook.HookFolder;
import dev.guardrail.hook.HookKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which hooks, of which repository. */
final class HookOptions {

    @Option(names = "--pre-commit", description = "The hook that judges what is staged. Default, if no hook is named.")
    private boolean preCommit;

    @Option(names = "--pre-push", description = "The hook that judges what a push sends.")
    private boolean prePush;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description =
                    "The folder from which git takes the hooks; needed only where it is outside of the repository.")
    private @Nullable Path into;

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    /** The hooks that are named. */
    List<HookKind> named() {
        List<HookKind> named = new ArrayList<>();
        if (preCommit) {
            named.add(HookKind.PRE_COMMIT);
        }
        if (prePush) {
            named.add(HookKind.PRE_PUSH);
        }
        return named;
    }

    /** The folder of the hooks, which may be outside of the repository. */
    HookFolder folder(Map<String, String> environment) {
        HookFolder folder = HookFolder.of(repository.orCurrent(), environment);
        if (into != null && !isSame(into, folder.path())) {
            throw new UnusableInputException("git takes the hooks of this repository from `"
                    + folder.named(folder.path()) + "`, not from `" + into + "`");
        }
        return folder;
    }

    /** The folder of the hooks, to write to: one outside of the repository has to be named. */
    HookFolder writable(Map<String, String> environment) {
        HookFolder folder = folder(environment);
        if (into == null && folder.isOutside()) {
            throw new UnusableInputException("git takes the hooks from `" + folder.path()
                    + "`, outside of this repository and maybe for others, too; `--into` with this folder allows that");
        }
        return folder;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath().normalize().equals(other) || Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
