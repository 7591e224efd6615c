package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.format.IniFile;
import dev.guardrail.collect.language.settings.Words;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads the thresholds of coverage.py and pytest-cov.
 *
 * @see <a href="https://coverage.readthedocs.io/en/latest/config.html">coverage.py's settings</a>
 */
final class PythonGates {

    static final String COVERAGE_PY = "coverage.py";
    static final String PYTEST_COV = "pytest-cov";

    private static final String FAIL_UNDER = "--cov-fail-under";

    private final String path;
    private final GateSink sink;
    private final YamlNode run;
    private final YamlNode report;
    private final Optional<YamlNode> addopts;

    private PythonGates(String path, GateSink sink, Sections sections) {
        this.path = path;
        this.sink = sink;
        this.run = sections.run();
        this.report = sections.report();
        this.addopts = sections.pytest().get("addopts");
    }

    /** Where a file has the settings. */
    private record Sections(YamlNode run, YamlNode report, YamlNode pytest) {}

    static void readToml(String path, byte[] content, GateSink sink) throws YamlException {
        // Most of these files say nothing of coverage, and the parser takes longer than all else to start.
        if (!new String(content, StandardCharsets.UTF_8).contains("cov")) {
            return;
        }
        YamlNode tool = section(TomlReader.read(path, content).root(), "tool");
        YamlNode coverage = section(tool, "coverage");
        YamlNode pytest = section(tool, "pytest");
        YamlNode options = pytest.get("ini_options").orElse(pytest);
        new PythonGates(path, sink, new Sections(section(coverage, "run"), section(coverage, "report"), options))
                .read();
    }

    static void readIni(String path, byte[] content, GateSink sink) {
        YamlNode root = IniFile.read(path, content, sink::gap);
        boolean own = path.endsWith(".coveragerc");
        YamlNode run = own ? root.get("run").orElse(section(root, "coverage:run")) : section(root, "coverage:run");
        YamlNode report =
                own ? root.get("report").orElse(section(root, "coverage:report")) : section(root, "coverage:report");
        YamlNode pytest = section(root, path.endsWith("setup.cfg") ? "tool:pytest" : "pytest");
        new PythonGates(path, sink, new Sections(run, report, pytest)).read();
    }

    private static YamlNode section(YamlNode node, String name) {
        return node.get(name).orElseGet(() -> new YamlNode.Mapping(node.place(), List.of()));
    }

    private void read() {
        boolean branches = isTrue(run.text("branch"));
        if (branches) {
            sink.measuresBranches();
        }
        List<String> options = addopts.map(PythonGates::words).orElse(List.of());
        boolean always = options.stream().anyMatch(word -> word.equals("--cov") || word.startsWith("--cov="));
        String counter = (branches || options.contains("--cov-branch") ? Counter.COMBINED : Counter.LINE).toString();
        report.get("fail_under").ifPresent(value -> {
            Gate gate = new Gate(COVERAGE_PY, Gate.TOTAL, counter, Enforcers.coveragePy(always));
            sink.percentage(value.place(), gate, value.text());
        });
        Words.value(options, FAIL_UNDER).ifPresent(value -> {
            Gate gate = new Gate(PYTEST_COV, Gate.TOTAL, counter, Enforcers.pytestCov(always));
            sink.percentage(placeOf(addopts.orElseThrow()), gate, value);
        });
    }

    /** The line of the option among several lines, without comments. */
    private Place placeOf(YamlNode value) {
        for (YamlNode item : value.items()) {
            List<String> source = item instanceof YamlNode.Scalar scalar ? scalar.source() : List.of();
            for (int i = 0; i < source.size() && item.text().contains(FAIL_UNDER); i++) {
                String line = source.get(i).strip();
                if (line.contains(FAIL_UNDER) && !line.startsWith("#") && !line.startsWith(";")) {
                    return Place.line(path, item.place().line() + i);
                }
            }
        }
        return value.place();
    }

    private static List<String> words(YamlNode value) {
        return Words.of(String.join(" ", value.texts()));
    }

    private static boolean isTrue(String text) {
        return List.of("true", "yes", "on", "1").contains(text.toLowerCase(java.util.Locale.ROOT));
    }
}
