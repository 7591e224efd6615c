package dev.guardrail.engine.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What is wrong with one rule file, in the order of its text. */
final class Problems {

    private final String path;
    private final String text;
    private final SortedMap<Integer, String> found = new TreeMap<>();

    Problems(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** Adds a problem at a character of the file; of several at one place, the first is kept. */
    void add(int at, String problem) {
        found.putIfAbsent(at, problem);
    }

    /** Does something that may find one problem and then gives up. */
    void collect(Runnable vetting) {
        var unused = attempt(() -> {
            vetting.run();
            return true;
        });
    }

    /** Does the same, and gives its result; none if there was a problem. */
    <T> Optional<T> attempt(Supplier<T> vetting) {
        try {
            return Optional.of(vetting.get());
        } catch (Refusal refusal) {
            add(refusal.at(), refusal.problem());
            return Optional.empty();
        }
    }

    /** A line for each problem: {@code path:line:column: problem}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        found.forEach((at, problem) -> lines.add(place(path, text, at) + RuleFile.oneLine(problem)));
        return Collections.unmodifiableList(lines);
    }

    /** {@code path:line:column: } of a character of a file. */
    static String place(String path, String text, int at) {
        String before = text.substring(0, Math.min(Math.max(at, 0), text.length()));
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        return path + ":" + line + ":" + (before.length() - before.lastIndexOf('\n')) + ": ";
    }
}
