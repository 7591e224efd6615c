package dev.guardrail.collect.tests.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestSourceTest {

    @Test
    void readsPythonAsPytestCollectsIt() {
        DeclaredTests declared = read("tests/test_a.py", """
                import pytest as pt
                from unittest import TestCase, skipUnless

                @pt.fixture
                def test_client():
                    def test_inner(): pass

                class TestA:
                    @pt.mark.parametrize("x", [1, pt.param(2, marks=pt.mark.xfail)])
                    async def test_one(self, x):
                        assert x

                    def helper(self): pass

                class Old(TestCase):
                    def setUp(self):
                        self.skipTest("old")

                    @skipUnless(False, "never")
                    def test_two(self):
                        self.assertTrue(True)

                if True:
                    def test_three():
                        with a():
                            pt.skip("x")

                def check(): pt.skip("not a test")
                """);

        assertThat(names(declared)).containsExactly("TestA.test_one", "Old.test_two (muted)", "test_three (muted)");
        assertThat(marks(declared))
                .containsExactly(
                        "9 TestA.test_one expected failure if: pt.mark.xfail",
                        "17 Old skipped: self.skipTest(\"old\")",
                        "19 Old.test_two skipped: @skipUnless(False, \"never\")",
                        "26 test_three skipped: pt.skip(\"x\")");
    }

    @Test
    void readsMarksOfModulesOfPython() {
        DeclaredTests declared = read("test_a.py", """
                import pytest
                np = pytest.importorskip("numpy")
                if not np:
                    pytest.skip("no", allow_module_level=True)
                slow = pytest.mark.skip(reason="slow")
                pytestmark = [pytest.mark.skipif(np.old, reason="x"), pytest.mark.db]

                @slow
                def test_a(): assert 1

                @pytest.mark.skipif(False, reason="never")
                def test_b():
                    x = "pytest.skip()"
                    try:
                        use(x)
                    except ImportError:
                        pytest.skip("no")
                """);

        assertThat(names(declared)).containsExactly("test_a (muted)", "test_b");
        assertThat(marks(declared))
                .containsExactly(
                        "2  skipped if: pytest.importorskip(\"numpy\")",
                        "4  skipped if: pytest.skip(\"no\", allow_module_level=True)",
                        "6  skipped if: pytest.mark.skipif(np.old, reason=\"x\")",
                        "8 test_a skipped: @slow",
                        "17 test_b skipped if: pytest.skip(\"no\")");
    }

    @Test
    void readsJava() {
        DeclaredTests declared = read("src/test/java/ATest.java", """
                class ATest {
                    @org.junit.jupiter.api.Test @EnabledOnOs(OS.LINUX) void a() { assertTrue(x); }
                    @ParameterizedTest
                    @Ignore void b(String s) {}
                    void helper() { String s = "@Disabled @Test"; }
                    @Nested @Disabled("later") class Inner { @Test void c() {} }
                    @Test(enabled = false) public void d() {}
                }
                class Three extends TestCase { public void testOld() {} public void setUp() {} }
                @Disabled class Helper { void x() {} }
                """);

        assertThat(names(declared))
                .containsExactly(
                        "ATest.a", "ATest.b (muted)", "ATest.Inner.c (muted)", "ATest.d (muted)", "Three.testOld");
        assertThat(marks(declared))
                .containsExactly(
                        "2 ATest.a skipped if: @EnabledOnOs(OS.LINUX)",
                        "4 ATest.b skipped: @Ignore",
                        "6 ATest.Inner skipped: @Disabled(\"later\")",
                        "7 ATest.d skipped: @Test(enabled = false)");
    }

    @Test
    void readsKotlin() {
        DeclaredTests declared = read("src/test/kotlin/ATest.kt", """
                @DisabledOnOs(OS.WINDOWS)
                class ATest(val x: Int) : Base({ 1 }) {
                    @Test
                    fun `adds two numbers`() { assertEquals(2, add()) }
                    @Disabled("x") @Test fun b() = runTest { fail() }
                    fun helper() { val s = "@Ignore @Test fun c()" }
                    @Nested inner class Inner { @org.junit.Test @Ignore fun d() {} }
                }
                """);

        assertThat(names(declared))
                .containsExactly("ATest.adds two numbers", "ATest.b (muted)", "ATest.Inner.d (muted)");
        assertThat(marks(declared))
                .containsExactly(
                        "1 ATest skipped if: @DisabledOnOs(OS.WINDOWS)",
                        "5 ATest.b skipped: @Disabled(\"x\")",
                        "7 ATest.Inner.d skipped: @Ignore");
    }

    @Test
    void readsGo() {
        DeclaredTests declared = read("a_test.go", """
                package a

                func TestA(tt *testing.T) {
                \tif testing.Short() {
                \t\ttt.Skip("short")
                \t}
                }

                func TestB(t *testing.T) {
                \ts := "t.Skip()" // t.Skip()
                \tt.SkipNow()
                }

                func Testify(t *testing.T) {}
                func BenchmarkA(b *testing.B) { b.Skip() }
                func ExampleA() {}
                func (s *Suite) TestC() { s.T().Skip("x") }
                func TestMain(m *testing.M) {}
                """);

        assertThat(names(declared)).containsExactly("TestA", "TestB (muted)", "ExampleA", "Suite.TestC (muted)");
        assertThat(marks(declared))
                .containsExactly(
                        "5 TestA skipped if: tt.Skip(\"short\")",
                        "11 TestB skipped: t.SkipNow()",
                        "17 Suite.TestC skipped: s.T().Skip(\"x\") }");
    }

    @Test
    void readsScripts() {
        DeclaredTests declared = read("a.test.ts", """
                describe.skip('a', () => {
                  it('b', async () => {});
                });
                describe(`${name} c`, function () {
                  it.each<[number]>([[1]])('d %i', (n) => {});
                  test.failing('e', () => {});
                  it('f', function () { if (x) this.skip(); });
                  it('g', function () { this.skip(); });
                  it.skipIf(isCi)('h', () => {});
                  it.todo('i');
                  xit('j', () => {});
                  test('k', { skip: true }, () => {});
                  test('l', async ({ page }, info) => { test.skip(page.mobile, 'why'); });
                  it('m', (t) => { t.skip(); });
                });
                const re = /x/.test('it.only("n", () => {})'); list.only('o', () => {});
                it.only.each`
                  a | ${b}
                `('p', () => {});
                """);

        assertThat(names(declared))
                .containsExactly(
                        "a > b (muted)",
                        "${name} c > d %i",
                        "${name} c > e (muted)",
                        "${name} c > f",
                        "${name} c > g (muted)",
                        "${name} c > h",
                        "${name} c > i (muted)",
                        "${name} c > j (muted)",
                        "${name} c > k (muted)",
                        "${name} c > l",
                        "${name} c > m (muted)",
                        "p");
        assertThat(marks(declared))
                .contains(
                        "1 a skipped: describe.skip",
                        "6 ${name} c > e expected failure: test.failing",
                        "7 ${name} c > f skipped if: this.skip()",
                        "9 ${name} c > h skipped if: it.skipIf(isCi)",
                        "13 ${name} c > l skipped if: test.skip",
                        "17 p focused: it.only.each");
    }

    @Test
    void aFunctionThatIsNamedLikeATestIsNoneOutsideOfTests() {
        assertThat(read("src/app.py", "def test_connection():\n    pass\n").tests())
                .isEmpty();
        assertThat(read("src/app.js", "test('a', b); it(c);\n").tests()).isEmpty();
        assertThat(TestSource.language("tests/fixtures/a.test.js")).isEmpty();
        assertThat(TestSource.language("pkg/testdata/a_test.go")).isEmpty();
    }

    @Test
    void aLineThatNobodyWroteIsRefused() {
        String text = "it('a', () => {});\n" + "x;".repeat(60_000);

        assertThatThrownBy(() -> TestSource.read(new SourceFile("a.test.js", text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(MalformedException.class)
                .hasMessage("a line has more than 100000 characters");
    }

    @Test
    void groupsThatNestWithoutAnEndNeedNeitherStackNorMemory() throws MalformedException {
        int depth = 20_000;
        String script =
                "describe('a', () => {\n".repeat(depth) + "it('b', () => { run(); });\n" + "});\n".repeat(depth);
        String kotlin = "class A {\n".repeat(depth) + "@Test fun b() { run() }\n" + "}\n".repeat(depth);
        for (DeclaredTests declared : List.of(
                TestSource.read(new SourceFile("a.test.js", script.getBytes(StandardCharsets.UTF_8))),
                TestSource.read(new SourceFile("ATest.kt", kotlin.getBytes(StandardCharsets.UTF_8))))) {
            assertThat(declared.tests())
                    .singleElement()
                    .satisfies(test -> assertThat(test.name()).hasSize(1000))
                    .satisfies(test -> assertThat(test.skip()).isEmpty());
        }
    }

    private static DeclaredTests read(String path, String text) {
        try {
            return TestSource.read(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(DeclaredTests declared) {
        return declared.tests().stream()
                .map(test -> test.name() + (test.skip().isPresent() ? " (muted)" : ""))
                .toList();
    }

    private static List<String> marks(DeclaredTests declared) {
        return declared.marks().stream()
                .map(mark -> mark.line() + " " + mark.test() + " " + mark.kind() + (mark.conditional() ? " if: " : ": ")
                        + mark.text())
                .toList();
    }
}
