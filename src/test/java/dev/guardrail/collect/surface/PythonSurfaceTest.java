package dev.guardrail.collect.surface;

import static org.assertj.core.api.Assertions.assertThat;

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
}
