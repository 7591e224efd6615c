package dev.guardrail.audit;

import dev.guardrail.collect.CommittedFiles;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.WorktreeEdge;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether a file is evidence about a range, or content that the range itself chose. */
final class Provenance {

    private final GitRepository repository;
    private final CommittedFiles committed;

    Provenance(GitRepository repository, Range range) {
        this.repository = repository;
        this.committed = repository.committed(range);
    }

    /**
     * The file, with the paths where the head has the same content; refused if a link of the head leads out of the work
     * tree.
     */
    GivenFile of(GivenFile file) {
        if (file.isRefused()) {
            return file;
        }
        Optional<Path> worktree = worktree(file.path());
        if (worktree.isPresent()) {
            WorktreeEdge edge = new WorktreeEdge(worktree.get());
            Path path = file.path().toAbsolutePath().normalize();
            Optional<Path> link = edge.leaving(path, committed::hasLink);
            if (link.isPresent()) {
                return GivenFile.refused(
                        file.name(),
                        file.path(),
                        "is behind a link of the head, `" + edge.name(link.get())
                                + "`, that leads out of the work tree; it is not read");
            }
        }
        try {
            List<String> same = new ArrayList<>(committed.sameAs(file.path()));
            worktree.ifPresent(root -> same.addAll(inSubmodule(root, file.path())));
            return new GivenFile(file.name(), file.path(), same, "");
        } catch (IOException e) {
            // The reader of the file reports that it cannot be read.
            return file;
        }
    }

    /** The work tree around a file, as the file's path spells it. */
    private Optional<Path> worktree(Path file) {
        Optional<Path> worktree = repository.worktree();
        for (Path at = file.toAbsolutePath().normalize().getParent(); at != null; at = at.getParent()) {
            if (worktree.isPresent() && isSame(at, worktree.get())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /**
     * The paths in submodules that have the content of a file. The head names a submodule's commit, so it also chooses
     * the files there.
     */
    private List<String> inSubmodule(Path root, Path file) {
        List<String> same = new ArrayList<>();
        Path path = file.toAbsolutePath().normalize();
        for (String submodule : committed.submodules()) {
            Path folder = root.resolve(submodule);
            if (path.startsWith(folder) && Files.exists(folder.resolve(".git"))) {
                try (GitRepository inner = GitRepository.open(folder)) {
                    inner.committed(inner.checkedOut())
                            .sameAs(file)
                            .forEach(inside -> same.add(submodule + "/" + inside));
                } catch (IOException | dev.guardrail.UnusableInputException e) {
                    // The submodule cannot be read as a repository, so it has no committed files to compare.
                }
            }
        }
        return same;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
