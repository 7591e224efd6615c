package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where commands look for the ledger: what an option names, or else the policy, or else the usual file. */
class LedgerPlaceTest {

    private static final String POLICY = ".github/guardrail.yaml";
    private static final String WORKFLOW = ".github/workflows/ci.yml";
    private static final String RULES = "version: 1\npacks: [ledger]\nrules: {workflows/unpinned-action: on}\n";
    private static final String REF = "refs/guardrail/ledger";

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(dir);
    }

    private void recordOneFinding(String ledger) {
        repository.write(POLICY, RULES + "ledger: " + ledger + "\n").write("README.md", "# A\n");
        repository.commit("Base");
        repository.write(WORKFLOW, UnpinnedRepository.workflow("# Nothing.")).commit("Change");
        run("record", "--range", "HEAD~1..HEAD", "--milestone", "M01");
        String item = run("defer").out().substring(0, 12);
        run("defer", item, "--until", "M02", "--because", "later");
    }

    private Invocation run(String command, String... options) {
        Invocation done = invoked(command, options);
        assertThat(done.error()).isEmpty();
        return done;
    }

    private Invocation invoked(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--repo", dir.toString()));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    @Test
    void thePolicyNamesAFile() {
        recordOneFinding("docs/books.jsonl");
        assertThat(dir.resolve("docs/books.jsonl")).exists();
        assertThat(dir.resolve(".github/guardrail/ledger.jsonl")).doesNotExist();
        repository.commit("Ledger");
        repository.write("README.md", "# B\n").commit("More");
        assertThat(run("audit", "--range", "HEAD~1..HEAD", "--format", "markdown")
                        .out())
                .contains("The ledger `docs/books.jsonl` has 1 deferred item: 1 open");
        repository.write(WORKFLOW, "on: push\njobs: {}\n").commit("Resolve");
        assertThat(invoked("audit", "--each", "HEAD~1..HEAD").out()).contains("\"ledger/resolved\"");
    }

    @Test
    void thePolicyNamesARef() {
        recordOneFinding(REF);
        repository.write("README.md", "# B\n").commit("More");
        assertThat(run("audit", "--range", "HEAD~1..HEAD", "--format", "markdown")
                        .out())
                .contains("The ledger `" + REF + ":ledger.jsonl` has 1 deferred item: 1 open");
        repository.git("update-ref", "-d", REF);
        Invocation lacking = invoked("audit", "--range", "HEAD~1..HEAD");
        assertThat(lacking.code()).isEqualTo(2);
        assertThat(lacking.error()).startsWith("guardrail: the repository has no ref `" + REF + "` with a ledger");
    }

    @Test
    void anOptionWinsAndARangeChoosesNothing() {
        recordOneFinding("docs/books.jsonl");
        repository.write(POLICY, RULES + "ledger: elsewhere.jsonl\n").commit("Ledger");
        assertThat(run("audit", "--range", "HEAD~1..HEAD", "--format", "markdown")
                        .out())
                .doesNotContain("elsewhere.jsonl`");
        repository.write("README.md", "# B\n").commit("More");
        assertThat(run("audit", "--range", "HEAD~1..HEAD", "--format", "markdown")
                        .out())
                .contains("No earlier audit is recorded.");
        assertThat(run("audit", "--range", "HEAD~1..HEAD", "--ledger", "docs/books.jsonl", "--format", "markdown")
                        .out())
                .contains("The ledger `docs/books.jsonl` has 1 deferred item");
        assertThat(run("explain", "--range", "HEAD~1..HEAD", "--ledger", "docs/books.jsonl")
                        .out())
                .contains("1 deferred item");
        Invocation missing = invoked("audit", "--range", "HEAD~1..HEAD", "--ledger", "docs/book.jsonl");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.error())
                .isEqualTo("guardrail: neither the base nor the head has the ledger `docs/book.jsonl`; record an audit"
                        + " there first\n");
    }

    @Test
    void aLedgerThatIsMovedIsNotRewritten() {
        recordOneFinding("docs/books.jsonl");
        repository.commit("Ledger");
        repository.git("mv", "docs/books.jsonl", "docs/ledger.jsonl");
        repository.write(POLICY, RULES + "ledger: docs/ledger.jsonl\n").commit("Move");
        assertThat(run("audit", "--range", "HEAD~1..HEAD").out())
                .startsWith("green")
                .doesNotContain("ledger/rewritten");
    }
}
