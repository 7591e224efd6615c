package dev.guardrail.hook;

import dev.guardrail.UnusableInputException;
import dev.guardrail.verdict.FailOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The folder from which git takes the hooks of a repository. Git itself is asked, because the settings of the user, of the
 * machine and of the environment decide, too.
 *
 * @param path the folder, which need not be there
 * @param worktree the top of the work tree
 * @param common the folder that the repository has in common with its linked work trees
 */
public record HookFolder(Path path, Path worktree, Path common) {

    /** In bytes. No hook is larger. */
    private static final int LIMIT = 1 << 20;

    /**
     * Asks git.
     *
     * @param directory anywhere in the work tree
     * @param environment the variables for git
     * @throws UnusableInputException if there is no work tree, or no git
     */
    public static HookFolder of(Path directory, Map<String, String> environment) {
        Path from = directory.toAbsolutePath();
        Git git = new Git(environment);
        Path top = from.resolve(git.lines(from, "rev-parse", "--show-toplevel").get(0));
        List<String> paths = git.lines(top, "rev-parse", "--git-path", "hooks", "--git-common-dir");
        return new HookFolder(
                top.resolve(paths.get(0)).normalize(),
                top,
                top.resolve(paths.get(1)).normalize());
    }

    /** Whether it lies outside of the repository, where its hooks may be those of other repositories, too. */
    public boolean isOutside() {
        Path folder = real(path);
        return !folder.startsWith(real(worktree)) && !folder.startsWith(real(common));
    }

    /** The file of a hook. */
    public Path file(HookKind kind) {
        return path.resolve(kind.file());
    }

    /** What there is of a hook. */
    public HookState state(HookKind kind) {
        Path file = file(kind);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return HookState.NONE;
        }
        HookScript script = new HookScript(text(file));
        if (!script.isOurs()) {
            return HookState.OTHER;
        }
        if (!script.isUnchanged()) {
            return HookState.CHANGED;
        }
        return Files.isExecutable(file) ? HookState.INSTALLED : HookState.NOT_EXECUTABLE;
    }

    /** Whether a hook is there with exactly this text, and git runs it. */
    public boolean has(HookKind kind, String text) {
        return state(kind) == HookState.INSTALLED && text(file(kind)).equals(text);
    }

    /** The text of the hook that Guardrail writes. */
    public static String script(HookKind kind, FailOn failOn) {
        return HookScript.of(kind, failOn).text();
    }

    /** A file as people name it: from the top of the work tree where it is there. */
    public String named(Path file) {
        return file.startsWith(worktree) ? worktree.relativize(file).toString() : file.toString();
    }

    /** The text of a hook; nothing where it is no ordinary file, or a link, which leads to somebody else's. */
    private static String text(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LIMIT
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** A path without links, also where its last folders are not there yet. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }
}
