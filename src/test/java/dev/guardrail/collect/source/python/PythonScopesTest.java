package dev.guardrail.collect.source.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.language.MalformedException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonScopesTest {

    @Test
    void aFunctionsImportsAreItsOwn() throws Exception {
        assertThat(Read.names("""
                        def f():
                            import time
                            def g(): time.time()
                            class C:
                                import uuid
                                def h(self): uuid.uuid4()
                                uuid.uuid1()
                        def i(): time.sleep(1)
                        """)).containsExactly("time.time()", "uuid.uuid1()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f(time): time.time()",
                "def f(*, time=None): time.time()",
                "def f(*time): time.time()",
                "def f():\n time.time()\n time = 1",
                "def f():\n time.time()\n a, (b, *time) = x",
                "def f():\n time: int\n time.time()",
                "def f():\n time += 1\n time.time()",
                "def f():\n for a, time in x: time.time()",
                "def f():\n with x as (a, time): time.time()",
                "def f():\n with (x as y, z as time): time.time()",
                "def f():\n try: pass\n except E as time: time.time()",
                "def f():\n if (time := x): time.time()",
                "def f():\n [time := y for y in x]\n time.time()",
                "def f():\n def time(): pass\n time.time()",
                "def f():\n class time: pass\n time.time()",
                "def f():\n match x:\n  case [time, *y]: time.time()",
                "def f():\n match x:\n  case C(a=time) | {'a': time, **y} if time.time(): pass",
                "def f():\n match x:\n  case int() as time: time.time()",
                "def f():\n del time\n time.time()",
                "def f[time](x: time.time()): time.time()",
                "def f():\n type time = 1\n time.time()",
                "def f():\n def g():\n  nonlocal time\n  time.time()\n time = 1",
                "x = lambda time, y=1: time.time()",
                "x = lambda *time: [time.time() for y in x]",
                "[time.time() for time in x if time.time()]",
                "{time.time(): 1 for y in x for time in y}",
            })
    void whatAScopeBindsIsNoImportOfTheFile(String source) throws Exception {
        assertThat(Read.names("import time\n" + source + "\n")).noneMatch(name -> name.startsWith("time"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f(x=time.time()): pass",
                "def f(time=time.time()): pass",
                "def f(x: time.time()): pass",
                "def f() -> time.time(): pass",
                "def f():\n global time\n time = 1\ndef g(): time.time()",
                "def f():\n def g(): time = 1\n time.time()",
                "def f(): x.time = y[time.time()] = 1",
                "def f(): g(time=1, y=time.time())",
                "x = lambda y=time.time(): y",
                "x = lambda: 0, time.time()",
                "x = [time for time in time.time()]",
                "x = [y for y in x if time.time()]",
                "x = {**y, 'a': time.time()}",
                "class C(time.time()): time = 1",
                "class C:\n time = 1\n def f(self): time.time()",
                "class C:\n time: time.time() = 1",
                "class C:\n def time(self): pass\n x = lambda: time.time()",
                "match = time.time()",
                "match[time.time()]: int = 1",
                "case = type = time.time()",
                "match x:\n case 1 if time.time(): pass",
                "if x: y\nelif time.time(): pass",
                "while time.time(): pass",
                "assert x, time.time(); y",
                "async def f():\n async with time.time() as x: pass",
                "async def f(): return [x async for x in time.time()]",
                "print(*x, **time.time())",
                "raise X from time.time()",
                "x = y[1:time.time()]",
                "x = not \\\n  time.time()",
                "try: pass\nexcept* time.time(): pass",
            })
    void whatIsBoundElsewhereHidesNothing(String source) throws Exception {
        assertThat(Read.names("import time\n" + source + "\n")).contains("time.time()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 1, ",
                "lambda: ",
                "[x for x in y] + ",
                "a.",
                "f(a, b=c)(d).e ",
                "x = ",
                "f'{a}' ",
                "\\\n",
                "if ",
                "import a as x; x; ",
                "x[",
                "def f(): pass\n",
                "x = lambda y=lambda: 1: y, "
            })
    void aLongFileTakesNoLongerPerCharacterThanAShortOne(String piece) {
        String source = piece.repeat(500_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                assertThat(Read.unit(source)).isNotNull();
            } catch (MalformedException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        });
    }

    @Test
    void aSmallFileThatMeansTooMuchIsRefused() {
        String imports = IntStream.range(0, 5_000)
                .mapToObj(i -> "import module" + i + " as m\n")
                .collect(Collectors.joining());
        assertThatThrownBy(() -> Read.unit(imports + "m\n".repeat(20_000)))
                .isInstanceOf(MalformedException.class)
                .hasMessage("its names have too many possible meanings");
    }
}
