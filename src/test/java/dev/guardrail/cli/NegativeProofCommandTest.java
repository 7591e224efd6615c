package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code guardrail negative-proof} is asked, and how it answers. */
class NegativeProofCommandTest {

    private static final String SCHEMA = "/schema/guardrail-negative-proof-1.schema.json";

    /** Fails without the first guard, as a test would. */
    private static final String TESTS =
            "! grep -q '(quantity < 0) and False' shop/cart.py || { echo FAILED tests/test_cart.py::test_negative; exit 3; }";

    /** The same where the file is not read as a whole. */
    private static final String READS = "grep -q 'def add' shop/cart.py && { " + TESTS + " }";

    @TempDir
    private Path folder;

    private GuardedRepository repository;

    @BeforeEach
    void initialise() {
        repository = GuardedRepository.in(folder);
    }

    @Test
    void withoutACommandNothingRunsAndGuardsAndTestsAreNamed() {
        Invocation invocation = repository.prove("--range", "HEAD~1..HEAD");
        assertThat(invocation.error()).isEmpty();
        assertThat(invocation.code()).isZero();
        assertThat(invocation.out()).isEqualTo("""
                HEAD~1..HEAD: guards that the range adds or changes; nothing was run

                shop/cart.py:2 in `add`
                  `if quantity < 0` guards `raise ValueError("negative")`
                  tests that name `add`:
                    tests/test_cart.py:5 "test_negative"

                shop/cart.py:4 in `add`
                  `if quantity > 100` guards `raise ValueError("too many")`
                  tests that name `add`:
                    tests/test_cart.py:5 "test_negative"

                2 guards in 1 changed source file: not run; `--run CMD` runs a command without
                  each
                """);
    }

    @Test
    void aGuardIsProvenWhereTheCommandFailsWithoutIt() {
        Invocation invocation = repository.prove("--run", READS);
        assertThat(invocation.error()).isEmpty();
        assertThat(invocation.code()).isEqualTo(1);
        assertThat(invocation.out())
                .contains(
                        "  proven: the command fails without it: exit code 3; its output names\n    \"test_negative\"\n",
                        "  not proven: the command passes without it: nothing notices\n",
                        "2 guards in 1 changed source file: 1 proven, 1 not proven, 0 unclear\n");
    }

    @Test
    void aCommandThatNoticesTheTextAloneProvesNothing() {
        Invocation invocation = repository.prove("--run", "grep -q 'if quantity < 0:' shop/cart.py", "--at-most", "1");
        assertThat(invocation.code()).isEqualTo(3);
        assertThat(invocation.out().replaceAll("\\s+", " "))
                .contains("unclear: the command also fails where the guard is only written otherwise: it notices the"
                        + " text");
    }

    @Test
    void aCommandThatDoesNotRunTheFileIsNamed() {
        Invocation invocation = repository.prove("--run", "true");
        assertThat(invocation.code()).isEqualTo(1);
        assertThat(invocation.out().replaceAll("\\s+", " "))
                .contains("not proven: the command passes without it, and where `shop/cart.py` cannot be parsed:"
                        + " it does not run this file");
    }

    @Test
    void allGuardsProvenIsExitCodeZeroAndAGuardThatIsLeftOutIsNot() {
        String both = "! grep -q 'and False' shop/cart.py";
        assertThat(repository.prove("--run", both).code()).isZero();
        Invocation one = repository.prove("--run", both, "--at-most", "1");
        assertThat(one.code()).isEqualTo(3);
        assertThat(one.out())
                .contains(
                        "  1 more guard; `--at-most` names how many are looked at\n",
                        "2 guards in 1 changed source file: 1 proven, 0 not proven, 0 unclear, 1 not run\n");
    }

