package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Extending.AbsentException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.policy.Extended;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the commits of other repositories that a policy extends: among the objects of the repository itself, where a
 * fetched remote has put them, or in a repository on this machine. Nothing asks the network.
 */
final class OtherRepositories implements Extending.Others, AutoCloseable {

    private final GitRepository own;
    private final List<GitRepository> opened = new ArrayList<>();

    OtherRepositories(GitRepository own) {
        this.own = own;
    }

    @Override
    public Optional<Snapshot> files(Extended.Pinned pinned) throws AbsentException {
        Optional<Snapshot> here = own.commit(pinned.commit());
        if (here.isPresent()) {
            return here;
        }
        Optional<Path> path = path(pinned.repository());
        if (path.isEmpty()) {
            throw new AbsentException("the commit of `" + pinned.repository()
                    + "` is not in this clone; `git fetch " + pinned.repository() + " " + pinned.commit()
                    + "` gets it, and Guardrail itself never uses the network");
        }
        Optional<Snapshot> there = open(path.get(), pinned).commit(pinned.commit());
        if (there.isEmpty()) {
            throw new AbsentException("the repository `" + pinned.repository() + "` does not have the commit `"
                    + pinned.commit() + "`; fetch it there");
        }
        return there;
    }

    private GitRepository open(Path path, Extended.Pinned pinned) throws AbsentException {
        try {
            GitRepository repository = GitRepository.open(path);
            opened.add(repository);
            return repository;
        } catch (UnusableInputException e) {
            throw new AbsentException("`" + pinned.repository() + "` cannot be read: " + e.getMessage());
        }
    }

    /** The folder that a policy names, if it names one: a relative one is relative to the work tree. */
    private Optional<Path> path(String written) {
        if (!written.matches("(?:/|\\.|[A-Za-z]:[/\\\\]).*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(own.worktree().orElse(Path.of("")).resolve(written));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        opened.forEach(GitRepository::close);
    }
}
