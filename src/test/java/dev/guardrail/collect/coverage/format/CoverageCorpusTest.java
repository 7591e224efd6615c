package dev.guardrail.collect.coverage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Conformance to coverage reports that nobody here wrote, in the folder that {@code GUARDRAIL_CORPUS} names. */
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_CORPUS", matches = ".+")
class CoverageCorpusTest {

    private static final Path REPORTS =
            Path.of(System.getenv().getOrDefault("GUARDRAIL_CORPUS", "")).resolve("coverage");

    /** Reports that say two things of themselves, or count something else elsewhere; each is explained. */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            Map.entry("ReportGenerator__C++-Reports-Cobertura_CPPCoverage.xml", "its authors cut files out of it"),
            Map.entry("ReportGenerator__CSharp-Reports-Cobertura_altcover.xml", "its rates count sequence points"),
            Map.entry(
                    "ReportGenerator__CSharp-Reports-Cobertura_dotnet-coverage.xml",
                    "counts a line once for each class"),
            Map.entry("ReportGenerator__CSharp-Reports-lcov.info", "LF counts a line once for each DA"),
            Map.entry(
                    "ReportGenerator__Testprojects-Other-Cobertura_Istanbul.xml", "says of no line how many branches"),
            Map.entry("diff_cover__tests-fixtures-coverage.xml", "its authors cut files out of it"),
            Map.entry("diff_cover__tests-fixtures-lcov.info", "written by hand: LF is not the number of DA"),
            Map.entry("jacoco-plugin__plugins-emma-jacoco.xml", "changed by hand: has a fake package"),
            Map.entry("jacoco-report____fixtures__-reports-only_counter.xml", "has no files"),
            Map.entry("jacoco-report____tests__-__fixtures__-aggregate-report.xml", "its authors cut files out of it"),
            Map.entry("jacoco-report__reports-group-group_with_group.xml", "has no files"));

    @TempDir
    Path folder;

    @Test
    void everyReportIsReadOrRefusedInOneLine() throws IOException {
        SortedMap<String, List<String>> table = new TreeMap<>();
        List<Path> reports = reports();
        for (Path report : reports) {
            String kind = REPORTS.relativize(report).getName(0).toString();
            table.computeIfAbsent(kind, k -> new ArrayList<>()).add(outcome(report));
        }
        table.forEach((kind, outcomes) -> {
            long read =
                    outcomes.stream().filter(line -> line.startsWith("read")).count();
            System.out.println("corpus: " + kind + ": " + read + " read, " + (outcomes.size() - read) + " refused");
            outcomes.forEach(outcome -> System.out.println("    " + outcome));
        });
        assertThat(reports).hasSizeGreaterThan(50);
    }

    private static String outcome(Path report) {
        String name = report.getFileName().toString();
        try {
            ReportedCoverage coverage = CoverageReader.read(report, name, file -> true, List.of());
            checkFiles(coverage);
            return "read " + name + ": " + coverage.format() + ", "
                    + coverage.files().size() + " files, " + coverage.totals()
                    + (coverage.problems().isEmpty() ? "" : ", " + coverage.problems());
        } catch (UnusableReportException e) {
            assertThat(e.getMessage()).doesNotContain("\n").startsWith(name + ": ");
            return "refused " + e.getMessage();
        }
    }

    private static void checkFiles(ReportedCoverage coverage) {
        for (ReportedFile file : coverage.files()) {
            assertThat(file.lines()).hasSize(file.coverable().cardinality());
            assertThat(file.lines())
                    .allMatch(line -> line.hits() > 0 == file.covered().get(line.number()));
            assertThat(file.lines()).allMatch(line -> line.coveredBranches() <= line.branches());
        }
        assertThat(coverage.files()).extracting(ReportedFile::path).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsReadAgreesWithWhatTheReportsSayElsewhere() throws IOException, UnusableReportException {
        SortedMap<String, List<String>> differences = new TreeMap<>();
        int compared = 0;
        for (Path report : reports()) {
            String name = report.getFileName().toString();
            try {
                ReportedCoverage coverage = CoverageReader.read(report, name, file -> true, List.of());
                List<String> found = compare(coverage, Files.readString(report));
                compared++;
                if (!found.isEmpty()) {
                    differences.put(name, found);
                }
            } catch (UnusableReportException e) {
                // The other test lists them.
            }
        }
        System.out.println("corpus: " + compared + " reports compared; differences:");
        differences.forEach((name, found) -> System.out.println("    " + name + ": " + found));
        assertThat(compared).isGreaterThan(40);
        assertThat(differences).containsOnlyKeys(EXPLAINED.keySet());
    }

    private static List<String> compare(ReportedCoverage coverage, String text) throws IOException {
        List<String> found = new ArrayList<>();
        switch (coverage.format()) {
            case JACOCO_XML -> sums(coverage, found);
            case COBERTURA -> {
                rate(coverage, Counter.LINE, attribute(text, "line-rate"), found);
                rate(coverage, Counter.BRANCH, attribute(text, "branch-rate"), found);
                sums(coverage, found);
            }
            case COVERAGE_PY -> coveragePy(coverage, text, found);
            case LCOV -> lcov(coverage, text, found);
            case GO_COVERPROFILE -> go(coverage, text, found);
            case ISTANBUL -> istanbul(coverage, text, found);
            default -> throw new IllegalStateException("nothing to compare with: " + coverage.format());
        }
        lines(coverage, found);
        return found;
    }

    /** The totals against the sum over the files. */
    private static void sums(ReportedCoverage coverage, List<String> found) {
        SortedMap<Counter, Tally> sums = new TreeMap<>();
        coverage.files()
                .forEach(file -> file.totals().forEach((counter, tally) -> sums.merge(counter, tally, Tally::plus)));
        coverage.totals().forEach((counter, tally) -> {
            if (!tally.equals(sums.get(counter))) {
                found.add(counter + " " + tally + ", over the files " + sums.get(counter));
            }
        });
    }

    /** What a file says of its lines against the lines. */
    private static void lines(ReportedCoverage coverage, List<String> found) {
        for (ReportedFile file : coverage.files()) {
            Tally lines =
                    new Tally(file.covered().cardinality(), file.coverable().cardinality());
            Tally stated = file.totals().getOrDefault(Counter.LINE, Tally.NONE);
            // Docstrings run and are no statements.
            boolean more = coverage.format() == CoverageFormat.COVERAGE_PY
                    && lines.total() >= stated.total()
                    && lines.total() - stated.total() == lines.covered() - stated.covered();
            if (!lines.equals(stated) && !more) {
                found.add(file.path() + " says " + stated + ", has " + lines);
            }
        }
    }

    private static String attribute(String xml, String name) {
        Matcher matcher =
                Pattern.compile("<coverage[^>]* " + name + "=\"([^\"]*)\"").matcher(xml);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void rate(ReportedCoverage coverage, Counter counter, String rate, List<String> found) {
        Tally tally = coverage.totals().getOrDefault(counter, Tally.NONE);
        double own = (double) tally.covered() / tally.total();
        if (tally.total() > 0 && !rate.isEmpty() && Math.abs(own - Double.parseDouble(rate)) > 0.0006) {
            found.add(counter + " " + tally + ", rate " + rate);
        }
    }

    private static void coveragePy(ReportedCoverage coverage, String text, List<String> found) throws IOException {
        JsonNode totals = new ObjectMapper().readTree(text).get("totals");
        boolean both = coverage.totals().containsKey(Counter.COMBINED);
        Tally tally = coverage.totals().getOrDefault(both ? Counter.COMBINED : Counter.LINE, Tally.NONE);
        double own = 100.0 * tally.covered() / tally.total();
        if (Math.abs(own - totals.get("percent_covered").asDouble()) > 1e-9) {
            found.add(tally + ", percent_covered " + totals.get("percent_covered"));
        }
        sums(coverage, found);
    }

    private static void lcov(ReportedCoverage coverage, String text, List<String> found) {
        Map<String, Boolean> lines = new HashMap<>();
        long branches = 0;
        String file = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("SF:")) {
                file = line;
            } else if (line.startsWith("DA:")) {
                String[] parts = line.substring(3).split(",", -1);
                lines.merge(file + ":" + parts[0], !parts[1].equals("0"), Boolean::logicalOr);
            } else if (line.startsWith("BRDA:")) {
                branches++;
            }
        }
        Tally counted = new Tally(lines.values().stream().filter(ran -> ran).count(), lines.size());
        if (!counted.equals(coverage.totals().get(Counter.LINE))) {
            found.add(coverage.totals().get(Counter.LINE) + ", DA " + counted);
        }
        if (branches
                != coverage.totals().getOrDefault(Counter.BRANCH, Tally.NONE).total()) {
            found.add(coverage.totals().get(Counter.BRANCH) + ", BRDA " + branches);
        }
    }

    private static void go(ReportedCoverage coverage, String text, List<String> found) {
        Map<String, Long> all = new HashMap<>();
        Set<String> ran = new HashSet<>();
        for (String line : text.lines().filter(line -> line.contains(",")).toList()) {
            String[] parts = line.split(" ", -1);
            all.put(parts[0], Long.parseLong(parts[1]));
            if (!parts[2].equals("0")) {
                ran.add(parts[0]);
            }
        }
        Tally counted = new Tally(
                ran.stream().mapToLong(all::get).sum(),
                all.values().stream().mapToLong(statements -> statements).sum());
        if (!counted.equals(coverage.totals().get(Counter.INSTRUCTION))) {
            found.add(coverage.totals().get(Counter.INSTRUCTION) + ", blocks " + counted);
        }
    }

    private static void istanbul(ReportedCoverage coverage, String text, List<String> found) throws IOException {
        long[] sums = new long[4];
        for (JsonNode file : new ObjectMapper().readTree(text)) {
            file.get("s").forEach(count -> sums[count.asLong() > 0 ? 0 : 1]++);
            file.get("b").forEach(ways -> ways.forEach(count -> sums[count.asLong() > 0 ? 2 : 3]++));
        }
        Tally statements = new Tally(sums[0], sums[0] + sums[1]);
        Tally branches = new Tally(sums[2], sums[2] + sums[3]);
        if (!statements.equals(coverage.totals().get(Counter.INSTRUCTION))
                || !branches.equals(coverage.totals().get(Counter.BRANCH))) {
            found.add(coverage.totals() + ", s " + statements + ", b " + branches);
        }
    }

    /** Damage must give a report or one line, and nothing else, wherever it is. */
    @Test
    void everyReportThatIsCutOffIsReadOrRefusedInOneLine() throws IOException {
        int refused = 0;
        int read = 0;
        for (Path report : reports()) {
            byte[] bytes = Files.readAllBytes(report);
            for (int part = 1; part < 12; part++) {
                Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length * part / 12));
                if (outcome(cut).startsWith("read")) {
                    read++;
                } else {
                    refused++;
                }
            }
        }
        System.out.println("corpus: cut off: " + read + " read, " + refused + " refused");
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void everyReportWithDamagedBytesIsReadOrRefusedInOneLine() throws IOException {
        Random random = new Random(1);
        int tried = 0;
        for (Path report : reports()) {
            byte[] bytes = Files.readAllBytes(report);
            for (int i = 0; i < 12 && bytes.length > 0; i++) {
                byte[] damaged = bytes.clone();
                for (int k = 0; k < 3; k++) {
                    damaged[random.nextInt(Math.min(bytes.length, 20_000))] = (byte) random.nextInt(256);
                }
                assertThat(outcome(Files.write(folder.resolve("damaged"), damaged)))
                        .isNotEmpty();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    private static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.walk(REPORTS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("provenance.json"))
                    .sorted()
                    .toList();
        }
    }
}