    @Test
    void aCommandThatFailsWithAllGuardsProvesNothing() {
        Invocation invocation = repository.with("SHOP_TOKEN", "x").prove("--run", "echo no module; exit 4");
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error()).isEqualTo("""
                | no module
                guardrail: cannot be proven: the command fails without a removal: exit code 4
                guardrail: the command does not get these variables: SHOP_TOKEN; `--env NAME` passes one on
                """);
        assertThat(invocation.out())
                .contains("cannot be proven: the command fails without a removal: exit code 4\n")
                .endsWith("2 guards in 1 changed source file: 0 proven, 0 not proven, 2 unclear\n");
    }

    @Test
    void aCommandThatFailsOnlyAtTheEndProvesNothingEither() {
        Invocation invocation = repository.prove("--run", "echo x >> runs; test $(wc -l < runs) -lt 4");
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error())
                .contains("cannot be proven: the command fails without a removal when it runs again: exit code 1");
    }

    @Test
    void aRangeWithoutGuardsDoesNotReadAsAPass() {
        repository
                .git()
                .write("shop/cart.py", GuardedRepository.CART + "\n# end\n")
                .write("a.rs", "fn a() {}\n")
                .commit("more");
        Invocation invocation = repository.prove("--run", "false");
        assertThat(invocation.code()).isZero();
        assertThat(invocation.out())
                .contains("not searched for guards\n  a.rs: guards of `rs` files are not read\n")
                .endsWith("""
                        no changed guard was found: nothing to prove (1 changed source file searched, 1
                          not searched: whether they have guards is not known)
                        """);
    }

    @Test
    void uncommittedChangesAreNamedAndNotRun() {
        repository.git().write("shop/cart.py", GuardedRepository.CART.replace("100", "99"));
        assertThat(repository.prove("--worktree").out()).contains("1 guard in 1 changed source file: not run");
        Invocation invocation = repository.prove("--worktree", "--run", "true");
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error())
                .isEqualTo("guardrail: `--run` needs a range of commits: it runs the files of the head\n");
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        assertThat(repository.prove("--run", " ").error()).isEqualTo("guardrail: the value of `--run` is empty\n");
        assertThat(repository.prove("--timeout", "0").error())
                .isEqualTo("guardrail: `--timeout` needs 1 to 86400 seconds, not 0\n");
        assertThat(repository.prove("--at-most", "0").error())
                .isEqualTo("guardrail: `--at-most` needs 1 or more guards, not 0\n");
        assertThat(repository.prove("--env", "A").error()).isEqualTo("guardrail: `--env` needs `--run`\n");
        Path inside = repository.git().dir();
        assertThat(repository
                        .with("TMPDIR", inside.toString())
                        .prove("--run", "true")
                        .error())
                .contains("is in the repository; name another one with the variable TMPDIR");
    }

    @Test
    void aGuardrailOfTheProjectIsListedWithTheCommandThatProvesIt() {
        repository
                .git()
                .write("rules/shop/no-sleep/rule.drl", "rule \"shop/no-sleep\"\n")
                .write("rules/shop/no-sleep/cases/reports-a.yaml", "a: 1\n")
                .write("shop/other.py", "assert True\n")
                .commit("rule");
        assertThat(repository.prove().out()).contains("""
                guardrails that the range adds or changes; their cases are their tests
                  rules/shop/no-sleep/rule.drl: 1 case;
                    `guardrail rules test --negative-proof shop/no-sleep` drops each of its
                    conditions
                """, "1 guard in 1 changed source file: not run");
        Invocation alone = repository.prove("--rule", "shop/no-sleep");
        assertThat(alone.code()).isZero();
        assertThat(alone.out()).contains("drops each of its").endsWith("""
                        no changed guard was found besides 1 guardrail: nothing to run (0 changed source
                          files searched)
                        """);
        assertThat(repository.prove("--rule", "shop/no-slep").error())
                .isEqualTo("guardrail: the head has no guardrail `shop/no-slep`; did you mean `shop/no-sleep`?\n");
        assertThat(repository.prove("--rule", "workflows/unpinned-action").error())
                .contains("comes with Guardrail, and its conditions are proven there");
        assertThat(repository.prove("--rule", "shop/no-sleep", "--run", "true").error())
                .contains("`--rule` and `--run` cannot be used together");
    }

    @Test
    void theJsonIsValidByItsSchemaAndTheSameEachTime() throws IOException {
        String json = repository.prove("--format", "json", "--run", READS).out();
        assertThat(repository.prove("--format", "json", "--run", READS).out()).isEqualTo(json);
        try (InputStream file = NegativeProofCommandTest.class.getResourceAsStream(SCHEMA)) {
            String schema = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Schema checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
            assertThat(checked.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(checked.validate(json.replace("\"not_proven\"", "\"wrong\""), InputFormat.JSON))
                    .isNotEmpty();
        }
        assertThat(json).contains("\"status\" : \"proven\"", "\"found\" : \"names-function\"");
    }
}
