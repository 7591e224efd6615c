package dev.guardrail.audit;

import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import dev.guardrail.collect.git.RangeRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The commits of a range in one repository, each a change of its own. */
public final class RepositoryCommits implements AutoCloseable {

    private final GitRepository repository;
    private final Map<String, String> environment;
    private final List<String> ids;

    private RepositoryCommits(GitRepository repository, Map<String, String> environment, List<String> ids) {
        this.repository = repository;
        this.environment = environment;
        this.ids = ids;
    }

    /**
     * Opens a repository and finds the commits of a range.
     *
     * @param directory anywhere in the repository; without one, the environment says which it is
     * @param environment the variables of the process
     * @throws dev.guardrail.UnusableInputException if there is no such repository or range
     */
    public static RepositoryCommits open(
            Optional<Path> directory, Map<String, String> environment, RangeRequest request) {
        GitRepository repository = GitRepository.open(directory, GitEnvironment.of(environment));
        try {
            return new RepositoryCommits(repository, environment, repository.commits(repository.resolve(request)));
        } catch (RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    /** The full ids, parents before children. */
    public List<String> ids() {
        return ids;
    }

    /**
     * What one commit changes, compared with its first parent.
     *
     * @throws dev.guardrail.UnusableInputException if the clone does not have the parent
     */
    public RepositoryChange change(String id, Consumer<String> progress) {
        Range range = repository.only(id);
        return new RepositoryChange(repository.again(), range, environment, progress);
    }

    /** The work tree around the directory that was opened. */
    public Optional<Path> worktree() {
        return repository.worktree();
    }

    @Override
    public void close() {
        repository.close();
    }
}
