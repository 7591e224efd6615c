package dev.guardrail.collect.protection;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Protection;
import dev.guardrail.fact.ProtectionFile;
import dev.guardrail.fact.ProtectionFile.Kind;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects what files demand before a change is merged, and the files from which a range removes something. */
public final class ProtectionCollector {

    /** In bytes. */
    private static final int LIMIT = 1 << 20;

    private static final Reading<ProtectionText> READING = new Reading<>(
            "protection",
            ProtectionText.class,
            path -> ProtectionPaths.kind(path).isPresent(),
            LIMIT,
            file -> read(file.path(), file.content()));

    private final Readings readings;

    public ProtectionCollector(Readings readings) {
        this.readings = readings;
    }

    /** Whether a range touches a file that protects the repository. */
    public static boolean touches(List<ChangedFile> changed) {
        return changed.stream()
                .flatMap(file -> file.paths().stream())
                .anyMatch(path -> ProtectionPaths.kind(path).isPresent());
    }

    /** What the files of one side demand, in the order of their paths. */
    public List<Protection> demands(Snapshot snapshot) {
        return snapshot.files(ProtectionPaths::demands).stream()
                .flatMap(entry -> text(snapshot, entry).stream())
                .flatMap(text -> text.demands().stream())
                .toList();
    }

    /** The files from which a range removes something. */
    public List<ProtectionFile> files(List<ChangedFile> changed, Snapshot base, Snapshot head) {
        return changed.stream()
                .filter(file -> file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED)
                .flatMap(file -> file(file, base, head).stream())
                .toList();
    }

    private Optional<ProtectionFile> file(ChangedFile file, Snapshot base, Snapshot head) {
        Optional<Kind> kind = ProtectionPaths.kind(file.oldPath());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean stays = ProtectionPaths.kind(file.path()).equals(kind);
        Optional<ProtectionText> before = base.find(file.oldPath()).flatMap(entry -> text(base, entry));
        Optional<ProtectionText> after =
                stays ? head.find(file.path()).flatMap(entry -> text(head, entry)) : Optional.empty();
        boolean compared = before.isPresent()
                && after.isPresent()
                && before.get().read()
                && after.get().read();
        int removed = before.map(was -> removed(was, after)).orElse(0);
        FileStatus status = stays ? file.status() : FileStatus.DELETED;
        boolean lost = status == FileStatus.DELETED || status == FileStatus.TYPE_CHANGED || removed > 0;
        return lost
                ? Optional.of(new ProtectionFile(
                        Place.file(status == FileStatus.DELETED ? file.oldPath() : file.path()),
                        kind.get(),
                        status,
                        removed,
                        compared))
                : Optional.empty();
    }

    private static int removed(ProtectionText before, Optional<ProtectionText> after) {
        Map<String, Integer> left = new HashMap<>();
        after.ifPresent(text -> text.lines().forEach(line -> left.merge(line, 1, Integer::sum)));
        return (int) before.lines().stream()
                .filter(line -> left.merge(line, -1, Integer::sum) < 0)
                .count();
    }

    private Optional<ProtectionText> text(Snapshot snapshot, Entry entry) {
        try {
            return Optional.of(readings.read(snapshot, entry, READING));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static ProtectionText read(String path, byte[] content) {
        List<String> lines = TextEncoding.text(content).lines().toList();
        Kind kind = ProtectionPaths.kind(path).orElseThrow();
        List<String> kept = ProtectionText.kept(lines, kind);
        try {
            return new ProtectionText(kept, demands(path, content, lines, kind), true);
        } catch (YamlException e) {
            return new ProtectionText(kept, List.of(), false);
        }
    }

    private static List<Protection> demands(String path, byte[] content, List<String> lines, Kind kind)
            throws YamlException {
        return switch (kind) {
            case OWNERS -> CodeOwners.read(path, lines);
            case AGENT_INSTRUCTIONS -> List.of();
            case BRANCH_RULES ->
                path.endsWith(".json")
                        ? BranchRules.read(JsonReader.read(path, content).root())
                        : yaml(path, content, BranchRules::read);
            case MERGE_RULES ->
                path.endsWith(".toml")
                        ? MergeRules.ofBors(TomlReader.read(path, content).root())
                        : yaml(path, content, MergeRules::read);
        };
    }

    private static List<Protection> yaml(String path, byte[] content, Function<YamlNode, List<Protection>> reader)
            throws YamlException {
        return YamlReader.read(path, content)
                .map(YamlDocument::root)
                .map(reader)
                .orElse(List.of());
    }
}
