package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.Names;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Finds the commits that names stand for, and their relations. */
final class Revisions {

    /** Advice on history that a clone does not have. */
    static final String SHALLOW_ADVICE =
            "this clone is shallow: run `git fetch --unshallow`, or set `fetch-depth: 0` for `actions/checkout`";

    private final Repository repository;
    private final Set<ObjectId> shallow;

    Revisions(Repository repository) throws IOException {
        this.repository = repository;
        this.shallow = repository.getObjectDatabase().getShallowCommits();
    }

    /** The commit that is checked out. */
    RevCommit checkedOut() throws IOException {
        Optional<RevCommit> head = find(Constants.HEAD);
        if (head.isEmpty()) {
            throw new UnusableInputException(whyNoneIsCheckedOut());
        }
        return head.get();
    }

    /** Whether the branch that is checked out has no commit yet. */
    boolean isUnborn() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        return isOfSha1(objectFormat()) && head != null && head.isSymbolic() && head.getObjectId() == null;
    }

    private String objectFormat() {
        return String.valueOf(repository.getConfig().getString("extensions", null, "objectFormat"));
    }

    private static boolean isOfSha1(String format) {
        return format.equals("null") || format.equalsIgnoreCase("sha1");
    }

    private String whyNoneIsCheckedOut() throws IOException {
        String format = objectFormat();
        if (!isOfSha1(format)) {
            return "the object format of the repository is `" + format + "`; expected `sha1`";
        }
        if (!isUnborn()) {
            return "the commit that `HEAD` names is not in the repository";
        }
        return "the checked out branch has no commit yet; audit the staged files with `--staged`";
    }

    /** The commit that a person named. */
    RevCommit named(String name) throws IOException {
        if (name.equals(Constants.HEAD) || name.equals("@")) {
            return checkedOut();
        }
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** The commit that a name stands for; empty if the name is unknown or the commit is missing. */
    Optional<RevCommit> find(String name) throws IOException {
        refuseTagOfRemote(name);
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(name);
            return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id));
        } catch (AmbiguousObjectException e) {
            throw new UnusableInputException("revision `" + name + "` is ambiguous; give more digits", e);
        } catch (IncorrectObjectTypeException e) {
            throw new UnusableInputException("`" + name + "` is not a commit", e);
        } catch (RevisionSyntaxException | MissingObjectException e) {
            return Optional.empty();
        }
    }

    /** A tag named `origin/main` would stand for the branch, and anybody who can push one would choose the base. */
    private void refuseTagOfRemote(String name) throws IOException {
        String ref = name.split("[~^:]|@\\{", 2)[0];
        if (repository.exactRef("refs/tags/" + ref) != null && repository.exactRef("refs/remotes/" + ref) != null) {
            throw new UnusableInputException("`" + ref + "` is a tag and a branch of a remote; name `refs/tags/" + ref
                    + "` or `refs/remotes/" + ref + "`");
        }
    }

    /** The newest commit that is in the history of both. */
    Optional<RevCommit> mergeBase(RevCommit one, RevCommit other) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(List.of(walk.lookupCommit(one), walk.lookupCommit(other)));
            return Optional.ofNullable(walk.next());
        }
    }

    /** The first parent of a commit, which the commit is compared with; none for a root commit. */
    Optional<RevCommit> parent(RevCommit commit) throws IOException {
        if (isBoundary(commit)) {
            throw new UnusableInputException(
                    "the parent of commit `" + commit.abbreviate(7).name() + "` is missing: " + SHALLOW_ADVICE);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return commit.getParentCount() == 0 ? Optional.empty() : Optional.of(walk.parseCommit(commit.getParent(0)));
        } catch (MissingObjectException e) {
            throw new UnusableInputException(
                    "the parent of commit `" + commit.abbreviate(7).name() + "` is missing" + orShallow(""), e);
        }
    }

    /** Whether a shallow clone ends at this commit, so that its parents are missing. */
    boolean isBoundary(RevCommit commit) {
        return shallow.contains(commit);
    }

    /** Whether the clone ends somewhere before the first commit. */
    boolean isShallow() {
        return !shallow.isEmpty();
    }

    /** A separator and the advice where the clone is shallow; else the given text. */
    String orShallow(String otherwise) {
        return isShallow() ? "; " + SHALLOW_ADVICE : otherwise;
    }

    private UnusableInputException unknown(String name) {
        if (name.matches("0{7,}[~^].*|0{7,}")) {
            return new UnusableInputException("`" + name + "` names no commit: GitHub sends it when a push creates or"
                    + " deletes a branch; name an existing branch or commit, such as `origin/main`");
        }
        if (name.endsWith("/")) {
            return new UnusableInputException(
                    "unknown revision `" + name + "`: the name ends with `/`; a variable in it may be empty");
        }
        String suggestion =
                nearestRef(name).map(ref -> "; did you mean `" + ref + "`?").orElse("");
        return new UnusableInputException("unknown revision `" + name + "`" + suggestion + orShallow(""));
    }

    private Optional<String> nearestRef(String name) {
        try {
            List<String> refs = repository.getRefDatabase().getRefs().stream()
                    .map(Ref::getName)
                    .filter(ref -> ref.startsWith(Constants.R_REFS))
                    .map(Repository::shortenRefName)
                    .toList();
            return Names.nearest(name, refs);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
