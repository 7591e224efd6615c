package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Extending.AbsentException;
import dev.guardrail.cache.UserCache;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.PinnedObjects;
import dev.guardrail.policy.Extended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the commits of other repositories that a policy extends: among the objects of the repository itself, where a
 * fetched remote has put them, in a repository on this machine, or in the user's cache, which keeps what was once read.
 * Nothing asks the network.
 */
final class OtherRepositories implements Extending.Others, AutoCloseable {

    /** How many commits the user's cache keeps. */
    private static final int KEPT = 100;

    private final GitRepository own;
    private final UserCache cache;
    private final List<GitRepository> opened = new ArrayList<>();
    private final Map<Extended.Pinned, GitRepository> found = new HashMap<>();

    /**
     * Looks in a repository, and around it.
     *
     * @param environment the variables of the process, which say where the user's cache is; empty for none
     */
    OtherRepositories(GitRepository own, Map<String, String> environment) {
        this.own = own;
        this.cache = UserCache.of(environment, "repositories", KEPT);
    }

    @Override
    public Optional<Snapshot> files(Extended.Pinned pinned) throws AbsentException {
        Optional<Snapshot> here = own.commit(pinned.commit());
        if (here.isPresent()) {
            found.put(pinned, own);
            return here;
        }
        try {
            return Optional.of(there(pinned));
        } catch (AbsentException e) {
            Optional<Snapshot> kept =
                    cache.read(name(pinned)).flatMap(objects -> PinnedObjects.files(pinned.commit(), objects));
            if (kept.isEmpty()) {
                throw e;
            }
            return kept;
        }
    }

    private Snapshot there(Extended.Pinned pinned) throws AbsentException {
        Optional<Path> path = path(pinned.repository());
        if (path.filter(this::isInWorktree).isPresent()) {
            // A change could have written its objects, whatever their names say.
            throw new AbsentException("the repository `" + pinned.repository()
                    + "` lies in the work tree, where a change can write to it; expected a repository elsewhere");
        }
        if (path.isEmpty()) {
            throw new AbsentException("the commit of `" + pinned.repository()
                    + "` is not in this clone; `git fetch " + pinned.repository() + " " + pinned.commit()
                    + "` gets it, and Guardrail itself never uses the network");
        }
        GitRepository repository = open(path.get(), pinned);
        found.put(pinned, repository);
        return repository
                .commit(pinned.commit())
                .orElseThrow(() -> new AbsentException("the repository `" + pinned.repository()
                        + "` does not have the commit `" + pinned.commit() + "`; fetch it there"));
    }

    @Override
    public void keep(Extended.Pinned pinned, Collection<String> paths) {
        Optional.ofNullable(found.get(pinned))
                .flatMap(repository -> repository.records().objects(pinned.commit(), paths))
                .filter(objects -> cache.read(name(pinned))
                        .filter(kept -> Arrays.equals(kept, objects))
                        .isEmpty())
                .ifPresent(objects -> cache.write(name(pinned), objects));
    }

    /** The commit, and what of it is wanted. */
    private static String name(Extended.Pinned pinned) {
        String wanted = pinned.policy() + '\n' + String.join("\n", pinned.rulesFrom());
        return pinned.commit() + "-" + Integer.toHexString(wanted.hashCode());
    }

    private GitRepository open(Path path, Extended.Pinned pinned) throws AbsentException {
        try {
            GitRepository repository = GitRepository.open(path);
            opened.add(repository);
            return repository;
        } catch (UnusableInputException e) {
            throw new AbsentException("`" + pinned.repository()
                    + "` is no repository that can be read, and no earlier run has kept the commit");
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

    private boolean isInWorktree(Path path) {
        try {
            Path real = Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
            return own.worktree().isPresent()
                    && real.startsWith(own.worktree().get().toRealPath());
        } catch (IOException e) {
            return true;
        }
    }
}
