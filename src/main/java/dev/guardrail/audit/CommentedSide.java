package dev.guardrail.audit;

import dev.guardrail.collect.waiver.WaiverComment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The waivers in the comments of one side, and the findings beside them. */
final class CommentedSide {

    private final SortedMap<String, List<WaiverComment>> comments = new TreeMap<>();
    private final Map<String, Map<Integer, List<RawFinding>>> found = new HashMap<>();

    /**
     * Reads the comments of files.
     *
     * @param more the files to read besides those with findings
     * @param findings the findings; those that are at the base are left aside at the head
     */
    CommentedSide(SideTexts side, boolean isBase, Collection<String> more, Collection<RawFinding> findings) {
        for (RawFinding raw : findings) {
            if (raw.location().ofBase() != isBase) {
                continue;
            }
            found.computeIfAbsent(path(raw), first -> new HashMap<>())
                    .computeIfAbsent(raw.location().place().line(), first -> new ArrayList<>())
                    .add(raw);
        }
        SortedSet<String> paths = new TreeSet<>(more);
        paths.addAll(found.keySet());
        for (String path : paths) {
            List<WaiverComment> ofFile = side.comments(path);
            if (!ofFile.isEmpty()) {
                comments.put(path, ofFile);
            }
        }
    }

    private static String path(RawFinding raw) {
        return raw.location().place().path();
    }

    /** By the paths of this side. */
    SortedMap<String, List<WaiverComment>> comments() {
        return comments;
    }

    /** The findings of the line that a waiver is about, as far as it names their guardrails. */
    List<RawFinding> about(String path, WaiverComment comment) {
        return found.getOrDefault(path, Map.of()).getOrDefault(comment.target(), List.of()).stream()
                .filter(raw -> comment.target() > 0
                        && comment.rules().contains(raw.violation().rule()))
                .toList();
    }
}
