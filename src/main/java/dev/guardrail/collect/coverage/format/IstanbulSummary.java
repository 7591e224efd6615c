package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads Istanbul's {@code coverage-summary.json}: how much of each file and of all files is covered, without its lines. No
 * audit can judge lines by it, so that {@link CoverageReader} refuses it.
 */
public final class IstanbulSummary {

    private static final String TOTAL = "total";

    private static final Map<String, Counter> COUNTERS =
            Map.of("lines", Counter.LINE, "branches", Counter.BRANCH, "statements", Counter.INSTRUCTION);

    private IstanbulSummary() {}

    /**
     * Reads a summary.
     *
     * @param name what messages call it
     * @throws UnusableReportException if it is none, or says nothing of all files
     */
    public static ReportedCoverage read(Path file, String name) throws UnusableReportException {
        SortedMap<Counter, Tally> totals = new TreeMap<>();
        List<ReportedFile> files = new ArrayList<>();
        try (JsonCursor json = JsonCursor.open(file)) {
            json.fields("the summary", path -> {
                int line = json.line();
                SortedMap<Counter, Tally> read = tallies(json, path);
                if (path.equals(TOTAL)) {
                    totals.putAll(read);
                } else {
                    files.add(new ReportedFile(
                            path.replace('\\', '/'), "", line, read, new BitSet(), new BitSet(), List.of()));
                }
            });
            json.expectEnd();
        } catch (Refusal e) {
            throw new UnusableReportException(name, e.line(), e.reason());
        } catch (IOException e) {
            throw new UnusableReportException(name, 0, "cannot be read");
        }
        if (totals.isEmpty()) {
            throw new UnusableReportException(name, 0, "has no `total` with `lines`, `branches` or `statements`");
        }
        return new ReportedCoverage(CoverageFormat.ISTANBUL, List.of(), totals, files, List.of());
    }

    private static SortedMap<Counter, Tally> tallies(JsonCursor json, String path) throws IOException, Refusal {
        SortedMap<Counter, Tally> tallies = new TreeMap<>();
        json.fields(path, kind -> {
            Counter counter = COUNTERS.get(kind);
            if (counter != null) {
                long[] figures = {0, 0};
                json.fields(kind, figure -> {
                    switch (figure) {
                        case "covered" -> figures[0] = count(json);
                        case TOTAL -> figures[1] = count(json);
                        default -> {}
                    }
                });
                if (figures[1] > 0 && figures[0] <= figures[1]) {
                    tallies.put(counter, new Tally(figures[0], figures[1]));
                }
            }
        });
        return tallies;
    }

    private static long count(JsonCursor json) throws IOException, Refusal {
        String text = json.scalar();
        if (!text.matches("\\d{1,15}")) {
            throw new Refusal("expected a count, found `" + text + "`");
        }
        return Long.parseLong(text);
    }
}
