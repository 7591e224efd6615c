package dev.guardrail.audit;

import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the range says about where things went: files to other names, and lines to where they now are. */
final class Renames {

    static final Renames NONE = new Renames();

    private final Map<String, String> renamed = new HashMap<>();
    private final Set<Place> added = new HashSet<>();
    private final Set<Place> removed = new HashSet<>();

    private Renames() {}

    static Renames of(Collection<Fact> facts) {
        Renames renames = new Renames();
        for (Fact fact : facts) {
            if (fact instanceof ChangedFile file && file.status() == FileStatus.RENAMED) {
                renames.renamed.put(file.oldPath(), file.path());
            } else if (fact instanceof AddedLine line) {
                renames.added.add(Place.line(line.path(), line.number()));
            } else if (fact instanceof RemovedLine line) {
                renames.removed.add(Place.line(line.path(), line.number()));
            }
        }
        return renames;
    }

    /** The path at the head of a file of the base. */
    String pathAtHead(String path) {
        return renamed.getOrDefault(path, path);
    }

    boolean onAddedLine(Draft ofHead) {
        return added.contains(line(ofHead));
    }

    boolean onRemovedLine(Draft ofBase) {
        return removed.contains(line(ofBase));
    }

    private static Place line(Draft draft) {
        Place place = draft.violation().place();
        return Place.line(place.path(), place.line());
    }
}
