package dev.guardrail.collect.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaSurfaceTest {

    private static final String FILE = "src/main/java/com/acme/Parser.java";

    private static Surfaces java(String before, String after) {
        return Surfaces.of(FILE, "package com.acme;\n" + before, "package com.acme;\n" + after);
    }

    @Test
    void aMemberThatIsNewGoneOrUsedDifferentlyIsAChange() {
        assertThat(java("""
                                import java.util.List;
                                public class Parser {
                                    public int parse(String text) { return 1; }
                                    protected void reset() {}
                                    public <T> List<T> all(List<T> in, int... n) { return in; }
                                    public static final int MAX = 1;
                                }
                                """, """
                                import java.util.List;
                                public class Parser {
                                    public long parse(String text) throws java.io.IOException { return 1; }
                                    public void parse(char[] text) {}
                                    public <T extends Comparable<T>> List<T> all(List<T> in, int... n) { return in; }
                                    public static int MAX = 1;
                                }
                                """).changes())
                .containsExactly(
                        "changed com.acme.Parser#parse(String): public int parse(String) => public long parse(String)"
                                + " throws IOException @4",
                        "added com.acme.Parser#parse(char[]):  => public void parse(char[]) @5",
                        "removed com.acme.Parser#reset(): protected void reset() =>  @5",
                        "changed com.acme.Parser#all(List, int[]): public <T> List<T> all(List<T>, int...) =>"
                                + " public <T extends Comparable<T>> List<T> all(List<T>, int...) @6",
                        "changed com.acme.Parser#MAX: public static final int MAX => public static int MAX @7");
    }

    @Test
    void aReorderedReformattedAndReworkedFileOffersTheSame() {
        assertThat(java("""
                                import java.util.*;
                                public final class Parser implements A, B {
                                    private int x;
                                    public Parser() {}
                                    public void run(final String a, Map.Entry<String, Integer> b) throws X, Y { }
                                    public int size() { return 1; }
                                    void hidden() {}
                                }
                                """, """
                                import java.util.List;
                                import java.util.Map.Entry;
                                /** class Other { public void f() {} } */
                                final public class Parser implements B, A {
                                    @Override
                                    public int size() { return "public void g() {}".length(); }

                                    public Parser() {}

                                    @Deprecated public synchronized void run(
                                        java.lang.String first,
                                        Entry<String,Integer> second) throws Y, X { }
                                    private static class Helper { public void f() {} }
                                    String other() { return ""; }
                                }
                                class Second { public void f() {} }
                                """).changes()).isEmpty();
    }

    @Test
    void whatGoesWithoutSayingIsTheSameWhereItIsSaid() {
        assertThat(java("""
                                public interface Parser { int A = 1; void f(); class C {} enum E { X } }
                                """, """
                                public abstract interface Parser {
                                    public static final int A = 1;
                                    public abstract void f();
                                    public static class C { public C() {} }
                                    public static enum E { X }
                                }
                                """).changes()).isEmpty();
        assertThat(java("public record Parser(int a, String... b) {}\n", """
                                public final record Parser(int a, String... b) {
                                    public Parser { a = 1; }
                                    public int a() { return a; }
                                }
                                """).changes())
                .isEmpty();
    }

    @Test
    void componentsConstantsAndElementsAreOffered() {
        assertThat(java("""
                                public record Parser(int a) {
                                    public enum Kind { A, B }
                                    public @interface Mark { String value(); int size(); }
                                }
                                """, """
                                public record Parser(int a, int b) {
                                    public enum Kind { B, C { } }
                                    public @interface Mark { String value() default "x"; }
                                }
                                """).changes())
                .containsExactly(
                        "changed com.acme.Parser: public record Parser(int a) => public record Parser(int a, int b) @2",
                        "removed com.acme.Parser.Kind#A: A =>  @3",
                        "added com.acme.Parser.Kind#C:  => C @3",
                        "changed com.acme.Parser.Mark#value(): public String value() => public String value() default @4",
                        "removed com.acme.Parser.Mark#size(): public int size() =>  @4");
    }

    @Test
    void aConstructorThatNobodyWroteIsGoneWithTheFirstThatIsWritten() {
        assertThat(java("public class Parser {}\n", "public class Parser { Parser(int x) {} }\n")
                        .changes())
                .containsExactly("removed com.acme.Parser#Parser(): public Parser() =>  @2");
    }

    @Test
    void anOverridingMethodIsOfferedAnyway() {
        assertThat(java("""
                                public class Parser extends Base { @Override public int f() { return 1; } @Override public Object g() { return 1; } }
                                """, """
                                public class Parser extends Base { @Override public String toString() { return ""; } @Override public String g() { return ""; } }
                                """).changes())
                .containsExactly("changed com.acme.Parser#g(): public Object g() => public String g() @2");
    }

    @Test
    void aTypeThatMovesToAnotherPackageIsGoneAndNew() {
        assertThat(new Surfaces()
                        .renamed(
                                "a/src/main/java/com/acme/A.java",
                                "package com.acme;\npublic class A { public void f() {} }\n",
                                "a/src/main/java/com/acme/sub/A.java",
                                "package com.acme.sub;\npublic class A { public void f() {} }\n")
                        .changes())
                .containsExactly(
                        "removed com.acme.A: public class A =>  @2", "added com.acme.sub.A:  => public class A @2");
    }

    @Test
    void aFileThatMovesWithinItsPackageOffersTheSame() {
        String text = "package com.acme;\npublic class A { public void f() {} }\n";

        assertThat(new Surfaces()
                        .renamed("core/src/main/java/com/acme/A.java", text, "api/src/main/java/com/acme/A.java", text)
                        .changes())
                .isEmpty();
    }

    @Test
    void internalPackagesAndTestsOfferNothing() {
        assertThat(Surfaces.of(FILE, "", "package com.acme.internal.x;\npublic class Parser {}\n")
                        .changes())
                .isEmpty();
        assertThat(Surfaces.of("src/test/java/com/acme/A.java", "", "public class A {}\n")
                        .changes())
                .isEmpty();
    }

    @Test
    void annotationsDeclareOptions() {
        assertThat(java("""
                                class Cli {
                                    @Option(names = {"-v", "--verbose"}, description = "old")
                                    boolean verbose;
                                    @Option(names = "--size", defaultValue = "1") int size;
                                    @Get(names = "--no") int no;
                                }
                                """, """
                                class Cli {
                                    @CommandLine.Option(names = "--size", defaultValue = "2") int renamed;
                                    @Option(description = "new", names = {"--verbose", "-v"}) boolean chatty;
                                    @Option(names = "-q", required = true) void quiet(boolean q) {}
                                }
                                """).changes())
                .containsExactly(
                        "changed com.acme.Cli --size: --size defaultValue=\"1\" type=int => --size defaultValue=\"2\""
                                + " type=int @3",
                        "added com.acme.Cli -q:  => -q required=true type=boolean @5");
    }

    @Test
    void whatIsNotJavaIsAGap() {
        Surfaces change = java("public class Parser {}\n", "public class Parser {\n    int = ;\n}\n");

        assertThat(change.changes()).isEmpty();
        assertThat(change.gaps()).containsExactly(FILE + ":3 its public surface is not known: expected valid Java");
    }

    @Test
    void nestingWithoutEndIsAGap() {
        String deep = "public class Parser { int x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "; }\n";

        assertThat(java("", deep).gaps()).hasSize(1);
    }
}
