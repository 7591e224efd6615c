package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code guardrail fix} pins actions to commits that somebody knows, and to no other. */
class FixedPinsTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String ONE = "1".repeat(40);
    private static final String TWO = "2".repeat(40);

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void initialise() {
        repository = TestRepository.init(folder.resolve("repository"));
    }

    private static String workflow(String... uses) {
        StringBuilder text = new StringBuilder("""
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                """);
        List.of(uses).forEach(use -> text.append("      - uses: ").append(use).append('\n'));
        return text.toString();
    }

    private Invocation fix(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("fix", "--repo", repository.dir().toString(), "--rule", "workflows/unpinned-action"));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private String written() throws IOException {
        return Files.readString(repository.dir().resolve(CI));
    }

    private String pins(String... lines) throws IOException {
        return Files.write(folder.resolve("pins.txt"), List.of(lines)).toString();
    }

    @Test
    void theUserNamesCommits() throws IOException {
        repository
                .write(CI, workflow("actions/checkout@v4", "Own/tool/sub/path@v1.2 # why", "own/other@v1"))
                .commit("one");

        Invocation run =
                fix("--pins", pins("# ours", "actions/checkout@v4 " + ONE, "", "own/tool@v1.2  " + TWO + " # 2"));

        assertThat(written())
                .isEqualTo(workflow(
                        "actions/checkout@" + ONE + " # v4",
                        "Own/tool/sub/path@" + TWO + " # v1.2 why",
                        "own/other@v1"));
        assertThat(run.error()).isEqualTo("""
                        guardrail: 2 findings repaired in 1 file
                        guardrail: not repaired: .github/workflows/ci.yml:10: workflows/unpinned-action: no commit is known for `own/other@v1`; `--pins` can name it
                        """);
    }

    @Test
    void aMistakeInTheFileOfPinsIsNamed() throws IOException {
        repository.write(CI, workflow("actions/checkout@v4")).commit("one");

        assertThat(fix("--pins", pins("actions/checkout@v4 abc")).error())
                .isEqualTo("guardrail: pins.txt:1: expected `owner/repository@tag` and 40 hexadecimal digits, or"
                        + " `image:tag` and `sha256:` with 64, found `actions/checkout@v4 abc`\n");
        assertThat(fix("--pins", pins("a/b@v4 " + ONE, "A/b@v4 " + TWO)).error())
                .isEqualTo("guardrail: pins.txt:2: `A/b@v4` has another commit in a line before\n");
        assertThat(fix("--pins", folder.resolve("nowhere").toString()).code()).isEqualTo(2);
        assertThat(fix("--mirror", folder.resolve("nowhere").toString()).code()).isEqualTo(2);
    }

    @Test
    void otherWorkflowsOfTheBaseKnowCommits() throws IOException {
        repository
                .write(CI, workflow("a/b@v1", "a/c@v1"))
                .write(
                        ".github/workflows/more.yml",
                        workflow("a/b@" + ONE + " # v1", "a/c@" + ONE + " # v1", "a/c/d@" + TWO + " # tag=v1"))
                .commit("one");

        assertThat(fix().error()).contains("1 finding repaired").contains("no commit is known for `a/c@v1`");
        assertThat(written()).isEqualTo(workflow("a/b@" + ONE + " # v1", "a/c@v1"));
    }

    @Test
    void whatIsNotCommittedKnowsNothing() throws IOException {
        repository.write(CI, workflow("a/b@v1")).commit("one");
        repository.write(".github/workflows/more.yml", workflow("a/b@" + ONE + " # v1"));

        assertThat(fix().error()).contains("no commit is known for `a/b@v1`");
        assertThat(written()).isEqualTo(workflow("a/b@v1"));
    }

    @Test
    void historyKnowsCommits() throws IOException {
        repository.write(CI, workflow("a/b@" + ONE + " # v1")).commit("one");
        repository.write(CI, workflow("a/b@" + TWO + " # v1 newer")).commit("two");
        repository.write(CI, workflow("a/b@v1")).commit("three");

        fix();

        assertThat(written()).isEqualTo(workflow("a/b@" + TWO + " # v1"));
    }

    @Test
    void clonesKnowCommits() throws IOException {
        TestRepository mirror = TestRepository.init(folder.resolve("mirror/a/b"));
        String tagged = mirror.write("action.yml", "name: b\n").commit("one");
        mirror.git("tag", "-a", "-m", "one", "v1");
        String newest = mirror.write("action.yml", "name: c\n").commit("two");
        repository.write(CI, workflow("a/b@v1", "'a/b@main'", "a/b@v2")).commit("one");

        assertThat(fix("--mirror", folder.resolve("mirror").toString()).error()).contains("`a/b@v2`");

        assertThat(written()).isEqualTo(workflow("a/b@" + tagged + " # v1", "'a/b@" + newest + "' # main", "a/b@v2"));
    }

    @Test
    void theUserNamesDigests() throws IOException {
        String digest = "sha256:" + "a".repeat(64);
        String images = workflow("docker://docker.io/library/alpine:3.20")
                .replace(
                        "    steps:",
                        "    container: 'node' # newest\n    services: {db: {image: \"ghcr.io/o/db:1\"}}\n    steps:");
        repository.write(CI, images).commit("one");

        Invocation run = Invocation.of(
                "fix",
                "--repo",
                repository.dir().toString(),
                "--rule",
                "workflows/unpinned-image",
                "--pins",
                pins("alpine:3.20 " + digest, "docker.io/library/node:latest " + digest + " # ours"));

        assertThat(written())
                .isEqualTo(images.replace("alpine:3.20", "alpine:3.20@" + digest)
                        .replace("'node'", "'node@" + digest + "'"));
        assertThat(run.error()).contains("no digest is known for `ghcr.io/o/db:1`; `--pins` can name it");
        assertThat(fix("--pins", pins("node:22 " + digest, "library/node:22 sha256:" + "b".repeat(64)))
                        .error())
                .isEqualTo("guardrail: pins.txt:2: `library/node:22` has another digest in a line before\n");
    }

    @Test
    void aFolderCanBeNamedByItsAddress() throws IOException {
        String newest = TestRepository.init(folder.resolve("mirror/a/b"))
                .write("action.yml", "name: b\n")
                .commit("one");
        repository.write(CI, workflow("a/b@main")).commit("one");

        fix("--mirror", folder.resolve("mirror").toUri().toString());

        assertThat(written()).isEqualTo(workflow("a/b@" + newest + " # main"));
    }

    @Test
    void aHostIsAskedForTagsAndNoOtherOne() throws IOException {
        repository.write(CI, workflow("a/b@v1", "a/c@v1", "a/d@v1")).commit("one");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            server.createContext("/git/a/b.git/info/refs", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-advertisement");
                byte[] refs = ("001e# service=git-upload-pack\n0000"
                                + packet(ONE + " refs/heads/main\0agent=git/2\n")
                                + packet("3".repeat(40) + " refs/tags/v1\n")
                                + packet(TWO + " refs/tags/v1^{}\n")
                                + "0000")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, refs.length);
                exchange.getResponseBody().write(refs);
                exchange.close();
            });
            server.start();
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/git";

            Invocation run = fix("--mirror", address);

            assertThat(written()).isEqualTo(workflow("a/b@" + TWO + " # v1", "a/c@v1", "a/d@v1"));
            assertThat(run.error()).contains("no commit is known for `a/c@v1`");

            repository.write(CI, workflow("a/d@v1")).commit("two");
            server.createContext("/git/a/d.git/info/refs", exchange -> {
                exchange.getResponseHeaders()
                        .add("Location", "http://localhost:1/git/a/b.git/info/refs?service=git-upload-pack");
                exchange.sendResponseHeaders(301, -1);
                exchange.close();
            });
            Invocation led = fix("--mirror", address);
            assertThat(led.code()).isEqualTo(2);
            assertThat(led.error()).contains("the answer leads to another host, `localhost`");
            assertThat(written()).isEqualTo(workflow("a/d@v1"));
        } finally {
            server.stop(0);
        }
    }

    private static String packet(String line) {
        return String.format("%04x%s", line.length() + 4, line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh://git@host/x", "https://me:word@host/x", "https:///x", "ftp://host/x", "https://a b"})
    void whatIsNoAddressIsRefused(String address) {
        repository.write(CI, workflow("a/b@v1")).commit("one");

        Invocation run = fix("--mirror", address);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).startsWith("guardrail: ").hasLineCount(1).doesNotContain("word");
    }

    @Test
    void aHostThatDoesNotAnswerIsNamed() {
        repository.write(CI, workflow("a/b@v1")).commit("one");

        Invocation run = fix("--mirror", "http://127.0.0.1:1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error())
                .startsWith("guardrail: `http://127.0.0.1:1` does not say the tags of `a/b`: ")
                .hasLineCount(1);
    }
}
