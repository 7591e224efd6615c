package dev.guardrail.collect.coverage.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no report, or a hostile one, is one line. */
class UnreadableReportsTest {

    private static final String COBERTURA =
            "<coverage line-rate=\"1\"><packages><class filename=\"%s\"><lines><line number=\"1\" hits=\"1\"/></lines>"
                    + "</class></packages></coverage>";

    @TempDir
    Path folder;

    @Test
    void whatIsNoReportIsRefusedWithWhatToGiveInstead() {
        assertThat(Given.text("").refusal()).startsWith("is empty; give a report of JaCoCo (XML or exec), ");
        assertThat(Given.text("\uFEFF \n").refusal()).startsWith("is empty; give a report of ");
        assertThat(Given.text("hello, world\n").refusal())
                .startsWith("is not a known coverage report (it begins with \"hello, world\"); give a report of ");
        assertThat(Given.text("<!DOCTYPE html><html></html>").refusal())
                .isEqualTo("is an HTML page; give the report that the coverage tool writes for programs");
        assertThat(Given.text("<testsuites/>").refusal()).startsWith("is a JUnit report of tests; give a report of ");
        assertThat(Given.text("<results/>").refusal())
                .startsWith("is not a known coverage report (it is XML with the root <results>); give a report of ");
        assertThat(Given.text("<coverage version='1'><file path='a'/></coverage>")
                        .refusal())
                .startsWith("is not a known coverage report (it is XML with <file> in the root <coverage>); give");
        assertThat(Given.text("<coverage/>").refusal())
                .startsWith("is not a known coverage report (it is XML with nothing in the root <coverage>); give");
        assertThat(Given.text("SQLite format 3\0").refusal())
                .isEqualTo("is an SQLite database, maybe the data of coverage.py; give the output of `coverage json`");
        assertThat(Given.text("GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED\na,b,c,1\n")
                        .refusal())
                .isEqualTo("is a CSV report of JaCoCo, which lists no lines; give its XML report");
    }

    @Test
    void whatIsPackedIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("TN:\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new Given(packed.toByteArray()).refusal())
                .isEqualTo("is compressed with gzip; give the report unpacked");
        assertThat(new Given(new byte[] {'P', 'K', 3, 4, 0}).refusal())
                .isEqualTo("is a zip archive; give the report in it");
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThatThrownBy(() -> CoverageReader.read(folder, "target", file -> true, List.of()))
                .isInstanceOf(UnusableReportException.class)
                .hasMessage("target: is a folder; give the report in it");
        assertThatThrownBy(() -> CoverageReader.read(folder.resolve("no"), "no", file -> true, List.of()))
                .hasMessage("no: does not exist");
    }

    @Test
    void aMessageSaysTheLineAndTheReasonApart() throws IOException {
        Path report = Files.writeString(folder.resolve("a"), "SF:a\nDA:1\n");
        assertThatThrownBy(() -> CoverageReader.read(report, "lcov.info", file -> true, List.of()))
                .isInstanceOfSatisfying(UnusableReportException.class, refused -> {
                    assertThat(refused.line()).isEqualTo(2);
                    assertThat(refused.getMessage()).isEqualTo("lcov.info: line 2: " + refused.reason());
                });
    }

    @Test
    void xmlMayBeInOtherEncodings() {
        ReportedCoverage plain = Given.text(COBERTURA.formatted("ü.c")).read();
        String declared = "<?xml version=\"1.0\" encoding=\"%s\"?>" + COBERTURA.formatted("ü.c");
        assertThat(Given.text("\uFEFF" + COBERTURA.formatted("ü.c")).read()).isEqualTo(plain);
        assertThat(Given.text(declared.formatted("ISO-8859-1"), StandardCharsets.ISO_8859_1)
                        .read())
                .isEqualTo(plain);
        assertThat(Given.text("\uFEFF" + declared.formatted("UTF-16"), StandardCharsets.UTF_16LE)
                        .read())
                .isEqualTo(plain);
        assertThat(Given.text(declared.formatted("UTF-16"), StandardCharsets.UTF_16BE)
                        .read())
                .isEqualTo(plain);
        assertThat(Given.text(declared.formatted("klingon")).refusal())
                .isEqualTo("line 1: expected a known encoding, found \"klingon\"");
    }

    @Test
    void xmlThatIsCutOffIsRefusedWhereItEnds() {
        String report = COBERTURA.formatted("a").replace("><", ">\n<");
        assertThat(Given.text(report.substring(0, report.length() - 12)).refusal())
                .isEqualTo("line 8: expected well-formed XML; the file is damaged, or cut off here");
    }

    @Test
    void entitiesAreNotExpandedAndNoOtherFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String entities = "<!DOCTYPE coverage [<!ENTITY a SYSTEM \"" + secret.toUri() + "\"><!ENTITY b \"bbbbbbbbbb\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        for (String name : List.of("a", "c")) {
            Given given = Given.text(entities
                    + COBERTURA
                            .formatted("x")
                            .replace("<packages>", "<sources><source>&" + name + ";</source></sources><packages>"));
            try {
                assertThat(given.reading(file -> true, List.of()).roots()).isEmpty();
            } catch (UnusableReportException e) {
                assertThat(e.getMessage()).contains("expected well-formed XML").doesNotContain("secret");
            }
        }
    }

    @Test
    void anEntityInAnAttributeIsRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE coverage [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(Given.text(laughs + "]>" + COBERTURA.formatted("&l29;")).refusal())
                .isNotEmpty();
    }

    @Test
    void elementsThatAreNestedTooDeepAreRefused() {
        assertThat(Given.text("<report>" + "<group>".repeat(1_000_000)).refusal())
                .isEqualTo("line 1: elements are nested more than 50 deep");
    }

    @Test
    void nulBytesAreRefused() {
        assertThat(new Given(new byte[100]).refusal()).isNotEmpty();
        assertThat(Given.text("<report name=\"a\">\0\0</report>").refusal())
                .isEqualTo("line 1: expected well-formed XML; the file is damaged, or cut off here");
        assertThat(Given.text("{\"meta\": {\0}}").refusal())
                .isEqualTo("line 1: expected well-formed JSON; the file is damaged");
    }
}
