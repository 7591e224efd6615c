package dev.guardrail.collect.source.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.source.unit.Units;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoReaderTest {

    private final GoReader reader = new GoReader();

    @Test
    void readsEveryKindOfImport() throws MalformedException {
        String text = """
                // Package tools
                package tools

                import "fmt"
                import f "flag"
                import (
                	_ "embed"; . "math"
                	// "commented"
                	`os/exec`
                )
                import "C"

                var x = "import"
                import "late"
                """;

        assertThat(Units.read(reader, text).packageName()).isEqualTo("tools");
        assertThat(Units.placedImports(reader, text))
                .containsExactly(
                        "4:9-12 fmt [] at top level",
                        "5:11-15 flag [] at top level",
                        "7:5-10 embed [] at top level",
                        "7:16-20 math [*] at top level",
                        "9:3-10 os/exec [] at top level",
                        "11:9-10 C [] at top level");
    }

    private List<String> uses(String imports, String body) throws MalformedException {
        return Units.uses(reader, "package p\nimport (" + imports + ")\n" + body);
    }

    @Test
    void resolvesPackages() throws MalformedException {
        String body = """
                var start = time.Now()
                func run(r *http.Request, opts ...http.Option) {
                	cmd := exec.Command("x")
                	c := http.Client{Timeout: 5 * time.Second}
                	later(time.Now, slices.Map[int, string](c))
                	x.time.Now()
                }
                """;

        assertThat(uses("\"time\"; \"net/http\"; \"os/exec\"; \"slices\"", body))
                .containsExactly(
                        "time.Now()",
                        "net/http.Request",
                        "net/http.Option",
                        "os/exec.Command()",
                        "net/http.Client",
                        "time.Second",
                        "time.Now",
                        "slices.Map()");
        assertThat(Units.usePlaces(reader, "package p\nimport \"time\"\nvar a = time.\n  Now()"))
                .containsExactly("3:9-6");
    }

    @Test
    void guessesTheNamesOfPackages() throws MalformedException {
        String imports = """
                "gopkg.in/yaml.v3"; "a.com/x/v2"; "a.com/go-jose"; "a.com/nats.go"; "a.com/shell-quote"; e "b.com/other"
                """;
        String body = "func f() { yaml.A(); x.A(); jose.A(); nats.A(); shellquote.A(); e.A(); other.A() }";

        assertThat(uses(imports, body))
                .containsExactly(
                        "gopkg.in/yaml.v3.A()",
                        "a.com/x/v2.A()",
                        "a.com/go-jose.A()",
                        "a.com/nats.go.A()",
                        "a.com/shell-quote.A()",
                        "b.com/other.A()");
    }

    @Test
    void leavesVariablesAlone() throws MalformedException {
        String body = """
                func parameter(url string, n int) { url.Parse() }
                func result() (url Reader, err error) { url.Parse() }
                func (url T) receiver() { url.Parse() }
                func types(url.Values, int) { url.Parse("parameter without a name") }
                func assigned() {
                	url, err := url.Parse("its own right side")
                	url.Parse()
                }
                func head() {
                	if url := next(); url.Parse() {
                		url.Parse()
                	} else if true {
                		url.Parse()
                	}
                	for _, url := range []string{"a"} {
                		url.Parse()
                	}
                	url.Parse("behind the block")
                	go func(url string) { url.Parse() }("x")
                	var url = 1
                	url.Parse()
                }
                """;

        assertThat(uses("\"net/url\"", body))
                .containsExactly("net/url.Values", "net/url.Parse()", "net/url.Parse()", "net/url.Parse()");
    }

    @Test
    void readsEscapesInPaths() throws MalformedException {
        assertThat(Units.imports(reader, "package p\nimport \"o\\x73/\\u0065xec\""))
                .containsExactly("os/exec");
        assertThat(uses("\"o\\x73\"", "var a = os.Exit(1)")).containsExactly("os.Exit()");
    }

    @Test
    void whatNothingElseExplainsMayBeOfEveryDot() throws MalformedException {
        String body = """
                type Own int
                type (
                	Also[E any] struct{ At func() }
                	Clock interface { Now() Own; Late(f func(x Own)) }
                )
                var One, Two = f(), g()
                func (o Own) Method() Own { return Own(One(Two(Also(1)))) }
                func Generic[T, U any](Parameter func()) { _ = T(U(1)); Parameter(); helper(); o.Method() }
                func Caller() {
                	Local := 1
                	Local(Now(), Since)
                	Map[int](len(x))
                }
                """;

        assertThat(uses(". \"time\"", body)).containsExactly("time.Now()", "time.Map()");
        assertThat(uses(". \"time\"; . \"math\"", "var a = Now()")).containsExactly("time.Now()", "math.Now()");
        assertThat(uses("\"time\"", "var a = Now()")).isEmpty();
    }

    @Test
    void knowsWhatIsBuiltIn() throws MalformedException {
        assertThat(uses("", "func f() { panic(1); println(); x.print(); _ = panic }"))
                .containsExactly("panic()", "println()");
        assertThat(uses("", "func print() {}\nfunc f() { print() }")).isEmpty();
    }

    @Test
    void readsNothingFromCommentsStringsAndRunes() throws MalformedException {
        String body =
                "func f() { a := \"time.Now() \\\" time.Now()\" + `time.Now() \\`; b := '\"'; /* time.Now() */ time.X() } // time.Y()";

        assertThat(uses("\"time\"", body)).containsExactly("time.X()");
    }

    @Test
    void refusesWhatIsNoGo() {
        for (String text : List.of(
                "", "x", "package", "package p\nfunc f() {", "package p\n)", "package p\n" + "{".repeat(5000))) {
            assertThatThrownBy(() -> Units.read(reader, text)).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void readsWhatEndsEarly() throws MalformedException {
        for (String rest : List.of("", "import", "import (\n\"a\"\n)", "import x", "var", "func", "x :=", "a.", "if")) {
            assertThat(Units.imports(reader, "package p\n" + rest)).hasSizeLessThan(2);
        }
    }
}
