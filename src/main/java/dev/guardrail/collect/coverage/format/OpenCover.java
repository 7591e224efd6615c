package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.collect.format.XmlCursor;
import dev.guardrail.fact.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads OpenCover XML, as OpenCover, AltCover and coverlet write it. */
final class OpenCover implements FormatReader {

    /** The line of code that compilers hide from debuggers. */
    private static final long HIDDEN = 0xFEEFEE;

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        try (XmlCursor xml = XmlCursor.open(file)) {
            report.at(xml::line);
            new Reading(xml, report).read();
        }
    }

    private static final class Reading {

        private final XmlCursor xml;
        private final ReportBuilder report;
        private final Map<String, FileBuilder> files = new HashMap<>();
        private String method = "";
        private String methodFile = "";

        Reading(XmlCursor xml, ReportBuilder report) {
            this.xml = xml;
            this.report = report;
        }

        void read() throws Refusal {
            while (xml.next()) {
                if (xml.atStart()) {
                    element();
                }
            }
        }

        private void element() throws Refusal {
            switch (xml.name()) {
                case "Summary" -> summary();
                case "Module" -> files.clear();
                case "File" -> files.put(xml.attribute("uid"), report.file(xml.attribute("fullPath")));
                case "Method" -> {
                    method = "";
                    methodFile = "";
                }
                case "Name" -> method = xml.parent().equals("Method") ? xml.text() : method;
                case "FileRef" -> methodFile = xml.attribute("uid");
                case "SequencePoint" -> sequencePoint();
                case "BranchPoint" -> branchPoint();
                default -> {}
            }
        }

        private void summary() throws Refusal {
            if (xml.parent().equals("CoverageSession")) {
                report.state(Counter.INSTRUCTION, tally("visitedSequencePoints", "numSequencePoints"));
                report.state(Counter.BRANCH, tally("visitedBranchPoints", "numBranchPoints"));
            }
        }

        private Tally tally(String visited, String all) throws Refusal {
            return report.tally(report.figure(xml.attribute(visited), visited), report.figure(xml.attribute(all), all));
        }

        /** From the line {@code sl} to {@code el}; others may begin in between, as in the body of a lambda. */
        private void sequencePoint() throws Refusal {
            FileBuilder file = file();
            long first = line();
            long hits = report.hits(xml.attribute("vc"));
            String identity = xml.attribute("sc") + " " + xml.attribute("el") + " " + xml.attribute("ec");
            file.instruction(first, identity, hits > 0);
            if (first > 0) {
                long last = xml.has("el") ? report.figure(xml.attribute("el"), "el") : first;
                file.linesAround(first, last, hits);
            }
        }

        private void branchPoint() throws Refusal {
            if (xml.has("fileid") || !methodFile.isEmpty()) {
                String identity = method + " " + xml.attribute("ordinal") + " " + xml.attribute("path");
                file().branch(line(), identity, report.hits(xml.attribute("vc")) > 0);
            }
        }

        /** 0 for code that is on no line. */
        private long line() throws Refusal {
            long line = xml.has("sl") ? report.figure(xml.attribute("sl"), "sl") : 0;
            return line == HIDDEN ? 0 : line;
        }

        /** Points of old versions do not name their file; it is then that of their method. */
        private FileBuilder file() throws Refusal {
            String id = xml.has("fileid") ? xml.attribute("fileid") : methodFile;
            FileBuilder file = files.get(id);
            if (file == null) {
                throw report.refusal("expected the uid of a file of this module, found " + Refusal.quote(id));
            }
            return file;
        }
    }
}
