package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code go test -coverprofile} writes, by {@code golang.org/x/tools/cover}. Blocks that the tests of several
 * packages ran are there once for each, and profiles that were put one behind the other repeat {@code mode:}.
 */
final class GoCoverprofile implements FormatReader {

    /** File, first line and column, last line and column, statements, count. Each piece ends where the next begins. */
    private static final Pattern BLOCK =
            Pattern.compile("([^ ].*):([0-9]+)\\.([0-9]+),([0-9]+)\\.([0-9]+) ([0-9]+) ([0-9]+)");

    private static final Pattern MODE = Pattern.compile("mode: *(set|count|atomic)");

    /** Statements that run together. */
    private record Block(long statements, boolean ran) {}

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        Map<String, Profile> profiles = new HashMap<>();
        try (TextLines lines = TextLines.open(file)) {
            report.at(lines::number);
            while (lines.next()) {
                String text = lines.text();
                if (text.startsWith("mode:")) {
                    checkMode(text, report);
                } else if (!text.isEmpty()) {
                    block(text, report, profiles);
                }
            }
        }
        profiles.values().forEach(Profile::state);
    }

    private static void checkMode(String text, ReportBuilder report) throws Refusal {
        if (!MODE.matcher(text).matches()) {
            throw report.refusal("expected mode: set, count or atomic, found " + Refusal.quote(text));
        }
    }

    private static void block(String text, ReportBuilder report, Map<String, Profile> profiles) throws Refusal {
        Matcher block = BLOCK.matcher(text);
        if (!block.matches()) {
            throw report.refusal("expected a block such as a/b.go:1.2,3.4 5 6, found " + Refusal.quote(text)
                    + "; the file is damaged");
        }
        String name = block.group(1);
        if (!profiles.containsKey(name)) {
            profiles.put(name, new Profile(report, report.file(name)));
        }
        profiles.get(name).add(block);
    }

    /** The blocks of one file. */
    private static final class Profile {

        private final ReportBuilder report;
        private final FileBuilder file;
        private final Map<String, Block> blocks = new HashMap<>();

        Profile(ReportBuilder report, FileBuilder file) {
            this.report = report;
            this.file = file;
        }

        void add(Matcher text) throws Refusal {
            long first = figure(text, 2);
            long last = figure(text, 4);
            if (last < first || last == first && figure(text, 5) < figure(text, 3)) {
                throw report.refusal("expected a block that ends behind its beginning, found "
                        + Refusal.quote(text.group().substring(text.start(2))));
            }
            long statements = figure(text, 6);
            long hits = report.hits(text.group(7));
            merge(text.group().substring(text.start(2), text.end(5)), new Block(statements, hits > 0));
            if (statements > 0) {
                file.lines(first, last, hits);
            }
        }

        private void merge(String place, Block block) throws Refusal {
            Block known = blocks.getOrDefault(place, block);
            if (known.statements() != block.statements()) {
                throw report.refusal(
                        "expected " + known.statements() + " statements as for the same block before, found "
                                + block.statements() + "; these are profiles of different sources");
            }
            blocks.put(place, new Block(block.statements(), block.ran() || known.ran()));
        }

        private long figure(Matcher text, int group) throws Refusal {
            return report.figure(text.group(group), "lines, columns and statements");
        }

        void state() {
            long ran = 0;
            long all = 0;
            for (Block block : blocks.values()) {
                ran += block.ran() ? block.statements() : 0;
                all += block.statements();
            }
            file.state(Counter.INSTRUCTION, new Tally(ran, all));
        }
    }
}
