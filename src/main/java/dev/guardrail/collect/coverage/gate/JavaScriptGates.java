package dev.guardrail.collect.coverage.gate;

import dev.guardrail.fact.Counter;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the thresholds of Jest, Vitest, nyc and c8, which all have Istanbul's four figures. */
final class JavaScriptGates {

    /** Istanbul's figures, and what they count. */
    static final Map<String, String> COUNTERS;

    static {
        Map<String, String> counters = new LinkedHashMap<>();
        counters.put("statements", Counter.INSTRUCTION.toString());
        counters.put("branches", Counter.BRANCH.toString());
        counters.put("functions", "functions");
        counters.put("lines", Counter.LINE.toString());
        COUNTERS = Collections.unmodifiableMap(counters);
    }

    private final Gate gate;
    private final GateSink sink;
    private final Optional<Place> place;

    JavaScriptGates(String tool, List<String> enforcers, GateSink sink) {
        this(new Gate(tool, Gate.TOTAL, "", enforcers), sink, Optional.empty());
    }

    private JavaScriptGates(Gate gate, GateSink sink, Optional<Place> place) {
        this.gate = gate;
        this.sink = sink;
        this.place = place;
    }

    /** Readers of what stands within something that has a place, an option of a command say. */
    JavaScriptGates at(Place whole) {
        return new JavaScriptGates(gate, sink, Optional.of(whole));
    }

    /** {@code coverageThreshold}: thresholds for {@code global}, and for paths and globs. */
    void jest(YamlNode thresholds) {
        if (!mapping(thresholds)) {
            return;
        }
        for (YamlNode.Entry entry : thresholds.entries()) {
            String about = entry.key().value();
            if (mapping(entry.value())) {
                figures(entry.value(), about.equals("global") ? Gate.TOTAL : about);
            }
        }
    }

    /** {@code coverage}: its {@code thresholds}, or before version 1 the figures themselves. */
    void vitest(YamlNode coverage) {
        YamlNode thresholds = coverage.get("thresholds").orElse(coverage);
        if (!mapping(thresholds)) {
            return;
        }
        figures(thresholds, isTrue(thresholds, "perFile") ? Gate.FILE : Gate.TOTAL);
        if (thresholds != coverage) {
            thresholds.entries().stream()
                    .filter(entry -> entry.value() instanceof YamlNode.Mapping)
                    .forEach(entry -> figures(entry.value(), entry.key().value()));
        }
    }

    /** The settings of nyc or c8, which check only if they are told to, and then 90 % of lines unless told otherwise. */
    void istanbul(YamlNode settings) {
        Optional<YamlNode> check = settings.get("check-coverage").or(() -> settings.get("checkCoverage"));
        if (check.isEmpty() || !check.get().text().equals("true")) {
            return;
        }
        String target = isTrue(settings, "per-file") || isTrue(settings, "perFile") ? Gate.FILE : Gate.TOTAL;
        figures(settings, target);
        if (settings.get("lines").isEmpty() && !isTrue(settings, "100")) {
            sink.percentage(placeOf(check.get()), gate.about(target).counting(Counter.LINE.toString()), "90");
        }
    }

    private void figures(YamlNode thresholds, String target) {
        boolean all = isTrue(thresholds, "100");
        COUNTERS.forEach((name, counter) -> {
            Gate figure = gate.about(target).counting(counter);
            Optional<YamlNode> value = thresholds.get(all ? "100" : name);
            value.ifPresent(number -> sink.percentage(placeOf(number), figure, all ? "100" : number.text()));
        });
    }

    private boolean mapping(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return true;
        }
        sink.gap(placeOf(node), "expected the thresholds of " + gate.tool() + ", found " + node.description());
        return false;
    }

    private Place placeOf(YamlNode node) {
        return place.orElse(node.place());
    }

    static boolean isTrue(YamlNode node, String key) {
        return node.text(key).equals("true");
    }
}
