package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.BRANCH;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a class, runs it as JaCoCo's agent would, and reads what that wrote. */
class JacocoExecTest {

    private static final String TILL = """
            package acme;
            public class Till implements Runnable {
                public void run() {
                    if (hashCode() == toString().hashCode()) {
                        System.exit(1);
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private Path classes;
    private Given ran;

    @BeforeEach
    void run() throws Exception {
        classes = Files.createDirectory(folder.resolve("classes"));
        compile("Till", TILL);
        byte[] till = Files.readAllBytes(classes.resolve("acme/Till.class"));
        Path instrumented = folder.resolve("instrumented");
        Files.createDirectories(instrumented.resolve("acme"));
        LoggerRuntime runtime = new LoggerRuntime();
        Files.write(instrumented.resolve("acme/Till.class"), new Instrumenter(runtime).instrument(till, "Till"));
        RuntimeData data = new RuntimeData();
        runtime.startup(data);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {instrumented.toUri().toURL()}, null)) {
            ((Runnable) loader.loadClass("acme.Till").getConstructor().newInstance()).run();
        }
        ran = new Given(written(data));
        runtime.shutdown();
    }

    private static byte[] written(RuntimeData data) throws IOException {
        ExecutionDataStore store = new ExecutionDataStore();
        data.collect(store, new SessionInfoStore(), false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.accept(new ExecutionDataWriter(bytes));
        return bytes.toByteArray();
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(null, null, null, "-g", "-d", classes.toString(), file.toString());
        assertThat(failed).isZero();
    }

    @Test
    void linesAreThoseOfTheClassFiles() throws UnusableReportException {
        ReportedCoverage coverage = ran.reading(file -> true, List.of(classes));
        assertThat(coverage.format()).isEqualTo(CoverageFormat.JACOCO_EXEC);
        ReportedFile file = Given.only(coverage);
        assertThat(file.path()).isEqualTo("acme/Till.java");
        assertThat(file.line()).isZero();
        assertThat(file.lines())
                .containsExactly(
                        new ReportedLine(2, 1, 0, 0),
                        new ReportedLine(4, 1, 1, 2),
                        new ReportedLine(5, 0, 0, 0),
                        new ReportedLine(7, 1, 0, 0));
        assertThat(coverage.totals()).containsEntry(LINE, new Tally(3, 4)).containsEntry(BRANCH, new Tally(1, 2));
        assertThat(coverage.problems()).isEmpty();
    }

    @Test
    void classesThatDidNotRunCount() throws Exception {
        compile("Idle", "class Idle {\n int a = 3;\n}");
        ReportedCoverage coverage = ran.reading(file -> true, List.of(classes));
        assertThat(coverage.files()).extracting(ReportedFile::path).containsExactly("Idle.java", "acme/Till.java");
        assertThat(coverage.totals()).containsEntry(LINE, new Tally(3, 6));
    }

    @Test
    void withoutTheClassFilesItIsRefused() {
        String reason =
                "holds execution data of 1 classes, but none of their class files was found; give the folders with"
                        + " the classes that ran, or JaCoCo's XML report";
        assertThat(ran.refusal()).isEqualTo(reason);
        assertThat(ran.refusal(List.of(folder.resolve("nowhere")))).isEqualTo(reason);
    }

    @Test
    void classFilesThatAreNotThoseThatRanAreNamed() throws Exception {
        compile("Till", TILL.replace("exit(1)", "exit(2)"));
        assertThat(ran.refusal(List.of(classes)))
                .isEqualTo(
                        "holds execution data of 1 classes, but only different class files were found (acme/Till); give"
                                + " the folders with the classes that ran");
    }

    @Test
    void aClassFileThatIsNoneIsAProblemAndHidesNoOther() throws Exception {
        Files.writeString(classes.resolve("Broken.class"), "no class file");
        ReportedCoverage coverage = ran.reading(file -> true, List.of(classes));
        assertThat(coverage.totals()).containsEntry(LINE, new Tally(3, 4));
        assertThat(coverage.problems())
                .containsExactly(
                        "left out \"Broken.class\", which JaCoCo cannot read or which is a duplicate of" + " a class");
    }

    @Test
    void whatHoldsNothingIsDamagedOrIsTooOldIsRefused() {
        byte[] header = {1, (byte) 0xC0, (byte) 0xC0, 0x10, 0x07};
        assertThat(new Given(header).refusal())
                .isEqualTo("holds no execution data; give one of a run in which JaCoCo's agent saw classes");
        assertThat(new Given(Arrays.copyOf(ran.content(), ran.content().length - 2)).refusal())
                .isEqualTo("expected execution data of JaCoCo; the file is damaged or cut off");
        header[4] = 0x06;
        assertThat(new Given(header).refusal())
                .isEqualTo("is execution data in a version that JaCoCo no longer reads (0x1006); give the XML report of"
                        + " that run");
    }
}
