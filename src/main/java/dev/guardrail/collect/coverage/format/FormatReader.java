package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** Reads reports of one format. */
sealed interface FormatReader
        permits Clover, Cobertura, CoveragePy, GoCoverprofile, Istanbul, JacocoExec, JacocoXml, Lcov, OpenCover {

    void read(Path file, ReportBuilder report) throws IOException, Refusal;
}
