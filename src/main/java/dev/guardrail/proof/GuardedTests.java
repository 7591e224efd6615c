package dev.guardrail.proof;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.source.SourceCollector;
import dev.guardrail.collect.tests.TestSubjects;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Importer;
import dev.guardrail.fact.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the tests that would have to fail without guards. */
final class GuardedTests {

    private final List<ChangedGuard> guards;
    private final TestFiles files;
    private final Snapshot head;
    private final IndirectTests indirect;
    private final Readings readings = new Readings();
    private final Map<String, Set<String>> seen = new HashMap<>();
    /** The test files that import a guarded file, by its path. */
    private final Map<String, Set<String>> importing = new HashMap<>();
    /** The test files by what they are named after. */
    private final Map<String, Set<String>> named = new TreeMap<>();
    /** The test files of Go by their folders, which are their packages. */
    private final Map<String, Set<String>> packages = new TreeMap<>();

    GuardedTests(Snapshot head, List<ChangedGuard> guards) {
        this.guards = guards;
        this.files = new TestFiles(head);
        this.head = head;
        this.indirect = new IndirectTests(new Callers(head), files, this::seeing);
        Set<String> paths = guards.stream().map(ChangedGuard::path).collect(Collectors.toCollection(TreeSet::new));
        if (paths.isEmpty()) {
            return;
        }
        for (Importer importer : SourceCollector.importers(head, paths, readings)) {
            if (importer.kind() == FileKind.TEST) {
                importer.targets().forEach(target -> add(importing, target, importer.path()));
            }
        }
        for (Entry entry : head.files(
                path -> FileKinds.of(path) == FileKind.TEST && Language.of(path).isPresent())) {
            TestSubjects.of(entry.path()).ifPresent(subject -> add(named, subject, entry.path()));
            if (entry.path().endsWith("_test.go")) {
                add(packages, Paths.folder(entry.path()), entry.path());
            }
        }
    }

    /** The test files that import a file or are in its package. */
    private Set<String> seeing(String path) {
        return seen.computeIfAbsent(path, any -> {
            Set<String> tests = new TreeSet<>();
            SourceCollector.importers(head, Set.of(path), readings).stream()
                    .filter(importer -> importer.kind() == FileKind.TEST)
                    .map(Importer::path)
                    .forEach(tests::add);
            if (path.endsWith(".go")) {
                tests.addAll(packages.getOrDefault(Paths.folder(path), Set.of()));
            }
            named.values().stream()
                    .flatMap(Set::stream)
                    .filter(test -> isBeside(path, test))
                    .forEach(tests::add);
            return tests;
        });
    }

    private static void add(Map<String, Set<String>> map, String key, String path) {
        map.computeIfAbsent(key, any -> new TreeSet<>()).add(path);
    }

    List<ChangedGuard> found() {
        return guards.stream().map(guard -> guard.with(tests(guard))).toList();
    }

    private List<NamedTest> tests(ChangedGuard guard) {
        Set<String> near = new TreeSet<>(importing.getOrDefault(guard.path(), Set.of()));
        Set<String> after = namedAfter(guard);
        after.stream().filter(path -> isBeside(guard.path(), path)).forEach(near::add);
        if (guard.language() == Language.GO) {
            near.addAll(packages.getOrDefault(Paths.folder(guard.path()), Set.of()));
        }
        List<String> names = names(guard);
        List<NamedTest> found = new ArrayList<>();
        if (!names.isEmpty()) {
            files.naming(near, names.get(0), TestLink.NAMES_FUNCTION, found);
        }
        if (found.isEmpty() && !names.isEmpty()) {
            found.addAll(indirect.of(guard.path(), names.get(0)));
        }
        for (int i = 1; i < names.size() && found.isEmpty(); i++) {
            files.naming(near, names.get(i), TestLink.NAMES_SCOPE, found);
        }
        if (found.isEmpty()) {
            importing
                    .getOrDefault(guard.path(), Set.of())
                    .forEach(path -> found.add(TestFiles.whole(path, TestLink.IMPORTS_FILE)));
        }
        if (found.isEmpty()) {
            after.forEach(path -> found.add(TestFiles.whole(path, TestLink.NAMED_AFTER)));
        }
        return found;
    }

    /** What tests call, from the innermost name outwards; a constructor is called by the name of its class. */
    private static List<String> names(ChangedGuard guard) {
        List<String> names = new ArrayList<>();
        for (String name : guard.guard().scope().split("\\.", -1)) {
            if (!name.isEmpty() && !name.equals("__init__") && !name.equals("constructor") && !name.startsWith("__")) {
                names.add(0, name);
            }
        }
        return names;
    }

    private Set<String> namedAfter(ChangedGuard guard) {
        Set<String> subjects = new TreeSet<>(Set.of(Paths.name(guard.path()).replaceFirst("\\..*$", "")));
        subjects.addAll(names(guard));
        return subjects.stream()
                .flatMap(subject -> named.getOrDefault(subject, Set.of()).stream())
                .filter(path -> Languages.ofOneFamily(guard.path(), path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a test is in the package of a file, of whose names it needs no import. */
    private static boolean isBeside(String path, String test) {
        return Languages.isOfPackages(path) && Languages.packageOf(path).equals(Languages.packageOf(test));
    }
}
