package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.fact.Oversight;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks {@code runs-on}: a runner has to have all its labels. */
final class RunnerLint {

    private static final Pattern AXIS = Pattern.compile("\\s*matrix\\.([A-Za-z0-9_-]+)\\s*");

    private final Oversights oversights;
    private final Position at;
    private final Runners runners;

    RunnerLint(Oversights oversights, String job) {
        this.oversights = oversights;
        this.at = new Position(job, 0);
        this.runners = Runners.of(oversights.tables());
    }

    /** Checks the labels of a job; for a variable of its matrix, each value of it. */
    void check(YamlNode job) {
        YamlNode runsOn = job.get("runs-on").orElse(job);
        if (runsOn == job || runsOn.get("group").isPresent()) {
            return;
        }
        List<YamlNode> fixed = new ArrayList<>();
        List<YamlNode> varying = new ArrayList<>();
        for (YamlNode label : runsOn.get("labels").orElse(runsOn).items()) {
            if (Template.isIn(label.text())) {
                varying.addAll(values(job, label.text()));
            } else {
                fixed.add(label);
            }
        }
        together(fixed);
        varying.forEach(label -> conflict(fixed, label));
        boolean own = runsOn.texts().stream().anyMatch(label -> label.equalsIgnoreCase("self-hosted"));
        if (!own) {
            fixed.forEach(this::known);
            varying.forEach(this::known);
        }
    }

    private static List<YamlNode> values(YamlNode job, String label) {
        Template template = Template.of(label);
        if (template.parts().size() != 1) {
            return List.of();
        }
        Matcher axis = AXIS.matcher(template.parts().get(0).text());
        Optional<YamlNode> matrix = job.get("strategy").flatMap(strategy -> strategy.get("matrix"));
        if (!axis.matches() || matrix.isEmpty()) {
            return List.of();
        }
        List<YamlNode> values = new ArrayList<>(
                matrix.get().get(axis.group(1)).map(YamlNode::items).orElse(List.of()));
        matrix.get()
                .get("include")
                .map(YamlNode::items)
                .orElse(List.of())
                .forEach(entry -> entry.get(axis.group(1)).ifPresent(values::add));
        return values.stream()
                .filter(value -> value instanceof YamlNode.Scalar && !Template.isIn(value.text()))
                .toList();
    }

    private void together(List<YamlNode> labels) {
        for (int i = 1; i < labels.size(); i++) {
            conflict(labels.subList(0, i), labels.get(i));
        }
    }

    private void conflict(List<YamlNode> others, YamlNode label) {
        String system = runners.operatingSystem(label.text());
        for (YamlNode other : others) {
            String own = runners.operatingSystem(other.text());
            boolean hosted = runners.isHosted(label.text()) || runners.isHosted(other.text());
            if (hosted && !system.isEmpty() && !own.isEmpty() && !system.equals(own)) {
                unavailable(label, "no runner has both labels, `" + other.text() + "` and `" + label.text() + "`");
                return;
            }
        }
    }

    private void known(YamlNode label) {
        String text = label.text();
        if (runners.isRetired(text)) {
            unavailable(label, "GitHub hosts no `" + text + "` any more, by " + runners.origin());
        } else if (!text.isEmpty() && !runners.isHosted(text) && !Runners.isPreset(text)) {
            oversights.add(
                    at,
                    label.place(),
                    Oversight.Kind.UNKNOWN_RUNNER,
                    "`" + text + "` is no label of a runner that GitHub hosts, by " + runners.origin());
        }
    }

    private void unavailable(YamlNode label, String what) {
        oversights.add(at, label.place(), Oversight.Kind.UNAVAILABLE_RUNNER, what);
    }
}
