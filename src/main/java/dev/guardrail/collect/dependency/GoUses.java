package dev.guardrail.collect.dependency;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.dependency.manifest.ManifestKind;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.source.golang.GoReader;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what the modules that a range adds to {@code go.mod} are needed for, since {@code go.mod} does not say. Modules that
 * only tests import are for development; modules that other sources import are for run time, even if a comment calls them
 * indirect. Sources are read only if there is such a module.
 */
public final class GoUses {

    /** In bytes; nobody writes a larger file by hand. */
    private static final int LIMIT = 2 << 20;

    /** Where the imports of a file end. */
    private static final Pattern DECLARATION = Pattern.compile("(?m)^(?:func|var|type|const)\\b");

    /** Files that no build has: they keep the versions of tools. */
    private static final Pattern NEVER_BUILT = Pattern.compile("(?m)^//(?:go:build| \\+build) +(?:tools?|ignore)\\b");

    private final Snapshot head;
    private final Map<String, Map<String, DependencyScope>> scopes = new HashMap<>();

    private GoUses(Snapshot head) {
        this.head = head;
    }

    /**
     * The changes with the scopes of added modules as the sources have it.
     *
     * @param head the files after the change
     */
    public static List<DependencyChange> scoped(List<DependencyChange> changes, Snapshot head) {
        GoUses uses = new GoUses(head);
        Map<String, Set<String>> added = changes.stream()
                .filter(GoUses::isAddedModule)
                .collect(Collectors.groupingBy(
                        DependencyChange::path,
                        Collectors.mapping(DependencyChange::name, Collectors.toCollection(TreeSet::new))));
        added.forEach(uses::read);
        return changes.stream().map(uses::scoped).toList();
    }

    private static boolean isAddedModule(DependencyChange change) {
        return change.ecosystem() == Ecosystem.GO && change.change() == DependencyChangeKind.ADDED;
    }

    private DependencyChange scoped(DependencyChange change) {
        DependencyScope scope = isAddedModule(change)
                ? scopes.getOrDefault(change.path(), Map.of()).getOrDefault(change.name(), change.scope())
                : change.scope();
        return new DependencyChange(
                change.place(),
                change.ecosystem(),
                change.name(),
                scope,
                change.change(),
                change.before(),
                change.after());
    }

    private void read(String manifest, Set<String> modules) {
        String folder = Paths.folder(manifest);
        String below = folder.isEmpty() ? "" : folder + "/";
        List<String> nested = head.files(path -> path.endsWith("/go.mod") && !path.equals(manifest)).stream()
                .map(entry -> Paths.folder(entry.path()) + "/")
                .filter(other -> other.startsWith(below))
                .toList();
        Map<String, DependencyScope> found = scopes.computeIfAbsent(manifest, key -> new HashMap<>());
        for (Entry entry : head.files(path -> path.endsWith(".go")
                && path.startsWith(below)
                && !ManifestKind.isForeign(path)
                && nested.stream().noneMatch(path::startsWith))) {
            read(entry, modules, found);
        }
    }

    private void read(Entry entry, Set<String> modules, Map<String, DependencyScope> found) {
        try {
            String text = SourceText.decode(head.read(entry, LIMIT));
            String start = DECLARATION.split(text, 2)[0];
            if (modules.stream().noneMatch(start::contains)) {
                return;
            }
            boolean test = entry.path().endsWith("_test.go")
                    || NEVER_BUILT.matcher(start).find();
            byte[] header = start.getBytes(StandardCharsets.UTF_8);
            for (ImportStatement statement :
                    new GoReader().read(new SourceFile(entry.path(), header)).imports()) {
                modules.stream()
                        .filter(module -> (statement.module() + "/").startsWith(module + "/"))
                        .reduce((one, other) -> one.length() > other.length() ? one : other)
                        .ifPresent(module -> found.merge(
                                module,
                                test ? DependencyScope.DEVELOPMENT : DependencyScope.RUNTIME,
                                (one, other) -> one.compareTo(other) < 0 ? one : other));
            }
        } catch (UnreadableException | MalformedException e) {
            // Go itself does not build such a file; what go.mod says of the module holds.
            return;
        }
    }
}
