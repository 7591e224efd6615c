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

/** Finds the commits that names stand for, and how they are related. */
final class Revisions {

    /** What to do about history that a clone does not have. */
    static final String SHALLOW_ADVICE =
            "this clone is shallow: run \"git fetch --unshallow\"," + " or set \"fetch-depth: 0\" for actions/checkout";

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
            return "the repository names its objects by " + format + "; expected sha1";
        }
        if (!isUnborn()) {
            return "the commit that HEAD names cannot be found";
        }
        return "the branch that is checked out has no commit yet; --staged audits what is staged for the first";
    }

    /** The commit that a person named. */
    RevCommit named(String name) throws IOException {
        if (name.equals(Constants.HEAD) || name.equals("@")) {
            return checkedOut();
        }
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** The commit that a name stands for, if it stands for one that is there. */
    Optional<RevCommit> find(String name) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(name);
            return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id));
        } catch (AmbiguousObjectException e) {
            throw new UnusableInputException("ambiguous revision \"" + name + "\": give more digits", e);
        } catch (IncorrectObjectTypeException e) {
            throw new UnusableInputException("\"" + name + "\" is not a commit", e);
        } catch (RevisionSyntaxException | MissingObjectException e) {
            return Optional.empty();
        }
    }

    /** The newest commit that both have in their history. */
    Optional<RevCommit> mergeBase(RevCommit one, RevCommit other) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(List.of(walk.lookupCommit(one), walk.lookupCommit(other)));
            return Optional.ofNullable(walk.next());
        }
    }

    /** The parent that a commit is compared with, the first; none for a root commit. */
    Optional<RevCommit> parent(RevCommit commit) throws IOException {
        if (isBoundary(commit)) {
            throw new UnusableInputException("the parent of the last commit is missing: " + SHALLOW_ADVICE);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return commit.getParentCount() == 0 ? Optional.empty() : Optional.of(walk.parseCommit(commit.getParent(0)));
        } catch (MissingObjectException e) {
            throw new UnusableInputException("the parent of the last commit is missing" + orShallow(""), e);
        }
    }

    /** Whether the history goes on behind this commit and the clone does not have it. */
    boolean isBoundary(RevCommit commit) {
        return shallow.contains(commit);
    }

    /** The advice after a separator where the clone is shallow; else what is given. */
    String orShallow(String otherwise) {
        return shallow.isEmpty() ? otherwise : "; " + SHALLOW_ADVICE;
    }

    private UnusableInputException unknown(String name) {
        if (name.matches("0{7,}[~^].*|0{7,}")) {
            return new UnusableInputException("\"" + name + "\" names no commit: GitHub gives it where a push made a"
                    + " branch or deleted one; name a branch or a commit that is there, origin/main say");
        }
        if (name.endsWith("/")) {
            return new UnusableInputException("unknown revision \"" + name
                    + "\": nothing stands behind its last \"/\", as where" + " a variable is empty");
        }
        String suggestion =
                nearestRef(name).map(ref -> "; did you mean \"" + ref + "\"?").orElse("");
        return new UnusableInputException("unknown revision \"" + name + "\"" + suggestion + orShallow(""));
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
