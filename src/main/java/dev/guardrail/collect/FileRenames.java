package dev.guardrail.collect;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The files that a range renames.
 *
 * @param toHead the path at the head, by the path at the base
 * @param toBase the path at the base, by the path at the head
 */
public record FileRenames(Map<String, String> toHead, Map<String, String> toBase) {

    public FileRenames {
        toHead = Map.copyOf(toHead);
        toBase = Map.copyOf(toBase);
    }

    /** Those among the changed files; other facts are left aside. */
    public static FileRenames of(Collection<? extends Fact> range) {
        Map<String, String> toHead = new HashMap<>();
        Map<String, String> toBase = new HashMap<>();
        for (Fact fact : range) {
            if (fact instanceof ChangedFile file && file.status() == FileStatus.RENAMED) {
                toHead.put(file.oldPath(), file.path());
                toBase.put(file.path(), file.oldPath());
            }
        }
        return new FileRenames(toHead, toBase);
    }

    /** The path at the head of a path of the base. */
    public String atHead(String path) {
        return toHead.getOrDefault(path, path);
    }

    /** The path at the base of a path of the head. */
    public String atBase(String path) {
        return toBase.getOrDefault(path, path);
    }

    /** The renames of the way back. */
    public FileRenames reversed() {
        return new FileRenames(toBase, toHead);
    }
}
