package dev.guardrail.audit.decay;

import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.History;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.decay.Decay;
import dev.guardrail.decay.Moment;
import dev.guardrail.decay.Tracker;
import dev.guardrail.policy.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Walks a history once. The files of a commit are looked at only where the commit changes one that an earlier answer
 * depended on, and each content of a file is read once.
 */
public final class RepositoryDecay {

    private static final int SHOWN = 500;

    private final Tracker tracker = new Tracker();
    private final Consumer<String> progress;
    private int concerned;

    private RepositoryDecay(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Follows what protects a repository.
     *
     * @param directory anywhere in the repository; without one, the environment says which it is
     * @param since the oldest commit; without one, the history begins with its beginning
     * @param until the newest commit, whose policy judges
     * @throws dev.guardrail.UnusableInputException if there is no such repository, revision or history
     */
    public static Decay of(
            Optional<Path> directory,
            Map<String, String> environment,
            Optional<String> since,
            String until,
            Consumer<String> progress) {
        progress.accept("opening the repository");
        try (GitRepository repository = GitRepository.open(directory, GitEnvironment.of(environment));
                History history = repository.history(since, until)) {
            Policy policy = policy(directory, environment, history.newest());
            return new RepositoryDecay(progress).walk(history, policy, until);
        }
    }

    private static Policy policy(Optional<Path> directory, Map<String, String> environment, String commit) {
        RangeRequest request = RangeRequest.parse(commit + ".." + commit);
        try (RepositoryChange change = RepositoryChange.open(directory, environment, request, stage -> {})) {
            return change.policy(Optional.empty(), environment);
        }
    }

    private Decay walk(History history, Policy policy, String until) {
        CommitSides sides = new CommitSides(policy);
        List<Moment> ends = new ArrayList<>();
        while (history.next()) {
            if (history.index() % SHOWN == 0) {
                progress.accept("commit " + history.index() + " of " + history.size());
            }
            if (history.index() == 0 || history.index() + 1 == history.size()) {
                ends.add(moment(history));
            }
            if (history.index() == 0 || sides.isConcerned(history.files())) {
                concerned++;
                Moment moment = moment(history);
                CommitSide side = sides.next(history, moment);
                tracker.add(moment, side.observations(), side.unreadable(), side.notices());
            }
        }
        Moment last = ends.get(ends.size() - 1);
        return new Decay(until, history.size(), concerned, ends.get(0), last, history.ending(), tracker.series());
    }

    private static Moment moment(History history) {
        return new Moment(history.index(), history.id(), history.day(), history.author());
    }
}
