package dev.guardrail.hook;

import dev.guardrail.verdict.FailOn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A program that keeps the hooks of a repository, and would replace a hook beside its own. */
public enum HookManager {
    /** Husky. */
    HUSKY("Husky"),
    /** Lefthook. */
    LEFTHOOK("Lefthook"),
    /** pre-commit. */
    PRE_COMMIT("pre-commit");

    private final String name;

    HookManager(String name) {
        this.name = name;
    }

    /** The files of its settings, of which one is there; the usual one first. */
    private List<String> files() {
        return switch (this) {
            case HUSKY -> List.of(".husky");
            case LEFTHOOK ->
                List.of(
                        "lefthook.yml",
                        ".lefthook.yml",
                        "lefthook.yaml",
                        ".lefthook.yaml",
                        "lefthook.toml",
                        ".lefthook.toml",
                        "lefthook.json",
                        ".lefthook.json");
            case PRE_COMMIT -> List.of(".pre-commit-config.yaml", ".pre-commit-config.yml");
        };
    }

    /** The manager that keeps the hooks, by what the work tree has of it. */
    public static Optional<HookManager> of(HookFolder folder) {
        return Arrays.stream(values())
                .filter(manager -> manager.file(folder.worktree()).isPresent())
                .findFirst();
    }

    private Optional<String> file(Path worktree) {
        return files().stream()
                .filter(file -> Files.exists(worktree.resolve(file)))
                .findFirst();
    }

    /** What to write where, in place of a hook of our own. */
    public String advice(HookFolder folder, HookKind kind, FailOn failOn) {
        String file = file(folder.worktree()).orElse(files().get(0));
        return switch (this) {
            case HUSKY -> keeps(file) + "add this line to `.husky/" + kind.file() + "`: " + kind.line(failOn);
            case LEFTHOOK ->
                keeps(file) + "add to `" + kind.file() + "` in it a command with `run: "
                        + kind.line(failOn).replace("\"$@\"", "{1} {2}") + "`"
                        + (kind == HookKind.PRE_PUSH ? " and `use_stdin: true`" : "");
            case PRE_COMMIT -> keeps(file) + "add to `repos` in it this repository, with the id `" + id(kind) + "`";
        };
    }

    private String keeps(String file) {
        return name + " keeps the hooks here, by `" + file + "`; ";
    }

    private static String id(HookKind kind) {
        return kind == HookKind.PRE_COMMIT ? "guardrail" : "guardrail-pre-push";
    }

    @Override
    public String toString() {
        return name;
    }
}
