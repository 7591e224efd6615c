package dev.guardrail.collect.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger parsed = new AtomicInteger();
    private final Reading<String> text =
            new Reading<>("text", String.class, path -> path.endsWith(".txt"), 100, file -> taken(file, "text"));
    private final Reading<Integer> size = new Reading<>(
            "size",
            Integer.class,
            path -> true,
            1000,
            file -> taken(file, "size").length());

    private String taken(SourceFile file, String id) {
        taken.add(id + " " + file.path());
        try {
            return file.tree(String.class, content -> {
                parsed.incrementAndGet();
                return new String(content, StandardCharsets.UTF_8);
            });
        } catch (MalformedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsTheSameOnBothSidesIsReadOnce() throws UnreadableException {
        Readings readings = new Readings();
        Snapshot base = FilesSnapshot.ofTexts(Map.of("a.txt", "one", "b.txt", "two"));
        Snapshot head = FilesSnapshot.ofTexts(Map.of("a.txt", "one", "b.txt", "three"));

        for (Snapshot side : List.of(base, head)) {
            for (Entry entry : side.files(path -> true)) {
                readings.read(side, entry, text);
            }
        }

        assertThat(taken).containsExactly("text a.txt", "text b.txt", "text b.txt");
    }

    @Test
    void aFileWithOtherContentCanSayTheSame() throws UnreadableException {
        Readings readings = new Readings();
        Snapshot base = FilesSnapshot.ofTexts(Map.of("a.txt", "one"));
        Snapshot same = FilesSnapshot.ofTexts(Map.of("a.txt", "two"));
        Snapshot other = FilesSnapshot.ofTexts(Map.of("a.txt", "three"));
        Entry was = base.find("a.txt").orElseThrow();
        Entry now = same.find("a.txt").orElseThrow();

        assertThat(readings.isUnchanged(was, same, now)).isFalse();
        readings.read(base, was, size);
        assertThat(readings.isUnchanged(was, same, now)).isTrue();
        assertThat(readings.isUnchanged(now, other, other.find("a.txt").orElseThrow()))
                .isFalse();
    }

    @Test
    void aFileThatHasMovedIsReadAgain() throws UnreadableException {
        Readings readings = new Readings();
        Snapshot files = FilesSnapshot.ofTexts(Map.of("a.txt", "one", "b.txt", "one"));

        for (Entry entry : files.files(path -> true)) {
            assertThat(readings.read(files, entry, text)).isEqualTo("one");
        }

        assertThat(taken).containsExactly("text a.txt", "text b.txt");
    }

    @Test
    void whatIsReadAheadIsParsedOnceForAllReadings() throws UnreadableException {
        Readings readings = new Readings();
        Snapshot files = FilesSnapshot.ofTexts(IntStream.range(0, 50)
                .boxed()
                .collect(Collectors.toMap(number -> number + ".txt", number -> "number " + number)));

        readings.readAhead(files, files.files(path -> true), List.of(text, size));

        assertThat(taken).hasSize(100);
        assertThat(parsed).hasValue(50);
        assertThat(readings.read(files, files.find("7.txt").orElseThrow(), size))
                .isEqualTo(8);
        assertThat(taken).hasSize(100);
    }

    @Test
    void aReadingThatIsNotAboutAFileOrIsTooSmallForItIsNotTakenAhead() {
        Readings readings = new Readings();
        Snapshot files = FilesSnapshot.ofTexts(Map.of("a.java", "A", "long.txt", "x".repeat(200)));

        readings.readAhead(files, files.files(path -> true), List.of(text, size));

        assertThat(taken).containsExactly("size a.java", "size long.txt");
        assertThatThrownBy(() -> readings.read(files, files.find("long.txt").orElseThrow(), text))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void theNextAuditOfTheSameStoreReadsNothingAgain() throws UnreadableException {
        ReadingStore store = new ReadingStore();
        Snapshot files = FilesSnapshot.ofTexts(Map.of("a.txt", "one"));
        Entry entry = files.find("a.txt").orElseThrow();

        assertThat(new Readings(store).read(files, entry, text)).isEqualTo("one");
        assertThat(new Readings(store).read(files, entry, text)).isEqualTo("one");

        assertThat(taken).containsExactly("text a.txt");
    }

    @Test
    void aFullStoreForgetsWhatWasNotUsedForLongestAndAnAuditForgetsNothing() throws UnreadableException {
        ReadingStore store = new ReadingStore(1100);
        Readings audit = new Readings(store);
        Snapshot files = FilesSnapshot.ofTexts(Map.of("a.txt", "a", "b.txt", "b", "c.txt", "c"));
        List<Entry> entries = files.files(path -> true);
        for (Entry entry : entries) {
            audit.read(files, entry, text);
        }
        Readings next = new Readings(store);

        assertThat(entries).allMatch(entry -> audit.isKnown(entry, text));
        assertThat(entries)
                .filteredOn(entry -> next.isKnown(entry, text))
                .containsExactlyElementsOf(entries.subList(1, 3));
    }
}
