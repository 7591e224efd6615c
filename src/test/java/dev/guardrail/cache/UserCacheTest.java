package dev.guardrail.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {

    private static final byte[] BYTES = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private UserCache cache = UserCache.none();

    @BeforeEach
    void open() {
        cache = UserCache.of(Map.of("XDG_CACHE_HOME", folder.toString()), "kind", 3);
    }

    @Test
    void whatIsWrittenIsRead() {
        cache.write("a", BYTES);
        assertThat(cache.read("a")).contains(BYTES);
        assertThat(cache.read("b")).isEmpty();
    }

    @Test
    void nobodyElseCanReadOrWriteIt() throws IOException {
        cache.write("a", BYTES);
        assertThat(Files.getPosixFilePermissions(entry("a"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("guardrail/kind")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void anEntryThatOthersCanWriteIsNotRead() throws IOException {
        cache.write("a", BYTES);
        Files.setPosixFilePermissions(entry("a"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(cache.read("a")).isEmpty();
    }

    @Test
    void aFolderThatOthersCanWriteIsNotUsed() throws IOException {
        cache.write("a", BYTES);
        Files.setPosixFilePermissions(folder.resolve("guardrail/kind"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(cache.read("a")).isEmpty();
        cache.write("b", BYTES);
        assertThat(entry("b")).doesNotExist();
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        cache.write("a", BYTES);
        Files.createSymbolicLink(entry("b"), entry("a"));
        assertThat(cache.read("b")).isEmpty();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(folder.resolve("guardrail/kind"), elsewhere.resolve("kind"));
        Files.createSymbolicLink(folder.resolve("guardrail/kind"), elsewhere.resolve("kind"));
        assertThat(cache.read("a")).isEmpty();
        cache.write("c", BYTES);
        assertThat(elsewhere.resolve("kind/c")).doesNotExist();
    }

    @Test
    void theEntryThatWasWrittenLongestAgoIsRemoved() throws IOException {
        for (int i = 0; i < 4; i++) {
            cache.write("entry" + i, BYTES);
            Files.setLastModifiedTime(entry("entry" + i), FileTime.fromMillis(1_000_000L * (i + 1)));
        }
        cache.write("last", BYTES);
        try (Stream<Path> files = Files.list(folder.resolve("guardrail/kind"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("last", "entry3", "entry2");
        }
    }

    @Test
    void itCanBeTurnedOffAndIsNeverBelowTheCurrentDirectory() {
        for (Map<String, String> environment : List.of(
                Map.of("GUARDRAIL_CACHE", "off", "XDG_CACHE_HOME", folder.toString()),
                Map.of("XDG_CACHE_HOME", "cache"),
                Map.<String, String>of())) {
            UserCache none = UserCache.of(environment, "kind", 3);
            none.write("a", BYTES);
            assertThat(none.read("a")).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Path entry(String name) {
        return folder.resolve("guardrail/kind").resolve(name);
    }
}
