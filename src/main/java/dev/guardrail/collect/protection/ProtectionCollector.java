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
import dev.guardrail.fact.ProtectionChange;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The most patterns of owners whose files are looked for. */
    private static final int SEARCHED = 50;

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

    /** The files that protect the repository and that a range touches; of a renamed one, the place that protects. */
    public static List<ProtectionChange> touched(List<ChangedFile> changed) {
        return changed.stream()
                .flatMap(file -> Stream.of(file.path(), file.oldPath())
                        .flatMap(path -> ProtectionPaths.kind(path).stream())
                        .limit(1)
                        .map(kind -> new ProtectionChange(file.place(), kind, file.status())))
                .toList();
    }

    /** What the files of one side demand, in the order of their paths. */
    public List<Protection> demands(Snapshot snapshot) {
        return snapshot.files(READING.reads()).stream()
                .flatMap(entry -> text(snapshot, entry).stream())
                .flatMap(text -> text.demands().stream())
                .toList();
    }

    /**
     * What the files of the base demand, without owners of files that the head no longer has.
     *
     * @param atHead what those of the head demand
     */
    public List<Protection> demands(Snapshot base, Snapshot head, List<Protection> atHead) {
        Set<String> owned = atHead.stream()
                .filter(demand -> demand.kind() == Protection.Kind.OWNERS)
                .map(Protection::name)
                .collect(Collectors.toSet());
        List<Protection> demands = demands(base);
        Set<String> unowned = demands.stream()
                .filter(demand -> demand.kind() == Protection.Kind.OWNERS && !owned.contains(demand.name()))
                .map(Protection::name)
                .collect(Collectors.toSet());
        if (unowned.size() <= SEARCHED) {
            unowned.removeIf(pattern -> !head.files(CodeOwners.matcher(pattern)).isEmpty());
            return demands.stream()
                    .filter(demand -> demand.kind() != Protection.Kind.OWNERS || !unowned.contains(demand.name()))
                    .toList();
        }
        return demands;
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
        Optional<ProtectionText> before =
                base.find(file.oldPath()).flatMap(entry -> text(base, entry)).filter(ProtectionText::read);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        boolean stays = ProtectionPaths.kind(file.path()).equals(kind);
        Optional<ProtectionText> after =
                stays ? head.find(file.path()).flatMap(entry -> text(head, entry)) : Optional.empty();
        Map<String, Integer> left = left(kind.get(), head);
        // Instructions can be said in any of the files for agents.
        boolean saidElsewhere = kind.get() == Kind.AGENT_INSTRUCTIONS && !left.isEmpty();
        boolean compared = after.filter(ProtectionText::read).isPresent() || saidElsewhere;
        int removed = removed(before.get(), left);
        FileStatus status = stays ? file.status() : FileStatus.DELETED;
        boolean moved = 2 * removed < before.get().lines().size();
        boolean lost = status == FileStatus.DELETED || status == FileStatus.TYPE_CHANGED ? !moved : removed > 0;
        return lost
                ? Optional.of(new ProtectionFile(
                        Place.file(status == FileStatus.DELETED ? file.oldPath() : file.path()),
                        kind.get(),
                        status,
                        removed,
                        compared))
                : Optional.empty();
    }

    /** How often each line stands in the files of a kind at the head: a line can move from one to another. */
    private Map<String, Integer> left(Kind kind, Snapshot head) {
        Map<String, Integer> left = new HashMap<>();
        head.files(path -> ProtectionPaths.kind(path).filter(kind::equals).isPresent()).stream()
                .flatMap(entry -> text(head, entry).stream())
                .forEach(text -> text.lines().forEach(line -> left.merge(line, 1, Integer::sum)));
        return left;
    }

    private static int removed(ProtectionText before, Map<String, Integer> left) {
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
            case AGENT_INSTRUCTIONS -> Instructions.read(path, lines);
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
