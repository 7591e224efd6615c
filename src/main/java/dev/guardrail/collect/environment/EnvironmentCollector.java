package dev.guardrail.collect.environment;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.environment.FileQuestions.Question;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.TestEnvironmentBranch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects where production code newly asks whether a test runs it. Changed files alone are read. */
public final class EnvironmentCollector {

    /** What is read of a file, for who reads ahead. */
    public static final Reading<?> READING = FileQuestions.READING;

    private EnvironmentCollector() {}

    /** By their places. A question that the range moves or copies from a file that it touches is not new. */
    public static List<Fact> collect(
            Collection<ChangedFile> changed, Snapshot before, Snapshot after, Readings readings) {
        Map<String, Integer> asked = new HashMap<>();
        List<Question> now = new ArrayList<>();
        for (ChangedFile file : changed) {
            if (file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED) {
                read(before, file.oldPath(), readings)
                        .forEach(question -> asked.merge(question.plain(), 1, Integer::sum));
            }
            if (file.status() != FileStatus.DELETED) {
                now.addAll(read(after, file.path(), readings));
            }
        }
        now.sort(Comparator.comparing(Question::place).thenComparing(Question::text));
        List<Fact> facts = new ArrayList<>();
        for (Question question : now) {
            if (asked.merge(question.plain(), -1, Integer::sum) < 0) {
                facts.add(new TestEnvironmentBranch(question.place(), question.text()));
            }
        }
        return facts;
    }

    /** Nothing of a file that cannot be read: its change cannot be told. */
    private static List<Question> read(Snapshot side, String path, Readings readings) {
        Optional<Entry> entry = FileQuestions.reads(path) ? side.find(path) : Optional.empty();
        if (entry.isEmpty()) {
            return List.of();
        }
        try {
            return readings.read(side, entry.get(), FileQuestions.READING).list();
        } catch (UnreadableException e) {
            return List.of();
        }
    }
}
