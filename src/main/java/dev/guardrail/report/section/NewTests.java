package dev.guardrail.report.section;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.TestChangeKind;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tests that the range adds, by file. */
record NewTests(View view) {

    private static final int FILES = 8;
    private static final int NAMES = 3;

    void write(Blocks blocks) {
        SortedMap<String, List<TestChange>> files = new TreeMap<>();
        view.shown().all(TestChange.class).stream()
                .filter(change ->
                        change.change() == TestChangeKind.ADDED || change.change() == TestChangeKind.BORN_MUTED)
                .forEach(change -> files.computeIfAbsent(change.path(), path -> new ArrayList<>())
                        .add(change));
        if (files.isEmpty()) {
            return;
        }
        blocks.heading("New Tests");
        List<Block.Item> items = files.entrySet().stream()
                .limit(FILES)
                .map(file -> new Block.Item(line(file.getKey(), file.getValue()), List.of()))
                .toList();
        blocks.add(new Block.Items(false, items));
        if (files.size() > FILES) {
            blocks.prose("And " + Count.of(files.size() - FILES, "more file") + " with new tests.");
        }
    }

    private Line line(String path, List<TestChange> tests) {
        long skipped = tests.stream()
                .filter(test -> test.change() == TestChangeKind.BORN_MUTED)
                .count();
        return view.place(Place.file(path))
                .and(": " + Count.of(tests.size(), "test") + (skipped == 0 ? "" : ", of which " + skipped + " skipped")
                        + ": ")
                .and(Words.list(
                        tests.stream().map(test -> Words.test(test.test())).toList(), NAMES));
    }
}
