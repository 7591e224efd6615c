package dev.guardrail.collect.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.diff.SimilarityIndex.TableFullException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;

/** Scores how much of one file's content another file has. Files over {@link Content#LIMIT} resemble no other file. */
final class Similarity {

    /** The score of two files with the same content. */
    static final int SAME = 60_000;

    private final Map<ObjectId, Optional<SimilarityIndex>> indexes = new HashMap<>();
    private final Map<Version, Long> sizes = new HashMap<>();

    /** The score of a pair; 0 if the sizes alone show that the score is less than {@code minimum}. */
    int score(Version before, Version after, int minimum) {
        if (!before.isRegular() || !after.isRegular()) {
            return 0;
        }
        long smaller = Math.min(size(before), size(after));
        long larger = Math.max(size(before), size(after));
        if (smaller == 0 || larger > Content.LIMIT || larger * (SAME - minimum) < (larger - smaller) * SAME) {
            return 0;
        }
        Optional<SimilarityIndex> index = index(before);
        Optional<SimilarityIndex> other = index(after);
        return index.isPresent() && other.isPresent() ? index.get().score(other.get(), SAME) : 0;
    }

    private long size(Version version) {
        return sizes.computeIfAbsent(version, Similarity::sizeOf);
    }

    /** A file that cannot be read resembles no other; the gap for it comes from where its lines are read. */
    private static long sizeOf(Version version) {
        try {
            return version.bytes().size();
        } catch (IOException | InvalidPathException e) {
            return 0;
        }
    }

    private Optional<SimilarityIndex> index(Version version) {
        return indexes.computeIfAbsent(version.id(), id -> indexOf(version));
    }

    private static Optional<SimilarityIndex> indexOf(Version version) {
        try (InputStream in = version.bytes().open()) {
            return Optional.of(SimilarityIndex.create(
                    new ObjectLoader.SmallObject(Constants.OBJ_BLOB, in.readNBytes(Content.LIMIT))));
        } catch (IOException | InvalidPathException | TableFullException e) {
            return Optional.empty();
        }
    }
}
