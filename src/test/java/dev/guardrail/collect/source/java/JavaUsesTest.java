package dev.guardrail.collect.source.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.source.unit.Units;
import org.junit.jupiter.api.Test;

class JavaUsesTest {

    private final JavaReader reader = new JavaReader();

    @Test
    void resolvesWhatIsImported() throws MalformedException {
        String text = """
                import java.time.Instant;
                import java.util.Map;
                import java.util.Random;
                import static org.assertj.core.api.Assertions.assertThat;
                import static a.B.OUT;
                class A {
                    void m() {
                        Instant.now().plus(1);
                        new Random().nextInt();
                        Map.Entry.comparingByKey();
                        assertThat(1);
                        OUT.write();
                        java.util.UUID.randomUUID();
                    }
                }
                """;

        assertThat(Units.uses(reader, text))
                .containsExactly(
                        "java.time.Instant.now()",
                        "java.util.Random()",
                        "java.util.Map.Entry.comparingByKey()",
                        "org.assertj.core.api.Assertions.assertThat()",
                        "a.B.OUT.write()",
                        "java.util.UUID.randomUUID()");
    }

    @Test
    void namesThePlaceFromTheFirstSegmentToTheLast() throws MalformedException {
        String text = """
                class A {
                    Object a = System
                        .out.println(new java.util.Random(), Integer::parseInt, String::new);
                }
                """;

        assertThat(Units.read(reader, text).uses().get(0).place().endLine()).isEqualTo(3);
        assertThat(Units.usePlaces(reader, text)).containsExactly("2:16-21", "3:26-42", "3:46-63", "3:65-71");
    }

    @Test
    void resolvesJavaLang() throws MalformedException {
        String text =
                "class A { void m() { System.exit(1); System.out.println(); Runtime.getRuntime(); new Thread(); } }";

        assertThat(Units.uses(reader, text))
                .containsExactly(
                        "java.lang.System.exit()",
                        "java.lang.System.out.println()",
                        "java.lang.Runtime.getRuntime()",
                        "java.lang.Thread()");
    }

    @Test
    void tellsReferencesFromCalls() throws MalformedException {
        String text = """
                import java.time.Instant;
                import java.util.*;
                class A {
                    Object[] o = {Instant::now, Random::new, ArrayList<String>::new, int[]::new, this::m, System.out::println};
                }
                """;

        assertThat(Units.uses(reader, text))
                .containsExactly(
                        "java.time.Instant.now",
                        "java.util.Random",
                        "java.util.ArrayList",
                        "java.lang.System.out.println");
    }

    @Test
    void prefersWhatTheFileDeclares() throws MalformedException {
        String text = """
                package p;
                import java.time.Instant;
                class A {
                    static class System { static class Inner {} }
                    <T> void m() { System.exit(0); new System.Inner(); T.x(); new Local(); class Local {} }
                }
                class B { void m() { Instant.now(); System.exit(1); new Other(); } }
                class C { class Instant {} void m() { Instant.now(); } }
                """;

        assertThat(Units.uses(reader, text))
                .containsExactly(
                        "p.A.System.exit()",
                        "p.A.System.Inner()",
                        "p.A.Local()",
                        "java.time.Instant.now()",
                        "p.A.System.exit()",
                        "p.Other()",
                        "p.C.Instant.now()");
    }

    @Test
    void takesAnUnknownTypeForOneOfTheOnlyPackageThatIsImportedWhole() throws MalformedException {
        String body = "class A { Object o = new Random(); }";

        assertThat(Units.uses(reader, "package p; import java.util.*;" + body)).containsExactly("java.util.Random()");
        assertThat(Units.uses(reader, "package p; import java.util.*; import a.b.*;" + body))
                .containsExactly("p.Random()");
        assertThat(Units.uses(reader, body)).containsExactly("Random()");
    }

    @Test
    void resolvesNoCallOnAVariable() throws MalformedException {
        String text = """
                import java.util.Random;
                class A {
                    Random Random; Other LOG; Random random;
                    void m(Random p) { Random.nextInt(); LOG.info(); random.nextInt(); p.nextInt(); unknown.call(); m(p).x(); }
                    void pattern(Object o) { if (o instanceof Other Pattern) Pattern.x(); }
                }
                """;

        assertThat(Units.uses(reader, text)).isEmpty();
    }

    @Test
    void whatNothingElseExplainsMayBeOfEveryStaticStar() throws MalformedException {
        String text = """
                import static java.lang.System.*;
                import static a.B.*;
                import static a.C.imported;
                class A {
                    record R(int part) { int twice() { return 2 * part(); } }
                    enum E { X; E first() { return values()[ordinal()]; } }
                    void own() { own(); imported(); hashCode(); currentTimeMillis(); this.other(); }
                }
                """;

        assertThat(Units.uses(reader, text))
                .containsExactly("a.C.imported()", "java.lang.System.currentTimeMillis()", "a.B.currentTimeMillis()");
    }

    @Test
    void refusesCallsThatMayMeanTooMuch() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("import static a.B").append(i).append(".*;\n");
        }
        text.append("class A { void m() { ").append("x(); ".repeat(1000)).append("} }");

        assertThatThrownBy(() -> Units.uses(reader, text.toString())).isInstanceOf(MalformedException.class);
    }

    @Test
    void resolvesAnUnqualifiedCallByItsStaticImportAlone() throws MalformedException {
        String text = """
                import static a.B.own;
                import static a.B.imported;
                import a.C.*;
                class A extends Base {
                    A() { super(imported()); }
                    void own() { own(); inherited(); imported(); }
                }
                """;

        assertThat(Units.uses(reader, text)).containsExactly("a.B.imported()", "a.B.imported()");
    }

    @Test
    void countsTheClassBehindAnAnonymousOne() throws MalformedException {
        String text = "import a.B; class A { Object o = new B() { void m() { new C(); } class C {} }; }";

        assertThat(Units.uses(reader, text)).containsExactly("a.B()", "A.C()");
    }
}
