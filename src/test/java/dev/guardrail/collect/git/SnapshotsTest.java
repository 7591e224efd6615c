package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

    @TempDir
    Path dir;

    @Test
    void eachSideHasItsRegularFiles() throws IOException, Snapshot.OversizedException {
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
                    .containsExactly("a", "b/x");
            Snapshot.Entry file = head.files("b/x"::equals).get(0);
            assertThat(head.read(file, 2)).asString().isEqualTo("2\n");
            assertThatThrownBy(() -> head.read(file, 1)).isInstanceOf(Snapshot.OversizedException.class);
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
