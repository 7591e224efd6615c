package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indirect tests, guards that a range deletes, checks of workflows, and thresholds. */
@SuppressWarnings("StringConcatToTextBlock") // lines of code stand closer together so
class NegativeProofOfMoreTest {

    private static final String GUARDED =
            "def discount(items):\n    if not items:\n        raise ValueError(\"none\")\n    return 1\n";
    private static final String BARE = "def discount(items):\n    return 1\n";
    private static final String FILE = "shop/discounts.py";

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(dir);
        repository.write("shop/__init__.py", "");
    }

    private String prove(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("negative-proof", "--repo", dir.toString(), "--range", "HEAD~1..HEAD"));
        arguments.addAll(List.of(options));
        Invocation done = Invocation.of(arguments.toArray(String[]::new));
        assertThat(done.error()).isEmpty();
        return done.out().replaceAll("\\s+", " ");
    }

    @Test
    void testsThatReachAGuardThroughOtherFunctionsAreIndirect() {
        repository
                .write(FILE, BARE)
                .write(
                        "shop/cart.py",
                        "from shop.discounts import discount\n\n\ndef total(items):\n    return discount(items)\n")
                .write("shop/api.py", "from shop import cart\n\n\ndef post(request):\n    return cart.total(request)\n")
                .write("tests/test_api.py", "from shop.api import post\n\n\ndef test_post():\n    assert post([1])\n")
                .commit("Base");
        repository.write(FILE, GUARDED).commit("Guard");
        assertThat(prove())
                .contains("tests that reach it through other functions (indirect): tests/test_api.py:4 \"test_post\","
                        + " through `post` (api.py:4), `total` (cart.py:4)");
        assertThat(prove("--format", "json")).contains("\"found\" : \"indirect\"");
    }

    @Test
    void aHelperOfJavaIsReachedThroughItsCaller() {
        String before =
                "package a;\n\npublic class Cart {\n    public int add(int n) {\n        return check(n);\n    }\n\n"
                        + "    private int check(int n) {\n        return n;\n    }\n}\n";
        repository
                .write("src/main/java/a/Cart.java", before)
                .write(
                        "src/test/java/a/CartTest.java",
                        "package a;\n\nimport org.junit.jupiter.api.Test;\n\nclass CartTest {\n    @Test\n    void adds() {\n"
                                + "        new Cart().add(1);\n    }\n}\n")
                .commit("Base");
        repository
                .write(
                        "src/main/java/a/Cart.java",
                        before.replace(
                                "        return n;",
                                "        if (n < 0) {\n            throw new IllegalArgumentException();\n        }\n"
                                        + "        return n;"))
                .commit("Guard");
        assertThat(prove()).contains("CartTest.java:7 \"CartTest.adds\", through `add` (Cart.java:4)");
    }

    @Test
    void aGuardThatTheRangeDeletesIsRemovedFromTheBase() {
        repository
                .write(FILE, GUARDED)
                .write(
                        "tests/test_d.py",
                        "from shop.discounts import discount\n\n\ndef test_none():\n    discount([])\n")
                .commit("Base");
        repository.write(FILE, BARE).delete("tests/test_d.py").commit("Delete");
        assertThat(prove())
                .contains("guards that the range deletes; places and tests are those of the base shop/discounts.py:2 in"
                        + " `discount` `if not items` guards `raise ValueError(\"none\")` tests that name `discount`:"
                        + " tests/test_d.py:4 \"test_none\"")
                .contains("1 deleted guard");
        assertThat(prove("--run", "test ! -f tests/test_d.py || ! grep -q 'and False' shop/discounts.py"))
                .contains(
                        "at the base, the command fails without it: exit code 1; at the head, nothing that the command"
                                + " runs notices any more");
        assertThat(prove("--run", "true")).contains("nothing fails without it: at the base, the command passes");
    }

    @Test
    void whatIsRewrittenMovedOrGoneWithItsFunctionIsNotDeleted() {
        repository
                .write(FILE, GUARDED + "\n\n" + GUARDED.replace("discount", "other"))
                .commit("Base");
        repository
                .write(FILE, GUARDED.replace("if not items", "if items is None"))
                .write("shop/more.py", GUARDED.replace("discount", "fresh"))
                .commit("Rewrite");
        assertThat(prove()).doesNotContain("deletes");
    }

    @Test
    void aThresholdIsRaisedAndACheckOfAWorkflowIsNotProvableHere() {
        repository.write(FILE, BARE).commit("Base");
        repository
                .write("pyproject.toml", "[tool.coverage.report]\nfail_under = 80\n")
                .write(
                        ".github/workflows/ci.yml",
                        "on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: pytest --cov=shop\n"
                                + "      - run: ruff check . || true\n")
                .commit("Check");
        assertThat(prove())
                .contains("ci.yml:6: `pytest --cov=shop`: job `test` has to fail where the command fails not provable"
                        + " here: a runner of GitHub runs it")
                .contains("`ruff check .`: nothing is known to fail where the command fails: `|| true` hides it")
                .contains(
                        "pyproject.toml:2: coverage.py's minimum of 80 % (total, line): `pytest --cov=shop` has to fail"
                                + " below it")
                .doesNotContain("`true`:");
        assertThat(prove("--run", "! grep -q 'fail_under = 100' pyproject.toml"))
                .contains("proven: the command fails where the minimum is 100 %: exit code 1");
        assertThat(prove("--run", "true"))
                .contains("unclear: the command also passes where the minimum is 100 %: it does not enforce it");
        assertThat(prove("--run", "grep -q 'fail_under = 80$' pyproject.toml"))
                .contains("unclear: the command also fails where the minimum is only written otherwise");
    }
}
