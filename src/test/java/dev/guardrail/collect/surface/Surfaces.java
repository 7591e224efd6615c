package dev.guardrail.collect.surface;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.ComparedSurface;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A change of texts in memory, and what the collector says of it. */
final class Surfaces {

    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, String> after = new TreeMap<>();
    private final Map<String, String> renames = new TreeMap<>();

    /** A change of one file. */
    static Surfaces of(String path, String before, String after) {
        return new Surfaces().file(path, before, after);
    }

    Surfaces file(String path, String old, String current) {
        before.put(path, old);
        after.put(path, current);
        return this;
    }

    Surfaces unchanged(String path, String text) {
        return file(path, text, text);
    }

    Surfaces added(String path, String text) {
        after.put(path, text);
        return this;
    }

    Surfaces deleted(String path, String text) {
        before.put(path, text);
        return this;
    }

    Surfaces renamed(String oldPath, String old, String path, String current) {
        before.put(oldPath, old);
        after.put(path, current);
        renames.put(path, oldPath);
        return this;
    }

    List<Fact> facts() {
        List<ChangedFile> changed = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeAll(renames.values());
        for (String path : paths) {
            String oldPath = renames.getOrDefault(path, path);
            if (!before.getOrDefault(oldPath, "\0").equals(after.get(path)) || !oldPath.equals(path)) {
                changed.add(file(path, oldPath, status(path, oldPath)));
            }
        }
        return SurfaceCollector.collect(
                changed, FilesSnapshot.ofTexts(before), FilesSnapshot.ofTexts(after), new Readings());
    }

    private FileStatus status(String path, String oldPath) {
        if (!oldPath.equals(path)) {
            return FileStatus.RENAMED;
        }
        if (!before.containsKey(path)) {
            return FileStatus.ADDED;
        }
        return after.containsKey(path) ? FileStatus.MODIFIED : FileStatus.DELETED;
    }

    static ChangedFile file(String path, String oldPath, FileStatus status) {
        return new ChangedFile(Place.file(path), oldPath, status, FileKind.SOURCE, 1, 1, false, "100644", "100644");
    }

    /** Each change in a line: what happened to what, its signatures, and its line. */
    List<String> changes() {
        return facts().stream()
                .filter(SurfaceChange.class::isInstance)
                .map(SurfaceChange.class::cast)
                .map(change -> change.change() + " " + change.symbol() + ": " + change.before() + " => "
                        + change.after() + " @" + change.line())
                .toList();
    }

    /** Each path of which the surface was compared, with what it offers. */
    List<String> compared() {
        return facts().stream()
                .filter(ComparedSurface.class::isInstance)
                .map(ComparedSurface.class::cast)
                .map(surface -> surface.path() + ": " + surface.kind())
                .toList();
    }

    List<String> gaps() {
        return facts().stream()
                .filter(Gap.class::isInstance)
                .map(Gap.class::cast)
                .map(gap -> gap.place() + " " + gap.reason())
                .toList();
    }
}
