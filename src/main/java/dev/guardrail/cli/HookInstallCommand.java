package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.hook.HookFolder;
import dev.guardrail.hook.HookKind;
import dev.guardrail.hook.HookManager;
import dev.guardrail.hook.HookState;
import dev.guardrail.verdict.FailOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail hook install}. */
@Command(
        name = "install",
        description = "Writes hooks into the folder from which git takes them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the hooks are installed",
            " 2:another hook or a manager of hooks is there, and the line says what to add to it; or git names no folder",
            "70:a defect in Guardrail"
        })
final class HookInstallCommand implements Callable<Integer> {

    @Mixin
    private final HookOptions hooks = new HookOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "The verdict that stops git: red, yellow or never. Default: red.")
    private FailOn failOn = FailOn.RED;

    private final Console console;

    HookInstallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        HookFolder folder = hooks.writable(console.environment());
        List<HookKind> kinds = hooks.named().isEmpty() ? List.of(HookKind.PRE_COMMIT) : hooks.named();
        kinds.forEach(kind -> check(folder, kind));
        kinds.forEach(kind -> install(folder, kind));
        return ExitCode.OK.code();
    }

    private void check(HookFolder folder, HookKind kind) {
        Optional<HookManager> manager = HookManager.of(folder);
        if (manager.isPresent()) {
            throw new UnusableInputException(manager.get().advice(folder, kind, failOn));
        }
        HookState state = folder.state(kind);
        if (state.isOfOthers()) {
            throw new UnusableInputException("`" + folder.named(folder.file(kind)) + "` is " + state.what()
                    + ", which is never replaced; add this line to it: " + kind.line(failOn));
        }
    }

    private void install(HookFolder folder, HookKind kind) {
        Path file = folder.file(kind);
        String script = HookFolder.script(kind, failOn);
        if (folder.has(kind, script)) {
            console.print(folder.named(file) + " is installed\n");
            return;
        }
        new ReportFile(file, Optional.of(folder.worktree()), "hook").write(script.getBytes(StandardCharsets.UTF_8));
        makeExecutable(file);
        console.print(
                "wrote " + folder.named(file) + ": it " + kind.does() + "; git stops on " + failOn.words() + "\n");
    }

    private static void makeExecutable(Path file) {
        try {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        } catch (IOException e) {
            throw new UnusableInputException("`" + file.getFileName() + "` cannot be made executable: " + e, e);
        } catch (UnsupportedOperationException e) {
            // Without such permissions, git runs every hook.
        }
    }
}
