package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import dev.guardrail.ledger.Appending;
import dev.guardrail.ledger.Entry;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerPlace;
import dev.guardrail.ledger.LedgerReader;
import dev.guardrail.ledger.RefusedLedgerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The ledger in the tree of a ref's commit. Each record is a commit after it; the ref moves only if it is still where it was
 * when the ledger was read.
 */
final class RefLedger implements LedgerPlace {

    static final String FILE = "ledger.jsonl";

    private static final int ATTEMPTS = 50;

    private final Repository repository;
    private final String ref;
    private final PersonIdent author;

    /**
     * Names a ref.
     *
     * @param day the day of the commits
     * @throws UnusableInputException if no ledger can be kept there
     */
    RefLedger(Repository repository, String ref, LocalDate day) throws IOException {
        this.repository = repository;
        this.ref = ref;
        this.author = new PersonIdent(
                "guardrail",
                "guardrail@localhost",
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                ZoneOffset.UTC);
        if (!ref.startsWith(Constants.R_REFS) || !Repository.isValidRefName(ref)) {
            throw new UnusableInputException(
                    "`" + ref + "` is not the full name of a ref; expected one such as `refs/guardrail/ledger`");
        }
        if (ref.equals(repository.getFullBranch())) {
            throw new UnusableInputException("`" + ref + "` is checked out, and a record would move it");
        }
    }

    /** The commit that the ref names, and its ledger. */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a holder, not a value
    private record Now(ObjectId commit, ObjectId tree, byte[] content) {}

    @Override
    public String name() {
        return ref + ":" + FILE;
    }

    @Override
    public Ledger read() {
        try {
            return LedgerReader.read(now().content()).at(name());
        } catch (RefusedLedgerException e) {
            return LedgerReader.unreadable(e.getMessage()).at(name());
        } catch (IOException e) {
            return LedgerReader.unreadable("cannot be read: " + e.getMessage()).at(name());
        }
    }

    private Now now() throws IOException {
        EarlierLedgers earlier = new EarlierLedgers(repository, ref);
        Now now = found();
        if (!now.commit().equals(ObjectId.zeroId())) {
            earlier.keptBy(now.commit(), now.content());
        }
        return now;
    }

    private Now found() throws IOException {
        Ref found = repository.exactRef(ref);
        if (found == null) {
            return new Now(ObjectId.zeroId(), ObjectId.zeroId(), new byte[0]);
        }
        if (found.isSymbolic()) {
            throw new RefusedLedgerException("is in a symbolic ref, and no ledger behind one is read or written");
        }
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            ObjectId commit = found.getObjectId();
            ObjectId tree = walk.parseCommit(commit).getTree().copy();
            return new Now(commit, tree, content(reader, tree));
        }
    }

    static byte[] content(ObjectReader reader, ObjectId tree) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, FILE, tree)) {
            if (walk == null) {
                return new byte[0];
            }
            FileMode mode = walk.getFileMode(0);
            if (mode != FileMode.REGULAR_FILE && mode != FileMode.EXECUTABLE_FILE) {
                throw new RefusedLedgerException("is "
                        + (mode == FileMode.SYMLINK ? "a symbolic link" : "a folder or a submodule")
                        + "; expected a regular file");
            }
            ObjectLoader loader = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB);
            // One byte more than is allowed is too large, whatever it says.
            return loader.getSize() > Ledger.LIMIT ? new byte[Ledger.LIMIT + 1] : loader.getBytes();
        }
    }

    @Override
    public List<EntryLine> append(Function<Ledger, List<? extends Entry>> entries) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Now now = now();
                Appending appending = Appending.to(name(), now.content(), entries);
                if (appending.lines().isEmpty() || move(now, appending)) {
                    return appending.lines();
                }
            }
        } catch (RefusedLedgerException e) {
            throw new UnusableInputException(name() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UnusableInputException("cannot write the ledger `" + name() + "`: " + e.getMessage(), e);
        }
        throw new UnusableInputException("cannot write the ledger `" + name() + "`: another run moves the ref");
    }

    /** Whether the ref was still where it was. */
    private boolean move(Now now, Appending appending) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setExpectedOldObjectId(now.commit());
        update.setNewObjectId(commit(now, appending));
        update.setRefLogIdent(author);
        update.setRefLogMessage("guardrail record", false);
        // Git notes no moves of such refs by itself, and goes on with a log that is there.
        update.setForceRefLog(true);
        RefUpdate.Result result = update.update();
        return switch (result) {
            case NEW, FAST_FORWARD -> true;
            case LOCK_FAILURE, REJECTED -> false;
            default -> throw new IOException("git answers " + result);
        };
    }

    private ObjectId commit(Now now, Appending appending) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(now, appending, inserter));
            if (!now.commit().equals(ObjectId.zeroId())) {
                commit.setParentId(now.commit());
            }
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage(message(appending.lines()));
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    /** The tree with the new ledger; other files stay as they are. */
    private ObjectId tree(Now now, Appending appending, ObjectInserter inserter) throws IOException {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, appending.text().getBytes(StandardCharsets.UTF_8));
        DirCache files = DirCache.newInCore();
        if (!now.tree().equals(ObjectId.zeroId())) {
            try (ObjectReader reader = repository.newObjectReader()) {
                files = DirCache.read(reader, now.tree());
            }
        }
        DirCacheEditor editor = files.editor();
        editor.add(new DirCacheEditor.PathEdit(FILE) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
            }
        });
        editor.finish();
        return files.writeTree(inserter);
    }

    private static String message(List<EntryLine> lines) {
        EntryLine first = lines.get(0);
        String more = lines.size() == 1 ? "" : " and " + (lines.size() - 1) + " more";
        return "Record " + first.entry().word() + " " + first.digest().substring(0, 12) + more + "\n";
    }
}
