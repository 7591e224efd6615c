package dev.guardrail.collect.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What moves between modules, what cannot be read, and options. */
class PythonModulesTest {

    private static final String MODULE = "src/app/core.py";

    private static Surfaces module(String before, String after) {
        return Surfaces.of(MODULE, before, after);
    }

    @Test
    void whatMovesToAnotherModuleIsGoneAndNew() {
        assertThat(new Surfaces()
                        .unchanged("src/app/__init__.py", "")
                        .renamed("src/app/a.py", "def run(): ...\n", "src/app/b.py", "def run(): ...\n")
                        .changes())
                .containsExactly("removed app.a.run: def run() =>  @1", "added app.b.run:  => def run() @1");
    }

    @Test
    @Timeout(20)
    void theRootOfARepositoryMayHaveAnInitFile() {
        assertThat(new Surfaces()
                        .unchanged("__init__.py", "from .app import run\n")
                        .unchanged("app/__init__.py", "")
                        .file("app/a.py", "def run(): ...\n", "def run(x): ...\n")
                        .changes())
                .containsExactly("changed app.a.run: def run() => def run(x) @1");
    }

    @Test
    void whatThePackageOffersUnderTheSameNameMayMove() {
        assertThat(new Surfaces()
                        .file("src/app/__init__.py", "from .a import run, C\n", "from app._b import (run, C)\n")
                        .renamed(
                                "src/app/a.py",
                                "def run(): ...\nclass C:\n    def m(self): ...\n",
                                "src/app/_b.py",
                                "def run(x): ...\nclass C:\n    def m(self): ...\n")
                        .changes())
                .containsExactly("changed app.run: def run() => def run(x) @1");
    }

    @Test
    void anOldModuleThatImportsFromTheNewOneKeepsItsNames() {
        assertThat(new Surfaces()
                        .file(
                                "src/app/a.py",
                                "def run(): ...\nclass C:\n    def m(self): ...\n",
                                "from .b import run, C\n")
                        .added("src/app/b.py", "def run(): ...\nclass C:\n    def m(self): ...\n")
                        .changes())
                .isEmpty();
    }

    @Test
    void aPrivateModuleOffersWhatItsPackageImports() {
        assertThat(new Surfaces()
                        .unchanged("app/__init__.py", "from ._impl import *\nfrom ._impl import _hidden as shown\n")
                        .file(
                                "app/_impl.py",
                                "def a(): ...\ndef _hidden(): ...\n",
                                "def a(x): ...\ndef _hidden(x): ...\n")
                        .file("app/_other.py", "def b(): ...\n", "def b(x): ...\n")
                        .changes())
                .containsExactly(
                        "changed app.a: def a() => def a(x) @1",
                        "changed app.shown: def _hidden() => def _hidden(x) @2");
    }

    @Test
    void aNameThatThePackageNoLongerImportsIsGone() {
        assertThat(new Surfaces()
                        .file(
                                "app/__init__.py",
                                "from .a import run\nfrom . import a\nimport os\n",
                                "from . import a\n")
                        .unchanged("app/a.py", "def run(): ...\n")
                        .changes())
                .containsExactly("removed app.run: re-export =>  @1");
    }

    @Test
    void aNameThatTheModuleAnswersOnDemandIsNotGone() {
        String lazy = """
                def _stream(): ...
                _LAZY = {"LazyFile": object}
                def __getattr__(name):
                    if name == "stream":
                        return _stream
                    return _LAZY[name]
                """;

        assertThat(new Surfaces()
                        .unchanged("app/__init__.py", "")
                        .file(
                                "app/utils.py",
                                "def stream(): ...\nclass LazyFile:\n    def m(self): ...\ndef gone(): ...\n",
                                lazy)
                        .changes())
                .containsExactly("removed app.utils.gone: def gone() =>  @4");
    }

    @Test
    void aLiteralAnswersNothingInAModuleWithoutGetattr() {
        assertThat(new Surfaces()
                        .unchanged("app/__init__.py", "")
                        .file("app/utils.py", "def stream(): ...\n", "NAMES = ['stream']\n")
                        .changes())
                .containsExactly("removed app.utils.stream: def stream() =>  @1");
    }

    @Test
    void aModuleThatBecomesAPackageKeepsItsName() {
        assertThat(new Surfaces()
                        .unchanged("app/__init__.py", "")
                        .renamed("app/a.py", "def run(): ...\n", "app/a/__init__.py", "def run(): ...\n")
                        .changes())
                .isEmpty();
    }

