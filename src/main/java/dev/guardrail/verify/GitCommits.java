package dev.guardrail.verify;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.CommitNames;
import dev.guardrail.collect.git.CommitNames.Titled;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commits of a repository. */
final class GitCommits implements Commits {

    private final GitRepository git;
    private final CommitNames names;

    GitCommits(GitRepository git) {
        this.git = git;
        this.names = git.names();
    }

    @Override
    public Optional<String> find(String name) {
        return names.find(name);
    }

    @Override
    public Optional<String> tag(String name) {
        return names.tag(name);
    }

    @Override
    public List<String> parents(String id) {
        return names.parents(id);
    }

    @Override
    public boolean isInHistory(String id, String of) {
        return names.isInHistory(id, of);
    }

    @Override
    public Optional<String> branch(String name) {
        return names.branch(name);
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        return names.mergeBase(one, other);
    }

    @Override
    public Optional<Snapshot> files(String id) {
        return git.commit(id);
    }

    @Override
    public List<Fact> between(String base, String head) {
        return git.collect(git.resolve(RangeRequest.between(base, head)));
    }

    @Override
    public List<Titled> firstParents(String id, int limit) {
        return names.firstParents(id, limit);
    }

    @Override
    public Map<String, String> tags() {
        return names.tags();
    }

    @Override
    public String tree(String id) {
        return names.tree(id);
    }
}
