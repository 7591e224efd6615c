package dev.guardrail.proof;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.collect.tests.declared.DeclaredTests;
import dev.guardrail.collect.tests.declared.TestSource;
import dev.guardrail.fact.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tests that files declare. Each file is read once. */
final class TestFiles {

    /** In bytes; people write less into one file. */
    private static final int LIMIT = 4 << 20;

    private final Snapshot head;
    private final Map<String, DeclaredTests> known = new HashMap<>();

    TestFiles(Snapshot head) {
        this.head = head;
    }

    /** Adds the tests of some files that name something. */
    void naming(Collection<String> paths, String name, TestLink link, List<NamedTest> found) {
        for (String path : paths) {
            for (DeclaredTest test : known.computeIfAbsent(path, this::read).tests()) {
                if (test.content().words().containsKey(name)
                        || test.content().names().contains(name)) {
                    found.add(new NamedTest(test.place(), test.name(), link, name));
                }
            }
        }
    }

    /** All tests of a file. */
    static NamedTest whole(String path, TestLink link) {
        return new NamedTest(Place.file(path), "", link, "");
    }

    private DeclaredTests read(String path) {
        return head.find(path).filter(Entry::regular).map(this::read).orElse(DeclaredTests.NONE);
    }

    /** Of a file that cannot be read, no single test is known. */
    private DeclaredTests read(Entry entry) {
        try {
            return TestSource.read(new SourceFile(entry.path(), head.read(entry, LIMIT)));
        } catch (UnreadableException | MalformedException e) {
            return DeclaredTests.NONE;
        }
    }
}
