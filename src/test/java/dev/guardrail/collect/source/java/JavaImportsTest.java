package dev.guardrail.collect.source.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.source.unit.Units;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaImportsTest {

    private final JavaReader reader = new JavaReader();

    @Test
    void readsEveryKindOfImport() throws MalformedException {
        String text = """
                package a.b;

                import java.util.List;
                import java.time.*;
                import static org.assertj.core.api.Assertions.assertThat;
                import static java.lang.Math.*;
                """;

        assertThat(Units.read(reader, text).packageName()).isEqualTo("a.b");
        assertThat(Units.placedImports(reader, text))
                .containsExactly(
                        "3:8-22 java.util.List [] at top level",
                        "4:8-17 java.time [*] at top level",
                        "5:15-57 org.assertj.core.api.Assertions [assertThat] at top level",
                        "6:15-29 java.lang.Math [*] at top level");
    }

    @Test
    void takesAQualifiedTypeForAnImport() throws MalformedException {
        String text = """
                @org.junit.Ignore
                class A extends a.b.Base<c.d.Argument> {
                    java.util.Random field = new java.util.Random();
                    a.b.Result method(a.b.Parameter p) throws a.b.Thrown {
                        java.util.Map.Entry<String, Integer> entry = null;
                        return x -> java.time.Instant.MIN;
                    }
                }
                """;

        assertThat(Units.placedImports(reader, text))
                .containsExactly(
                        "1:2-18 org.junit.Ignore [] at top level",
                        "2:17-25 a.b.Base [] at top level",
                        "2:26-38 c.d.Argument [] at top level",
                        "3:5-21 java.util.Random [] at top level",
                        "3:34-50 java.util.Random [] at top level",
                        "4:5-15 a.b.Result [] at top level",
                        "4:23-36 a.b.Parameter [] at top level",
                        "4:47-57 a.b.Thrown [] at top level",
                        "5:9-22 java.util.Map [] in a function",
                        "6:21-38 java.time.Instant [] in a function");
    }

    @Test
    void knowsTheBodiesOfFunctions() throws MalformedException {
        String text = """
                record R(int x) {
                    static { a.b.Initializer.run(); }
                    R { a.b.Compact.run(); }
                    Runnable field = () -> a.b.Lambda.run();
                    R(String s) { this(a.b.Constructor.run()); }
                    int y = a.b.Field.run();
                }
                """;

        assertThat(Units.placedImports(reader, text))
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly(
                        "a.b.Initializer [] in a function",
                        "a.b.Compact [] in a function",
                        "a.b.Lambda [] in a function",
                        "a.b.Constructor [] in a function",
                        "a.b.Field [] at top level");
    }

    @Test
    void takesAPackageOfOneSegmentWhereOnlyATypeStands() throws MalformedException {
        String text = """
                @lombok.Data
                class A {
                    Object field = settings.LIMIT;
                    okio.Buffer buffer;
                }
                """;

        assertThat(Units.imports(reader, text)).containsExactly("lombok.Data", "okio.Buffer");
    }

    @Test
    void takesNoVariableForAPackage() throws MalformedException {
        String text = """
                class A {
                    Config config;
                    void field() { int x = config.settings.LIMIT; }
                    void parameter(Config given) { int x = given.settings.LIMIT; }
                    void other() { int given = config.settings.LIMIT + unknown.settings.Limit.X; }
                    void lambda() { run(each -> each.settings.LIMIT); java.util.Random java = null; }
                }
                """;

        assertThat(Units.imports(reader, text)).containsExactly("unknown.settings.Limit", "java.util.Random");
    }

    @Test
    void hidesAPackageInTheBlockOfItsVariableAlone() throws MalformedException {
        String text = """
                class A {
                    void first() { Tool java = tool(); Object x = java.util.Random.X; }
                    void second() { Object x = java.util.Random.X; }
                }
                """;

        assertThat(Units.placedImports(reader, text)).containsExactly("3:32-48 java.util.Random [] in a function");
    }

    @Test
    void takesALoadedClassForAnImport() throws MalformedException {
        String text = """
                class A {
                    Class<?> a = Class.forName("a.b.C");
                    void m(String name) {
                        Class.forName("a.b.Outer$Inner", true, null);
                        java.lang.Class.forName("[La.b.Element;");
                        Class.forName(name);
                        Class.forName("no name");
                        Class.forName("a.b." + name);
                    }
                }
                """;

        assertThat(Units.placedImports(reader, text))
                .containsExactly(
                        "2:33-38 a.b.C [] at top level",
                        "4:24-39 a.b.Outer.Inner [] in a function",
                        "5:9-24 java.lang.Class [] in a function",
                        "5:34-48 a.b.Element [] in a function");
    }

    @Test
    void readsNothingFromCommentsAndStrings() throws MalformedException {
        String text = """
                /** Unlike {@link java.util.Random}. */
                class A { // java.util.Random.run()
                    String s = "new java.util.Random()";
                }
                """;

        assertThat(Units.imports(reader, text)).isEmpty();
        assertThat(Units.uses(reader, text)).isEmpty();
    }

    @Test
    void countsColumnsInCharacters() throws MalformedException {
        assertThat(Units.placedImports(reader, "class A { String s = \"😀\" + a.b.C.D; }"))
                .containsExactly("1:28-33 a.b.C [] at top level");
    }

    @Test
    void refusesWhatIsNoJava() {
        assertThatThrownBy(() -> Units.read(reader, "class A {\n  int x = ;\n}"))
                .isInstanceOfSatisfying(
                        MalformedException.class, e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void readsWhatIsNewInTheLanguage() throws MalformedException {
        assertThat(Units.imports(reader, """
                import module java.base;
                import a.Shape;

                class A {
                    int f(Shape s) {
                        return switch (s) {
                            case Shape(b.c.Point(int x, _)) -> { int yielded = 1; yield push(x); }
                            default -> 0;
                        };
                    }
                }
                """)).containsExactly("java.base [*]", "a.Shape", "b.c.Point");
    }

    @Test
    void refusesALineThatNoParserSurvives() {
        String text = "class A {\n int o = 1" + " + 1".repeat(30_000) + ";\n}";

        assertThatThrownBy(() -> Units.read(reader, text))
                .isInstanceOf(MalformedException.class)
                .hasMessage("a line has more than 100000 characters")
                .extracting(e -> ((MalformedException) e).line())
                .isEqualTo(2);
    }

    @Test
    void survivesDeepTrees() throws MalformedException {
        String chain = "class A { Object o = a.b.C.x()" + ".y()".repeat(3000) + "; }";
        String sum = "class A { int o = a.b.C.x()" + " + 1".repeat(20_000) + "; }";

        for (String text : List.of(chain, sum)) {
            assertThat(Units.imports(reader, text)).containsExactly("a.b.C");
        }
        assertThatThrownBy(() -> Units.read(reader, "class A { int o = " + "(".repeat(100_000) + "; }"))
                .isInstanceOf(MalformedException.class);
    }
}
