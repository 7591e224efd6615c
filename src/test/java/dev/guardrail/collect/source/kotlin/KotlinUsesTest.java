package dev.guardrail.collect.source.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.source.unit.Units;
import org.junit.jupiter.api.Test;

class KotlinUsesTest {

    private static final String IMPORTS = """
            import java.time.Instant
            import java.util.Random
            import java.util.UUID as Id
            import kotlinx.coroutines.runBlocking
            """;

    private final KotlinReader reader = new KotlinReader();

    @Test
    void resolvesWhatIsImported() throws MalformedException {
        String text = IMPORTS + """
                fun f() {
                    Instant.now().plus(1)
                    Random()
                    Id
                        .randomUUID()
                    runBlocking { Random<Int>(1) }
                    java.util.Locale.getDefault()
                    kotlin.system.exitProcess(1)
                    val text = "${Instant.now()} and $Random"
                }
                """;

        assertThat(Units.uses(reader, text))
                .containsExactly(
                        "java.time.Instant.now()",
                        "java.util.Random()",
                        "java.util.UUID.randomUUID()",
                        "kotlinx.coroutines.runBlocking()",
                        "java.util.Random()",
                        "java.util.Locale.getDefault()",
                        "kotlin.system.exitProcess()",
                        "java.time.Instant.now()");
        assertThat(Units.usePlaces(reader, text)).startsWith("6:5-16", "7:5-11", "8:5-20", "10:5-16");
    }

    @Test
    void resolvesWhatKotlinImportsByItself() throws MalformedException {
        String text = "fun f() { println(1); System.exit(1); System.out.println(); Thread { }; String(x) }";

        assertThat(Units.uses(reader, text))
                .containsExactly(
                        "kotlin.io.println()",
                        "java.lang.System.exit()",
                        "java.lang.System.out.println()",
                        "java.lang.Thread()",
                        "kotlin.String()");
        assertThat(Units.uses(reader, "fun println(x: Int) {}\nfun f() { println(1) }"))
                .isEmpty();
    }

    @Test
    void whatNothingElseExplainsMayBeOfEveryStar() throws MalformedException {
        String text = """
                import kotlin.random.Random.*
                import kotlinx.coroutines.*
                import java.util.*
                class A(val x: Int) {
                    var y: Int = 1
                        get() { return field }
                        set(value) { own(value) }
                    constructor() : this(1)
                    init { listOf(1).map { it } }
                    fun own(block: () -> Int) { block(); x.launch { } }
                    fun go() = nextInt(1)
                    fun late() { try { launch { } } catch (e: Exception) { `await`<Int>() } }
                }
                """;

        assertThat(Units.uses(reader, text))
                .containsExactly(
                        "kotlin.random.Random.nextInt()",
                        "kotlinx.coroutines.nextInt()",
                        "kotlin.random.Random.launch()",
                        "kotlinx.coroutines.launch()",
                        "kotlin.random.Random.await()",
                        "kotlinx.coroutines.await()");
    }

    @Test
    void tellsReferencesFromCalls() throws MalformedException {
        String text = IMPORTS + "val a = listOf(Instant::now, ::Random, Random::class, x::Random)\n";

        assertThat(Units.uses(reader, text)).containsExactly("java.time.Instant.now", "java.util.Random");
    }

    @Test
    void takesNoTypeForACall() throws MalformedException {
        String text = IMPORTS + """
                class A : Random(), Id {
                    fun f(): Random { return x as Random }
                    fun Random.g(a: Instant) { }
                    val Instant.property: Random get() { return this@Random }
                    @Random(1) val b: Random? = null
                    fun h() = f(x, Random { })
                    val c = object : Random() { }
                }
                val d = Instant
                (1)
                """;

        assertThat(Units.usePlaces(reader, text)).containsExactly("10:20-26", "11:22-28");
    }

    @Test
    void prefersWhatTheFileDeclares() throws MalformedException {
        String text = IMPORTS + """
                class A {
                    class Random { }
                    fun f() = Random()
                    fun runBlocking() { runBlocking() }
                    fun g(Id: Factory) = Id.randomUUID()
                    fun h() { Id.randomUUID() }
                }
                fun i() = Random()
                """;

        assertThat(Units.uses(reader, text)).containsExactly("java.util.UUID.randomUUID()", "java.util.Random()");
    }

    @Test
    void takesAnUnknownTypeForOneOfTheOnlyPackageThatIsImportedWhole() throws MalformedException {
        String body = "val a = Random(); val b = listOf(HashMap<Int, Int>())";

        assertThat(Units.uses(reader, "import java.util.*\n" + body))
                .containsExactly("java.util.Random()", "kotlin.collections.HashMap()");
        assertThat(Units.uses(reader, "import java.util.*\nimport a.b.*\n" + body))
                .containsExactly("kotlin.collections.HashMap()");
    }
}
