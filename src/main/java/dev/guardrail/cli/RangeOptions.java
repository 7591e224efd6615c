package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.CiRequest;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.RepositoryCommits;
import dev.guardrail.collect.git.RangeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that select the repository and the range. */
final class RangeOptions {

    /** The value of {@code --range} that stands for what the CI service asks for. */
    static final String CI = "ci";

    @Mixin
    final RepositoryOption repository = new RepositoryOption();

    @Option(
            names = "--range",
            paramLabel = "A...B",
            description =
                    "A...B is what changed on B since it left A; A..B is the difference of both; ci is what the event"
                            + " of the CI service is about. Without a range: the changes since the merge base with the"
                            + " upstream or the default branch, or else the last commit.")
    @Nullable
    String range;

    @Option(names = "--base", paramLabel = "A", description = "The same as --range A...B, with --head as B.")
    @Nullable
    String base;

    @Option(names = "--head", paramLabel = "B", description = "The last commit of the range; needs --base.")
    @Nullable
    String head;

    @Option(names = "--worktree", description = "The uncommitted changes, compared with HEAD.")
    boolean worktree;

    @Option(
            names = "--staged",
            description = "The staged changes, compared with HEAD: the index, not the work tree. Reports in the"
                    + " usual places are not used, because they belong to the work tree.")
    boolean staged;

    @Option(
            names = "--commit",
            paramLabel = "REV",
            description = "One commit, compared with its first parent; a first commit, with nothing.")
    @Nullable
    String commit;

    private @Nullable String announcement;

    /** Takes an option as the parser of the command line does; whether it is one of these. */
    boolean take(PlainOption option, String value) {
        switch (option) {
            case REPO -> repository.take(value);
            case RANGE -> range = value;
            case BASE -> base = value;
            case HEAD -> head = value;
            case COMMIT -> commit = value;
            case WORKTREE -> worktree = true;
            case STAGED -> staged = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    RepositoryChange open(Map<String, String> environment, Consumer<String> progress) {
        return RepositoryChange.open(repository.folder(), environment, request(environment), progress);
    }

    /** What `--range ci` was found to mean. */
    Optional<String> announcement() {
        return Optional.ofNullable(announcement);
    }

    /** Opens one commit, if no option names a range: it needs no commit before it. */
    RepositoryChange openCommit(Map<String, String> environment, Consumer<String> progress) {
        if (head != null || !given().isEmpty()) {
            return open(environment, progress);
        }
        return RepositoryChange.open(repository.folder(), environment, RangeRequest.parse("HEAD..HEAD"), progress);
    }

    /** Opens the uncommitted changes, whatever the options say. */
    RepositoryChange openWorktree(Map<String, String> environment, Consumer<String> progress) {
        return RepositoryChange.open(repository.folder(), environment, RangeRequest.worktree(), progress);
    }

    /** Opens the commits of a range that no option of these names. */
    RepositoryCommits commits(String each, Map<String, String> environment) {
        return RepositoryCommits.open(repository.folder(), environment, RangeRequest.named(each));
    }

    /** The options that name a range. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, "--range", range != null);
        add(given, "--base", base != null);
        add(given, "--commit", commit != null);
        add(given, "--worktree", worktree);
        add(given, "--staged", staged);
        return given;
    }

    private RangeRequest request(Map<String, String> environment) {
        List<String> given = given();
        if (given.size() > 1) {
            throw new UnusableInputException("`" + String.join("` and `", given) + "` cannot be used together");
        }
        if (head != null && base == null) {
            throw new UnusableInputException("`--head` needs `--base`");
        }
        if (worktree) {
            return RangeRequest.worktree();
        }
        if (base != null) {
            return RangeRequest.since(base, head == null ? "" : head);
        }
        if (commit != null) {
            return RangeRequest.only(commit);
        }
        if (staged) {
            return RangeRequest.staged();
        }
        if (CI.equals(range)) {
            return ofCi(environment);
        }
        return range == null ? RangeRequest.byDefault() : RangeRequest.named(range);
    }

    private RangeRequest ofCi(Map<String, String> environment) {
        CiRequest request = CiRequest.of(repository.folder(), environment);
        announcement = request.sentence();
        return request.request();
    }

    private static void add(List<String> given, String option, boolean isGiven) {
        if (isGiven) {
            given.add(option);
        }
    }
}
