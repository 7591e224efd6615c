package dev.guardrail.collect.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonSurfaceTest {

    private static final String MODULE = "src/app/core.py";

    private static Surfaces module(String before, String after) {
        return Surfaces.of(MODULE, before, after);
    }

    @Test
    void aFunctionThatIsNewGoneOrCalledDifferentlyIsAChange() {
        assertThat(module("""
                                def run(a, b=1): ...
                                def stop(): ...
                                """, """
                                def run(a, b=2) -> int:
                                    return 1
                                async def start(x: "int"): ...
                                """).changes())
                .containsExactly(
                        "changed app.core.run: def run(a, b = 1) => def run(a, b = 2) -> int @1",
                        "removed app.core.stop: def stop() =>  @2",
                        "added app.core.start:  => async def start(x: int) @3");
    }

    @Test
    void aReorderedReformattedAndReworkedModuleOffersTheSame() {
        String before = """
                '''def gone(): in a docstring'''
                def first(a, b: str='x', *, c: dict[str, int]|None=None) -> tuple[int, str]:
                    '''Docs.'''
                    return a

                class Thing(Base):
                    LIMIT = 1
                    def __init__(self, a, b): pass
                    def go(self): return 1
                """;
        String after = """
                # A comment: def extra(): pass
                class Thing:
                    \"""Other docs
                    def nothing(): pass
                    \"""

                    LIMIT = 2

                    def go(
                        self,
                    ):
                        def inner(): ...
                        return f"{'def x():'}"

                    def __init__(self, a, b,):
                        self.a = (a
                            + b)


                def first(
                    a,
                    b: str = "x",  # why
                    *,
                    c: dict[
                        str, int
                    ] | None = None,
                ) \\
                -> tuple[int, str]:
                    if __name__ == "x":
                        def hidden(): ...
                    return b
                """;

        assertThat(module(before, after).changes()).isEmpty();
    }

    @Test
    void bracketsQuotesAndCommasForTheLayoutAreNoChange() {
        assertThat(module("""
                                def f(a: "list[C] | None" = None, b: Literal["x"] = "x", c: int = Field(1_000, alias=r"c")) -> tuple["A", B]: ...
                                """, """
                                def f(
                                    a: (
                                        list[C]
                                        | None
                                    ) = None,
                                    b: Literal["x",] = ('x'),
                                    c: int = Field(1000, alias="c",),
                                ) -> tuple[A, "B",]: ...
                                """).changes()).isEmpty();
        assertThat(module("def f(a: Literal['x'], b=(1,), c=1): ...\n", "def f(a: Literal[x], b=(1), c=1, ): ...\n")
                        .changes())
                .containsExactly("changed app.core.f: def f(a: Literal[\"x\"], b = (1,), c = 1)"
                        + " => def f(a: Literal[x], b = 1, c = 1) @1");
    }

    @Test
    void membersOfAClassAreComparedAndPrivateOnesAreNot() {
        assertThat(module("""
                                class A:
                                    def __init__(self, x): ...
                                    def f(self): ...
                                    @property
                                    def size(self) -> int: ...
                                    def _own(self): ...
                                    def __len__(self): ...
                                class _B:
                                    def f(self): ...
                                def _c(): ...
                                """, """
                                class A:
                                    def __init__(self, x, y): ...
                                    @staticmethod
                                    def f(): ...
                                    def size(self) -> int: ...
                                """).changes())
                .containsExactly(
                        "changed app.core.A: class A(x) => class A(x, y) @1",
                        "changed app.core.A.f: def f(self) => @staticmethod def f() @4",
                        "changed app.core.A.size: @property def size(self) -> int => def size(self) -> int @5");
    }

    @Test
    void aMethodThatMovesToABaseOfTheSameFileIsOfferedStill() {
        assertThat(module("""
                                class A:
                                    def f(self): ...
                                    def g(self): ...
                                """, """
                                class _Root(_Root):
                                    def f(self): ...
                                class _Base(_Root, Generic[T]):
                                    def g(self, x): ...
                                class A(_Base):
                                    def h(self): ...
                                """).changes())
                .containsExactly(
                        "changed app.core.A.g: def g(self) => def g(self, x) @4",
                        "added app.core.A.h:  => def h(self) @6");
    }

    @Test
    void aClassThatIsGoneIsOneChange() {
        assertThat(module("class A:\n    def f(self): ...\n    def g(self): ...\n", "")
                        .changes())
                .containsExactly("removed app.core.A: class A =>  @1");
    }

    @Test
    void theFieldsOfDataClassesModelsAndEnumerationsAreOffered() {
        assertThat(module("""
                                @dataclass(frozen=True)
                                class Point:
                                    x: int
                                    y: int = 0
                                class Base(BaseModel):
                                    pass
                                class Item(Base):
                                    b: str = Field("", description="old words")
                                    a: int
                                class Color(Enum):
                                    RED = 'red'
                                class Plain:
                                    note: str
                                """, """
                                @dataclass(frozen=True)
                                class Point:
                                    y: int = 0
                                    x: int
                                class Base(BaseModel):
                                    model_config = {}
                                class Item(Base):
                                    a: int
                                    b: str = Field("", description="new words")
                                class Color(Enum):
                                    RED = "rot"
                                    BLUE = "blau"
                                class Plain:
                                    other: str
                                """).changes())
                .containsExactly(
                        "changed app.core.Point: class Point(x: int, y: int = 0) => class Point(y: int = 0, x: int) @2",
                        "changed app.core.Color.RED: RED = \"red\" => RED = \"rot\" @11",
                        "added app.core.Color.BLUE:  => BLUE = \"blau\" @12");
    }

    @Test
    void theListOfNamesNarrowsAndWidens() {
        String source = "def a(): ...\ndef b(): ...\nLIMIT: int = 1\n_x = 2\n";

        assertThat(module("__all__ = ['a', 'LIMIT']\n" + source, "__all__ = ['b']\n__all__ += ['_x',]\n" + source)
                        .changes())
                .containsExactly(
                        "removed app.core.a: def a() =>  @2",
                        "removed app.core.LIMIT: LIMIT: int =>  @4",
                        "added app.core.b:  => def b() @4",
                        "added app.core._x:  => _x @6");
    }

    @Test
    void aComputedListOfNamesNarrowsNothing() {
        assertThat(module("__all__ = ['a'] + more()\ndef b(): ...\n", "__all__ = ['a'] + more()\n")
                        .changes())
                .containsExactly("removed app.core.b: def b() =>  @2");
    }

    @Test
    void blocksOfTheTopLevelCountAndTheMainBlockDoesNot() {
        assertThat(module("", """
                                if TYPE_CHECKING:
                                    def a(): ...
                                try:
                                    from fast import b
                                except ImportError:
                                    def b(x): ...
                                if __name__ == "__main__":
                                    def c(): ...
                                else:
                                    def d(): ...
                                if sys.version_info > (3,): e = 1
                                """).changes())
                .extracting(change -> change.substring(0, change.indexOf(':')))
                .containsExactly("added app.core.a", "added app.core.b", "added app.core.d");
    }

    @Test
    void overloadsAndSettersBelongToTheSignature() {
        assertThat(module("""
                                @overload
                                def f(a: int): ...
                                @overload
                                def f(a: str): ...
                                class A:
                                    @property
                                    def p(self): ...
                                """, """
                                @overload
                                def f(a: int): ...
                                class A:
                                    @cached_property
                                    def p(self): ...
                                    @p.setter
                                    def p(self, v): ...
                                """).changes())
                .containsExactly(
                        "changed app.core.f: @overload def f(a: int); @overload def f(a: str) => @overload def f(a: int) @2",
                        "changed app.core.A.p: @property def p(self) => @property def p(self); @p.setter def p(self, v) @5");
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
                .containsExactly(MODULE + ":1 its public surface is not known: \"]\" closes nothing");
        assertThat(module("", "x = (\n").gaps())
                .containsExactly(MODULE + ":1 its public surface is not known: \"(\" is not closed");
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
