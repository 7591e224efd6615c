package dev.guardrail.report.sarif;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.Json;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** SARIF: all findings, or those alone of which GitHub's code scanning makes alerts that are true. */
public final class SarifFormat implements ReportFormat {

    /** What there is of an audit in SARIF: also what is resolved, and what somebody accepted. */
    public static final ReportFormat ALL =
            new SarifFormat("sarif", "SARIF 2.1.0, for editors and other readers of it", false);

    /** Code scanning opens an alert for every result: also for a resolved and for a waived one. */
    public static final ReportFormat OPEN =
            new SarifFormat("sarif-github", "SARIF of open findings, for GitHub's code scanning", true);

    private final String word;
    private final String purpose;
    private final boolean open;

    private SarifFormat(String word, String purpose, boolean open) {
        this.word = word;
        this.purpose = purpose;
        this.open = open;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public String render(Reported reported) {
        return render(reported, Limits.OF_CODE_SCANNING);
    }

    String render(Reported reported, Limits limits) {
        List<Finding> all = reported.audit().findings();
        List<Finding> told = open ? all.stream().filter(Finding::isOpenAtHead).toList() : all;
        int most = limits.results();
        while (true) {
            Chosen chosen = Chosen.of(reported.audit(), told, most);
            String log = Json.strict(new SarifLog(reported, chosen, limits, open).node());
            if (isSmall(log, limits.packed()) || chosen.findings().isEmpty()) {
                return log;
            }
            long size = packed(log);
            if (size <= limits.packed()) {
                return log;
            }
            // Results are about as large as each other: so many of them fit, less a tenth.
            most = (int)
                    Math.min(chosen.findings().size() - 1, chosen.findings().size() * limits.packed() * 9 / 10 / size);
        }
    }

    /** Whether it fits also if packing saves nothing: a character has at most three bytes, and packing adds few. */
    private static boolean isSmall(String text, long bytes) {
        return text.length() * 4L < bytes;
    }

    private static long packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.size();
    }
}
