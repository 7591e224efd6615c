package dev.guardrail.collect;

import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that a range commits, by their content. The author of a change chooses the content of these files, so a
 * report with the same content as one of them is no independent evidence about the change.
 */
public final class CommittedFiles {

    /** In bytes: the size of the largest Git LFS pointer, which git stores in place of a large file's content. */
    private static final int POINTER_LIMIT = 1024;

    private final Snapshot head;
    private final Map<String, Set<String>> paths = new HashMap<>();

    /**
     * The files of a commit.
     *
     * @param head reads their content
     * @param tracked all files of the commit, and further tracked files
     */
    public CommittedFiles(Snapshot head, Collection<Entry> tracked) {
        this.head = head;
        tracked.forEach(entry ->
                paths.computeIfAbsent(entry.blob(), blob -> new TreeSet<>()).add(entry.path()));
    }

    /**
     * The paths at which the head has the content of a file: unchanged, or as a checkout converts it (line ends,
     * encoding, keywords). There are none for an empty file: equal empty files show nothing.
     */
    public List<String> sameAs(Path file) throws IOException {
        Set<String> same = new TreeSet<>();
        if (Files.size(file) > 0) {
            for (String blob : BlobIds.of(file)) {
                same.addAll(paths.getOrDefault(blob, Set.of()));
            }
            same.addAll(pointers(file));
        }
        return List.copyOf(same);
    }

    /** Whether the head has a symbolic link of that path with that target. */
    public boolean hasLink(String path, String target) {
        byte[] content = target.getBytes(StandardCharsets.UTF_8);
        return paths.getOrDefault(BlobIds.of(content), Set.of()).contains(path);
    }

    /** The paths of the head's submodules. */
    public List<String> submodules() {
        return head.submodules();
    }

    /** The paths of Git LFS pointers of the head that have the same file name and point to this content. */
    private Set<String> pointers(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Set<String> same = new TreeSet<>();
        for (Entry entry : head.files(path -> Paths.name(path).equals(name))) {
            Optional<String> pointer = pointer(entry);
            if (pointer.isPresent() && pointer.get().contains("oid sha256:" + BlobIds.sha256(file))) {
                same.add(entry.path());
            }
        }
        return same;
    }

    private Optional<String> pointer(Entry entry) {
        try {
            return Optional.of(new String(head.read(entry, POINTER_LIMIT), StandardCharsets.UTF_8))
                    .filter(text -> text.startsWith("version https://git-lfs."));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
