package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Istanbul's {@code coverage-final.json}, by {@code istanbul-lib-coverage}: a line has code where a statement begins
 * on it, and as many hits as the one of them that ran most.
 */
final class Istanbul implements FormatReader {

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        try (JsonCursor json = JsonCursor.open(file)) {
            report.at(json::line);
            json.fields("the report", path -> {
                SourceFile source = new SourceFile(json, report, path);
                source.read();
                source.addTo(report);
            });
            json.expectEnd();
        }
    }

    /** Maps say where things are, counts how often they ran; either can come first. */
    private static final class SourceFile {

        private final JsonCursor json;
        private final ReportBuilder report;
        private final int line;
        private final Map<String, Long> statementLines = new HashMap<>();
        private final Map<String, Long> statements = new HashMap<>();
        private final Map<String, Long> branchLines = new HashMap<>();
        private final Map<String, List<Long>> branches = new HashMap<>();
        private String path;
        private boolean counted;

        SourceFile(JsonCursor json, ReportBuilder report, String path) {
            this.json = json;
            this.report = report;
            this.path = path;
            this.line = json.line();
        }

        void read() throws IOException, Refusal {
            json.fields(path, name -> {
                switch (name) {
                    case "data" -> read();
                    case "path" -> path = json.scalar();
                    case "statementMap" -> places(name, statementLines);
                    case "branchMap" -> places(name, branchLines);
                    case "s" -> {
                        counted = true;
                        json.fields(name, id -> statements.put(id, count()));
                    }
                    case "b" -> json.fields(name, id -> branches.put(id, counts()));
                    default -> {}
                }
            });
        }

        private void places(String name, Map<String, Long> lines) throws IOException, Refusal {
            json.fields(name, id -> {
                long[] place = {0, 0};
                json.fields(name, field -> {
                    switch (field) {
                        case "start" -> place[1] = startLine();
                        case "line" -> place[0] = figureOrNone();
                        case "loc" ->
                            json.fields(field, end -> {
                                if (end.equals("start")) {
                                    place[1] = startLine();
                                }
                            });
                        default -> {}
                    }
                });
                lines.put(id, place[0] > 0 ? place[0] : place[1]);
            });
        }

        private long startLine() throws IOException, Refusal {
            long[] start = {0};
            json.fields("start", name -> {
                if (name.equals("line")) {
                    start[0] = figureOrNone();
                }
            });
            return start[0];
        }

        /** Source maps leave some places without a line. */
        private long figureOrNone() throws IOException, Refusal {
            String text = json.scalar();
            return text.isEmpty() ? 0 : report.figure(text, "a line");
        }

        private long count() throws IOException, Refusal {
            String text = json.scalar();
            return text.isEmpty() ? 0 : report.hits(text);
        }

        private List<Long> counts() throws IOException, Refusal {
            List<Long> counts = new ArrayList<>();
            json.elements("b", i -> counts.add(count()));
            return counts;
        }

        void addTo(ReportBuilder report) throws Refusal {
            if (!counted) {
                throw new Refusal(line, "expected the statements \"s\" of " + path + ", found none");
            }
            FileBuilder file = report.file(path, line);
            for (Map.Entry<String, Long> statement : statements.entrySet()) {
                long at = statementLines.getOrDefault(statement.getKey(), 0L);
                file.instruction(at, statement.getKey(), statement.getValue() > 0);
                if (at > 0) {
                    file.line(at, statement.getValue());
                }
            }
            for (Map.Entry<String, List<Long>> branch : branches.entrySet()) {
                long at = branchLines.getOrDefault(branch.getKey(), 0L);
                for (int way = 0; way < branch.getValue().size(); way++) {
                    file.branch(
                            at, branch.getKey() + " " + way, branch.getValue().get(way) > 0);
                }
            }
        }
    }
}
