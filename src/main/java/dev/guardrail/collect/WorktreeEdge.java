package dev.guardrail.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The edge of a work tree: finds links that lead out of it.
 *
 * @param worktree its folder
 */
public record WorktreeEdge(Path worktree) {

    private static final String LEADS_OUT = "is a link that leads out of the work tree; its target is not read";
    private static final String GIT = ".git";

    /**
     * A file of the work tree, named by its path there; refused where it is no regular file or is behind a leaving
     * link.
     */
    public GivenFile examined(Path file) {
        Optional<Path> link = leaving(file, (path, target) -> true);
        if (link.isPresent()) {
            return GivenFile.refused(name(link.get()), link.get(), LEADS_OUT);
        }
        return new GivenFile(name(file), file, List.of(), OrdinaryFile.refusal(file));
    }

    /**
     * The first link on the way to a file that leads out of the work tree, or to git's own files in it, and that
     * counts.
     */
    public Optional<Path> leaving(Path file, BiPredicate<String, String> counts) {
        Path at = worktree;
        for (Path segment : worktree.relativize(file)) {
            at = at.resolve(segment);
            if (Files.isSymbolicLink(at) && leadsOut(at) && counts.test(name(at), target(at))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private boolean leadsOut(Path link) {
        try {
            Path root = worktree.toRealPath();
            Path real = link.toRealPath();
            return !real.startsWith(root) || root.relativize(real).startsWith(GIT);
        } catch (IOException e) {
            return true;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** The path of a file in the work tree, with {@code /} between its segments. */
    public String name(Path path) {
        return worktree.relativize(path).toString().replace('\\', '/');
    }
}