    @Test
    void aPackageAroundAModuleThatIsOneNowRenamesNothing() {
        assertThat(new Surfaces()
                        .added("app/__init__.py", "")
                        .file("app/a.py", "def run(): ...\n", "def run(x): ...\n")
                        .changes())
                .containsExactly("changed app.a.run: def run() => def run(x) @1");
    }

    @Test
    void scriptsTestsAndPrivateModulesOfferNothing() {
        for (String path :
                List.of("tool.py", "scripts/gen.py", "src/app/_x.py", "tests/app/__init__.py", "app/test_a.py")) {
            assertThat(Surfaces.of(path, "def a(): ...\n", "")
                            .unchanged("app/__init__.py", "")
                            .changes())
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void anUnreadableModuleIsAGapAndHidesNoOther() {
        Surfaces change = module("def a(): ...\n", "def a(:\n    '''\n").file("src/app/b.py", "def b(): ...\n", "");

        assertThat(change.gaps())
                .containsExactly(
                        "src/app/core.py:2 its public surface is not known: a string that starts here is not closed");
        assertThat(change.changes()).containsExactly("removed app.b.b: def b() =>  @1");
    }

    @Test
    void nestingThatPythonRefusesIsAGap() {
        assertThat(module("", "x = " + "f(".repeat(300) + ")".repeat(300) + "\n")
                        .gaps())
                .containsExactly(MODULE + ":1 its public surface is not known: more than 200 brackets are open");
        assertThat(module("", "x = f'" + "{x:".repeat(300) + "\n").gaps()).hasSize(1);
    }

    @Test
    void aLongLineOfBasesNeedsNoStack() {
        StringBuilder chain = new StringBuilder("class C0: ...\n");
        for (int i = 1; i < 20_000; i++) {
            chain.append("class C").append(i).append("(C").append(i - 1).append("): ...\n");
        }

        assertThat(module("class C0: ...\n", chain.toString()).changes()).hasSize(19_999);
    }

    @Test
    void aBracketThatClosesNothingIsAGap() {
        assertThat(module("", "x = (]\n").gaps())
                .containsExactly(MODULE + ":1 its public surface is not known: `]` has no opening bracket");
        assertThat(module("", "x = (\n").gaps())
                .containsExactly(MODULE + ":1 its public surface is not known: `(` is not closed");
    }

    @Test
    void optionsAreReadFromCallsAndNotFromTheirHelp() {
        assertThat(module("""
                                import argparse
                                p.add_argument("-v", '--verbose', action="store_true", help="say more")
                                p.add_argument("--out", default='x')
                                p.add_argument("file")
                                # p.add_argument("--commented")
                                """, """
                                import argparse
                                def main():
                                    p.add_argument(
                                        "--verbose", "-v",
                                        help="say much more", action='store_true',
                                    )
                                    p.add_argument("--out", required=True)
                                    p.add_argument("--new", type=int)
                                """).changes())
                .containsExactly(
                        "added app.core.main:  => def main() @2",
                        "changed app.core --out: --out default=\"x\" => --out required=True @7",
                        "added app.core --new:  => --new type=int @8");
    }

    @Test
    void clickAndTyperDeclareOptionsToo() {
        assertThat(Surfaces.of("tools/cli.py", "import typer\n", """
                                import typer
                                @click.option("--shout/--no-shout", default=False, help="loud")
                                @cli.command()
                                def a(shout): ...
                                def b(
                                    dry_run: bool = typer.Option(False, help="h"),
                                    size: Annotated[int, typer.Option("--size", "-s", min=1)] = 3,
                                ): ...
                                """).changes())
                .containsExactly(
                        "added tools.cli --shout/--no-shout:  => --shout/--no-shout default=False @2",
                        "added tools.cli --dry-run:  => --dry-run default=False type=bool @6",
                        "added tools.cli --size:  => --size, -s default=3 min=1 @7");
    }

    @Test
    void anOptionThatMovesToAnotherFileIsNoChange() {
        assertThat(new Surfaces()
                        .file("tools/a.py", "p.add_argument('--x', type=int)\np.add_argument('--y')\n", "")
                        .added("tools/b.py", "p.add_argument('--x', type=int)\n")
                        .changes())
                .containsExactly("removed tools.a --y: --y =>  @2");
    }

    @Test
    void argumentsOfABrowserAreNoOptions() {
        assertThat(module("", "from selenium import webdriver\noptions.add_argument('--headless')\n")
                        .changes())
                .isEmpty();
    }
}
