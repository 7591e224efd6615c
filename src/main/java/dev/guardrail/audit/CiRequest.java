package dev.guardrail.audit;

import dev.guardrail.NoRangeException;
import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.event.CiRange;
import dev.guardrail.collect.event.CiRange.Change;
import dev.guardrail.collect.event.CiRange.Without;
import dev.guardrail.collect.event.Ends;
import dev.guardrail.collect.event.Ends.Use;
import dev.guardrail.collect.git.ClonedHistory;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The range that a CI service asks for, in one clone.
 *
 * @param change what the service says
 * @param ends the way to name its ends that holds in the clone
 * @param name the range, named so that a person can name it again
 * @param absent the revisions of it that the clone does not have
 * @param whole whether the clone has the history between its ends, too
 */
public record CiRequest(Change change, Ends ends, String name, List<String> absent, boolean whole) {

    private static final int SHOWN = 10;

    public CiRequest {
        absent = List.copyOf(absent);
    }

    /**
     * Reads what the service says, and looks into the clone.
     *
     * @param directory anywhere in the repository; without one, the environment says which it is
     * @throws NoRangeException if the event has no base to compare with
     * @throws UnusableInputException if no service is known, its event cannot be used, or there is no repository
     */
    public static CiRequest of(Optional<Path> directory, Map<String, String> environment) {
        CiRange range = CiRange.of(environment);
        if (range instanceof Without without) {
            throw new NoRangeException(without.reason());
        }
        try (GitRepository repository = GitRepository.open(directory, GitEnvironment.of(environment))) {
            return in(repository.cloned(), (Change) range);
        }
    }

    private static CiRequest in(ClonedHistory clone, Change change) {
        List<Ends> all = change.ends();
        Ends ends = all.stream().filter(each -> holds(clone, each)).findFirst().orElse(all.get(all.size() - 1));
        List<String> absent = List.of(ends.base(), ends.head()).stream()
                .filter(revision -> clone.find(revision).isEmpty())
                .toList();
        return new CiRequest(change, ends, name(clone, ends), absent, clone.isWhole(ends.base(), ends.head()));
    }

    private static String name(ClonedHistory clone, Ends ends) {
        // The parent of a commit has an id, which says more.
        String base = ends.base().contains("^") ? clone.find(ends.base()).orElse(ends.base()) : ends.base();
        return shown(base) + (ends.use() == Use.DIFFERENCE ? ".." : "...") + shown(ends.head());
    }

    private static boolean holds(ClonedHistory clone, Ends ends) {
        return switch (ends.use()) {
            case ALWAYS, DIFFERENCE -> true;
            case IF_CHECKED_OUT ->
                clone.checkedOut().filter(ends.head()::equals).isPresent();
            // What a shallow clone does not have is not known to be missing from the branch.
            case IF_CONTINUED ->
                clone.isContinued(ends.base(), ends.head())
                        || clone.isShallow() && !clone.isWhole(ends.base(), ends.head());
        };
    }

    /** What the range is, and why. */
    public String sentence() {
        String what = "range " + name + ": " + change.about();
        return ends.note().isEmpty() ? what : what + "; " + ends.note();
    }

    /**
     * The range, to be resolved.
     *
     * @throws UnusableInputException if the clone does not have its ends, with the command that fetches them
     */
    public RangeRequest request() {
        if (!absent.isEmpty()) {
            throw new UnusableInputException("the clone does not have `" + String.join("` and `", absent) + "`, of "
                    + change.about() + ": " + change.advice() + ", or run `git fetch --no-tags origin "
                    + String.join(" ", ends.wanted()) + "`");
        }
        RangeRequest request = ends.use() == Use.DIFFERENCE
                ? RangeRequest.between(ends.base(), ends.head())
                : RangeRequest.since(ends.base(), ends.head());
        return request.called(name);
    }

    /** What to fetch until the clone has the range and its history; nothing where it has them. */
    public List<String> wanted() {
        return absent.isEmpty() && whole ? List.of() : ends.wanted();
    }

    private static String shown(String revision) {
        return revision.replaceFirst("^([0-9a-f]{" + SHOWN + "})[0-9a-f]+", "$1");
    }
}
