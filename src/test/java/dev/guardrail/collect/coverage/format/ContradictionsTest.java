package dev.guardrail.collect.coverage.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.fact.Counter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Totals that the lines of a report do not bear out. */
class ContradictionsTest {

    @TempDir
    private Path folder;

    @Test
    void aTotalWithoutLinesIsRefused() {
        assertThatExceptionOfType(UnusableReportException.class)
                .isThrownBy(() ->
                        read("<coverage line-rate='0.9' lines-covered='90' lines-valid='100'><packages/></coverage>"))
                .satisfies(e -> assertThat(e.reason())
                        .isEqualTo("claims 90 of 100 lines as covered, but lists no lines; give a report with lines"));
    }

    @Test
    void aTotalAboveWhatTheLinesSayGivesWayToThem() throws Exception {
        ReportedCoverage coverage = read("<coverage lines-covered='90' lines-valid='100'><packages><package><classes>"
                + "<class filename='a.py'><lines><line number='1' hits='1'/><line number='2' hits='0'/></lines></class>"
                + "</classes></package></packages></coverage>");

        assertThat(coverage.totals().get(Counter.LINE)).isEqualTo(new Tally(1, 2));
        assertThat(coverage.problems())
                .containsExactly(
                        "claims 90 of 100 lines as covered, but lists 1 of 2 as covered; the listed lines are used");
    }

    @Test
    void aFileOfWhichMoreIsClaimedThanItsLinesSayHasWhatTheySay() throws Exception {
        ReportedCoverage coverage = read("SF:a.c\nDA:1,0\nDA:2,0\nLF:2\nLH:2\nend_of_record\n");

        assertThat(coverage.totals().get(Counter.LINE)).isEqualTo(new Tally(0, 2));
        assertThat(coverage.problems()).singleElement().asString().contains("2 of 2 lines of a.c");
    }

    @Test
    void executionDataGetsNoMemoryForProbesThatItOnlyClaims() {
        byte[] data = {
            1, (byte) 0xC0, (byte) 0xC0, 0x10, 0x07, 0x11, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 'A', -1, -1, -1, -1, 7
        };

        assertThatExceptionOfType(UnusableReportException.class)
                .isThrownBy(() -> read(Files.write(folder.resolve("r"), data)))
                .satisfies(e -> assertThat(e.reason()).contains("it claims more probes than it has bytes for"));
    }

    private ReportedCoverage read(String text) throws IOException, UnusableReportException {
        return read(Files.writeString(folder.resolve("r"), text));
    }

    private static ReportedCoverage read(Path file) throws UnusableReportException {
        return CoverageReader.read(file, "r", name -> true, List.of());
    }
}
