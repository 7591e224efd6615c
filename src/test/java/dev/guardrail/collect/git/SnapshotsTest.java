package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

    @TempDir
    Path dir;

    @Test
    void aFileWhoseBlobIsMissingIsToldApartFromTheRest() throws IOException {
        TestRepository repository = TestRepository.init(dir);
        repository.write("a", "1\n").write("b", "2\n").commit("first");
        try (GitRepository opened = GitRepository.open(dir)) {
            Snapshot head = opened.head(opened.resolve(RangeRequest.byDefault()));
            Snapshot.Entry file = head.files("a"::equals).get(0);
            String blob = file.blob();
            Files.delete(dir.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
            assertThatThrownBy(() -> head.read(file, 9))
                    .isInstanceOf(Snapshot.UnreadableException.class)
                    .hasMessageContaining("is not in this clone: blob `" + blob + "` is missing");
        }
    }

    @Test
    void eachSideHasItsFilesAndDoesNotFollowLinks() throws IOException, Snapshot.UnreadableException {
        TestRepository repository = TestRepository.init(dir);
        repository.write("b/x", "1\n").write("a", "1\n");
        Files.createSymbolicLink(dir.resolve("link"), Path.of("a"));
        repository.commit("first");
        repository.write("b/x", "2\n").commit("second");

        try (GitRepository opened = GitRepository.open(dir)) {
            Range range = opened.resolve(RangeRequest.byDefault());
            Snapshot base = opened.base(range);
            Snapshot head = opened.head(range);

            assertThat(base.files(path -> true))
                    .extracting(Snapshot.Entry::path)
                    .containsExactly("a", "b/x", "link");
            assertThatThrownBy(() -> base.read(base.files("link"::equals).get(0), 9))
                    .isInstanceOf(Snapshot.UnreadableException.class)
                    .hasMessage("a symbolic link; links are not followed");
            Snapshot.Entry file = head.files("b/x"::equals).get(0);
            assertThat(head.read(file, 2)).asString().isEqualTo("2\n");
            assertThatThrownBy(() -> head.read(file, 1)).isInstanceOf(Snapshot.UnreadableException.class);
        }
    }

    @Test
    void whatAFileSaysIsNotWhatALinkOfTheSameBytesSays() throws IOException, Snapshot.UnreadableException {
        TestRepository repository = TestRepository.init(dir);
        Files.createSymbolicLink(dir.resolve("a"), Path.of("b"));
        repository.commit("first");
        repository.delete("a").write("a", "b").commit("second");
        Reading<String> text =
                new Reading<>("text", String.class, path -> true, 9, file -> TextEncoding.text(file.content()));

        try (GitRepository opened = GitRepository.open(dir)) {
            Range range = opened.resolve(RangeRequest.byDefault());
            Snapshot.Entry link = opened.base(range).find("a").orElseThrow();
            Snapshot.Entry file = opened.head(range).find("a").orElseThrow();
            Readings readings = new Readings();

            assertThat(link.blob()).isEqualTo(file.blob());
            assertThat(readings.read(opened.head(range), file, text)).isEqualTo("b");
            assertThatThrownBy(() -> readings.read(opened.base(range), link, text))
                    .isInstanceOf(Snapshot.UnreadableException.class);
        }
    }

    @Test
    void theFilesOfTheHeadAreThoseOfTheBaseWithWhatTheRangeChanged() throws IOException {
        TestRepository repository = TestRepository.init(dir);
        repository.write("same/a", "1").write("b", "1").write("c/d", "1").write("e/f", "1");
        repository.commit("first");
        repository.delete("c/d").delete("e/f");
        Files.delete(dir.resolve("c"));
        repository.write("c", "2").write("e/f/g", "2").write("b", "2").write("é", "2");
        repository.commit("second");

        try (GitRepository opened = GitRepository.open(dir)) {
            Range range = opened.resolve(RangeRequest.byDefault());
            Snapshot base = opened.base(range);
            Snapshot head = opened.head(range);

            assertThat(head.files(path -> true))
                    .extracting(Snapshot.Entry::path)
                    .containsExactly("b", "c", "e/f/g", "same/a", "é");
            assertThat(base.files(path -> true))
                    .extracting(Snapshot.Entry::path)
                    .containsExactly("b", "c/d", "e/f", "same/a");
            assertThat(head.find("same/a")).isEqualTo(base.find("same/a"));
            assertThat(head.find("b")).isNotEqualTo(base.find("b"));
            try (GitRepository again = GitRepository.open(dir)) {
                assertThat(again.head(range).files(path -> true)).isEqualTo(head.files(path -> true));
            }
        }
    }

    @Test
    void theEmptyTreeHasNoFiles() {
        TestRepository.init(dir).write("a", "1\n").commit("first");

        try (GitRepository opened = GitRepository.open(dir)) {
            assertThat(opened.base(opened.resolve(RangeRequest.byDefault())).files(path -> true))
                    .isEmpty();
        }
    }
}
