package dev.guardrail.collect.source.kotlin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.source.unit.Units;
import java.util.List;
import org.junit.jupiter.api.Test;

class KotlinImportsTest {

    private final KotlinReader reader = new KotlinReader();

    @Test
    void readsEveryKindOfImport() throws MalformedException {
        String text = """
                @file:JvmName("Tools")
                @file:[Suppress("x") JvmMultifileClass]
                package a.b

                import java.util.Random
                import java.time.Instant as Moment; import kotlinx.coroutines.runBlocking
                import java.io.*
                import a.`in`.`fun`
                """;

        assertThat(Units.read(reader, text).packageName()).isEqualTo("a.b");
        assertThat(Units.placedImports(reader, text))
                .containsExactly(
                        "5:8-24 java.util.Random [] at top level",
                        "6:8-25 java.time.Instant [] at top level",
                        "6:44-74 kotlinx.coroutines.runBlocking [] at top level",
                        "7:8-15 java.io [*] at top level",
                        "8:8-20 a.in.fun [] at top level");
    }

    @Test
    void takesAQualifiedTypeForAnImport() throws MalformedException {
        String text = """
                @org.junit.Ignore
                class A : a.b.Base() {
                    val field: java.util.Random = x
                    fun method(p: a.b.Parameter): a.b.Result {
                        return java.time.Instant.MIN
                    }
                    fun short() = java.time.Clock.systemUTC()
                    val other = java.util.UUID.randomUUID()
                    val run = { java.util.Locale.ROOT }
                    fun a.b.Receiver.extension() = 1
                }
                """;

        assertThat(Units.placedImports(reader, text))
                .containsExactly(
                        "1:2-18 org.junit.Ignore [] at top level",
                        "2:11-19 a.b.Base [] at top level",
                        "3:16-32 java.util.Random [] at top level",
                        "4:19-32 a.b.Parameter [] at top level",
                        "4:35-45 a.b.Result [] at top level",
                        "5:16-33 java.time.Instant [] in a function",
                        "7:19-34 java.time.Clock [] in a function",
                        "8:17-31 java.util.UUID [] at top level",
                        "9:17-33 java.util.Locale [] in a function",
                        "10:9-21 a.b.Receiver [] at top level");
    }

    @Test
    void takesNoVariableForAPackage() throws MalformedException {
        String text = """
                class A(val config: Config) {
                    fun field() = config.settings.LIMIT
                    fun parameter(given: Config) { given.settings.LIMIT }
                    fun lambda() { run { each -> each.settings.LIMIT }; for ((key, value) in map) key.settings.LIMIT }
                    fun other() { given.settings.LIMIT }
                }
                """;

        assertThat(Units.imports(reader, text)).containsExactly("given.settings.LIMIT");
    }

    @Test
    void takesALoadedClassForAnImport() throws MalformedException {
        String text = """
                val a = Class.forName("a.b.C")
                fun b(name: String) = Class.forName("a.b.Outer$Inner")
                fun c(name: String) = Class.forName("a.b.$name")
                """;

        assertThat(Units.placedImports(reader, text)).containsExactly("1:24-29 a.b.C [] at top level");
    }

    @Test
    void readsNothingFromCommentsAndStrings() throws MalformedException {
        String text = "/* a.b.C /* nested */ a.b.C() */ // a.b.C\n"
                + "val v = \"a.b.C() \\\" a.b.C()\" + '\"' + \"\"\"a.b.C() \" a.b.C()\"\"\"\"\n";

        assertThat(Units.imports(reader, text)).isEmpty();
    }

    @Test
    void readsTemplatesAsCode() throws MalformedException {
        String text = "val v = \"x ${a.b.C.run { \"}\" }} ${\"\"\"y ${a.b.D.x} z\"\"\"} $name.b.E\"; val w = a.b.F.x\n"
                + "val u = $$\"\"\"${a.b.G.x} $${a.b.H.x}\"\"\"";

        assertThat(Units.imports(reader, text)).containsExactly("a.b.C", "a.b.D", "a.b.F", "a.b.H");
    }

    @Test
    void refusesWhatIsNotClosed() {
        for (String rest : List.of("/* /* */", "val a = \"\"\"x", "fun f() {", "fun f() }", "{".repeat(5000))) {
            assertThatThrownBy(() -> Units.read(reader, "\n" + rest))
                    .isInstanceOfSatisfying(
                            MalformedException.class, e -> assertThat(e.line()).isEqualTo(2));
        }
    }

    @Test
    void readsWhatEndsEarly() throws MalformedException {
        for (String text :
                List.of("", "import", "import a.", "package", "fun", "val x: a.b.", "\"x", "`x", "'", "a::", "$")) {
            assertThat(Units.imports(reader, text)).hasSizeLessThan(2);
        }
    }
}
