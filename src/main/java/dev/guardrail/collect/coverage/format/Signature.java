package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.collect.format.ReportText;
import dev.guardrail.collect.format.XmlCursor;
import dev.guardrail.fact.CoverageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells by a file's first bytes what it is, and what to give instead of what cannot be read. */
final class Signature {

    private static final String KNOWN =
            "give a report of JaCoCo (XML or exec), Cobertura, LCOV, coverage.py (JSON), Go,"
                    + " Clover, OpenCover or Istanbul (JSON)";

    private static final List<String> LCOV_RECORDS = List.of(
            "TN:", "SF:", "VER:", "FN:", "FNL:", "FNA:", "FNDA:", "FNF:", "DA:", "BRDA:", "LF:", "end_of_record");

    private Signature() {}

    static CoverageFormat of(Path file) throws IOException, Refusal {
        byte[] head = ReportText.head(file);
        refuseBinary(head);
        if (ReportText.startsWith(head, 0x01, 0xC0, 0xC0)) {
            return CoverageFormat.JACOCO_EXEC;
        }
        String text =
                new String(head, ReportText.charset(head)).replace("\uFEFF", "").strip();
        if (text.isEmpty()) {
            throw new Refusal("is empty; " + KNOWN);
        }
        return switch (text.charAt(0)) {
            case '<' -> XmlSignature.of(file, text);
            case '{', '[' -> JsonSignature.of(file);
            default -> ofText(text);
        };
    }

    private static CoverageFormat ofText(String text) throws Refusal {
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        if (first.startsWith("mode:")) {
            return CoverageFormat.GO_COVERPROFILE;
        }
        if (LCOV_RECORDS.stream().anyMatch(first::startsWith)) {
            return CoverageFormat.LCOV;
        }
        if (first.startsWith("GROUP,PACKAGE,CLASS,")) {
            throw new Refusal("is a CSV report of JaCoCo, which lists no lines; give its XML report");
        }
        throw unknown("begins with " + Refusal.quote(first));
    }

    static Refusal unknown(String what) {
        return new Refusal("is not a known coverage report (it " + what + "); " + KNOWN);
    }

    private static void refuseBinary(byte[] head) throws Refusal {
        if (ReportText.startsWith(head, 0x1F, 0x8B)) {
            throw new Refusal("is compressed with gzip; give the report unpacked");
        }
        if (ReportText.startsWith(head, 'P', 'K', 3, 4)) {
            throw new Refusal("is a zip archive; give the report in it");
        }
        if (ReportText.startsWith(head, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't')) {
            throw new Refusal(
                    "is an SQLite database, maybe the data of coverage.py; give the output of `coverage json`");
        }
    }

    /** Tells XML formats by their root, and where two share it, by what is in it. */
    private static final class XmlSignature {

        static CoverageFormat of(Path file, String text) throws IOException, Refusal {
            String start = text.substring(0, Math.min(20, text.length())).toLowerCase(Locale.ROOT);
            if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
                throw new Refusal("is an HTML page; give the report that the coverage tool writes for programs");
            }
            try (XmlCursor xml = XmlCursor.open(file)) {
                xml.next();
                return switch (xml.name()) {
                    case "report" -> CoverageFormat.JACOCO_XML;
                    case "CoverageSession" -> CoverageFormat.OPENCOVER;
                    case "coverage" -> ofCoverage(xml);
                    case "testsuite", "testsuites" -> throw new Refusal("is a JUnit report of tests; " + KNOWN);
                    default -> throw unknown("is XML with the root <" + xml.name() + ">");
                };
            }
        }

        private static CoverageFormat ofCoverage(XmlCursor xml) throws Refusal {
            if (xml.has("clover") || xml.has("generated")) {
                return CoverageFormat.CLOVER;
            }
            if (xml.has("line-rate") || xml.has("lines-valid")) {
                return CoverageFormat.COBERTURA;
            }
            if (xml.next() && xml.atStart()) {
                return switch (xml.name()) {
                    case "project" -> CoverageFormat.CLOVER;
                    case "sources", "packages" -> CoverageFormat.COBERTURA;
                    default -> throw unknown("is XML with <" + xml.name() + "> in the root <coverage>");
                };
            }
            throw unknown("is XML with nothing in the root <coverage>");
        }
    }

    /** Tells JSON formats by their first field. */
    private static final class JsonSignature {

        private static final List<String> COVERAGE_PY = List.of("meta", "files", "totals");
        private static final List<String> ISTANBUL = List.of(
                "path",
                "all",
                "data",
                "statementMap",
                "fnMap",
                "branchMap",
                "s",
                "f",
                "b",
                "hash",
                "inputSourceMap",
                "_coverageSchema");

        static CoverageFormat of(Path file) throws IOException, Refusal {
            try (JsonCursor json = JsonCursor.open(file)) {
                List<CoverageFormat> formats = new ArrayList<>();
                if (!json.isObject()) {
                    throw unknown("is JSON but not an object");
                }
                json.first(name -> formats.add(ofFirst(name, json)));
                if (formats.isEmpty()) {
                    throw new Refusal("is an empty JSON object, a report without files; " + KNOWN);
                }
                return formats.get(0);
            }
        }

        private static CoverageFormat ofFirst(String name, JsonCursor json) throws IOException, Refusal {
            if (COVERAGE_PY.contains(name)) {
                return CoverageFormat.COVERAGE_PY;
            }
            List<String> fields = new ArrayList<>();
            if (json.isObject()) {
                json.first(fields::add);
            }
            String first = fields.isEmpty() ? "" : fields.get(0);
            if (ISTANBUL.contains(first)) {
                return CoverageFormat.ISTANBUL;
            }
            if (name.equals("total") && first.equals("lines")) {
                throw new Refusal("is a summary of Istanbul, which lists no lines; give its coverage-final.json");
            }
            throw unknown("is JSON with the first field " + Refusal.quote(name));
        }
    }
}
