package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports are read as a stream: what one takes is what it says of lines, not its size. */
class LargeReportTest {

    @TempDir
    Path folder;

    @Test
    void aReportOfSeveralMegabytesIsReadWhole() throws IOException, UnusableReportException {
        Path report = write(folder.resolve("jacoco.xml"), 4_000_000);
        ReportedCoverage coverage =
                CoverageReader.read(report, "jacoco.xml", name -> name.equals("C7.java"), List.of());
        assertThat(coverage.files()).hasSizeGreaterThan(100);
        int files = coverage.files().size();
        assertThat(coverage.totals()).containsEntry(LINE, new Tally(200L * files, 300L * files));
        assertThat(coverage.files())
                .allMatch(file ->
                        file.coverable().cardinality() == 300 && file.covered().cardinality() == 200);
        assertThat(coverage.files()).filteredOn(file -> !file.lines().isEmpty()).hasSize(1);
    }

    /** Writes a report as JaCoCo does, of at least so many bytes. */
    static Path write(Path file, long size) throws IOException {
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), false, StandardCharsets.UTF_8)) {
            out.print(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE report PUBLIC \"-//JACOCO//DTD Report 1.1//EN\""
                            + " \"report.dtd\"><report name=\"large\">");
            int number = 0;
            for (long written = 0; written < size; number++) {
                String sourceFile = packageOf(number);
                out.print(sourceFile);
                written += sourceFile.length();
            }
            out.print("<counter type=\"LINE\" missed=\"" + 100 * number + "\" covered=\"" + 200 * number
                    + "\"/></report>");
        }
        return file;
    }

    private static String packageOf(int number) {
        StringBuilder text = new StringBuilder("<package name=\"com/acme/p" + number + "\"><class name=\"com/acme/p"
                + number + "/C" + number + "\" sourcefilename=\"C" + number + ".java\">");
        for (int method = 0; method < 30; method++) {
            text.append("<method name=\"m")
                    .append(method)
                    .append("\" desc=\"(Ljava/lang/String;)V\" line=\"1\">"
                            + "<counter type=\"INSTRUCTION\" missed=\"1\" covered=\"2\"/>"
                            + "<counter type=\"LINE\" missed=\"1\" covered=\"2\"/></method>");
        }
        text.append("</class><sourcefile name=\"C").append(number).append(".java\">");
        for (int line = 1; line <= 300; line++) {
            text.append("<line nr=\"")
                    .append(line)
                    .append("\" mi=\"1\" ci=\"")
                    .append(line % 3)
                    .append("\" mb=\"1\" cb=\"")
                    .append(line % 2)
                    .append("\"/>");
        }
        return text.append("<counter type=\"LINE\" missed=\"100\" covered=\"200\"/></sourcefile></package>")
                .toString();
    }

    /** Measures one reading, with the size in megabytes for an argument: for a JVM of its own with a small heap. */
    public static void main(String[] arguments) throws IOException, UnusableReportException {
        Path report = write(Files.createTempFile("jacoco", ".xml"), Long.parseLong(arguments[0]) * 1_000_000);
        try {
            long start = System.nanoTime();
            ReportedCoverage coverage =
                    CoverageReader.read(report, "large", name -> name.endsWith("7.java"), List.of());
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.println(
                    Files.size(report) / 1_000_000 + " MB, " + coverage.files().size() + " files, "
                            + coverage.totals() + ": " + (System.nanoTime() - start) / 1_000_000 + " ms, peak heap "
                            + peak / 1_000_000 + " MB");
        } finally {
            Files.delete(report);
        }
    }
}
