package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.fact.Oversight;
import dev.guardrail.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks numbers, names of variables, containers and runtimes: values that GitHub takes, and that have no effect. */
final class ValueLint {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern NO_NAME = Pattern.compile("[\\s=&]");
    private static final Pattern OLD = Pattern.compile("node(12|16)");
    private static final List<String> LOGIN = List.of("username", "password");

    private final Oversights oversights;

    ValueLint(Oversights oversights) {
        this.oversights = oversights;
    }

    void workflow(YamlNode root) {
        variables(root, Position.FILE);
        for (YamlNode.Entry job : root.get("jobs").map(YamlNode::entries).orElse(List.of())) {
            job(job.value(), new Position(job.key().value(), 0));
            steps(job.value(), job.key().value());
        }
    }

    void action(YamlNode root) {
        YamlNode runs = root.get("runs").orElse(root);
        variables(runs, Position.FILE);
        steps(runs, "");
        runs.get("using").ifPresent(using -> {
            var old = OLD.matcher(using.text().toLowerCase(Locale.ROOT));
            if (old.matches()) {
                oversights.add(
                        Position.FILE,
                        using.place(),
                        Oversight.Kind.OUTDATED_RUNTIME,
                        "the action runs on `node" + old.group(1) + "`, which GitHub's runners no longer have");
            }
        });
    }

    private void job(YamlNode job, Position at) {
        variables(job, at);
        number(job, "timeout-minutes", at);
        job.get("strategy").ifPresent(strategy -> number(strategy, "max-parallel", at));
        for (YamlNode.Entry entry : job.entries()) {
            if (entry.key().value().equals("container")) {
                image(entry, at);
                login(entry.value(), at);
            } else if (entry.key().value().equals("needs")) {
                needs(entry.value(), at);
            }
        }
        job.get("services").ifPresent(services -> services.entries().forEach(service -> login(service.value(), at)));
        job.get("runs-on")
                .map(runsOn -> runsOn.get("labels").orElse(runsOn))
                .filter(labels -> labels instanceof YamlNode.Sequence list
                        && list.elements().isEmpty())
                .filter(labels -> job.get("runs-on")
                        .flatMap(runsOn -> runsOn.get("group"))
                        .isEmpty())
                .ifPresent(labels -> oversights.add(
                        at, labels.place(), Oversight.Kind.UNAVAILABLE_RUNNER, "`runs-on` names no runner"));
    }

    private void steps(YamlNode parent, String job) {
        int count = 0;
        for (YamlNode step : parent.get("steps").map(YamlNode::items).orElse(List.of())) {
            for (YamlNode node : step.get("parallel").map(YamlNode::items).orElse(List.of(step))) {
                count++;
                Position at = new Position(job, count);
                variables(node, at);
                number(node, "timeout-minutes", at);
            }
        }
    }

    private void number(YamlNode node, String key, Position at) {
        node.get(key)
                .filter(value -> NUMBER.matcher(value.text()).matches() && Double.parseDouble(value.text()) <= 0)
                .ifPresent(value -> unused(
                        at, value, "`" + key + "` sets no limit: expected more than 0, found `" + value.text() + "`"));
    }

    private void variables(YamlNode node, Position at) {
        Optional<YamlNode> container = node.get("container");
        for (YamlNode from : container.map(of -> List.of(node, of)).orElse(List.of(node))) {
            for (YamlNode.Entry variable :
                    from.get("env").map(YamlNode::entries).orElse(List.of())) {
                String name = variable.key().value();
                if (!Template.isIn(name) && NO_NAME.matcher(name).find()) {
                    unused(at, variable.key(), "no script can read a variable with the name `" + name + "`");
                }
            }
        }
    }

    /** Without an image, GitHub runs the job in no container. A {@code null} says that it is meant. */
    private void image(YamlNode.Entry container, Position at) {
        boolean none = container.value() instanceof YamlNode.Mapping map
                        && !map.entries().isEmpty()
                ? map.get("image").isEmpty()
                        || map.text("image").isEmpty() && map.get("image").orElse(map) instanceof YamlNode.Scalar
                : container.value() instanceof YamlNode.Scalar text
                        && text.value().isEmpty()
                        && text.style() == YamlNode.Style.QUOTED;
        if (none) {
            unused(
                    at,
                    container.value().get("image").orElse(container.key()),
                    "`container` has no `image`: the job runs without a container");
        }
    }

    private void login(YamlNode container, Position at) {
        for (YamlNode.Entry entry : container.entries()) {
            YamlNode login = entry.value();
            if (entry.key().value().equals("credentials")
                    && LOGIN.stream().filter(key -> login.get(key).isPresent()).count() == 1) {
                String missing = login.get(LOGIN.get(0)).isEmpty() ? LOGIN.get(0) : LOGIN.get(1);
                unused(at, entry.key(), "`credentials` have no `" + missing + "`: expected both");
            }
        }
    }

    private void needs(YamlNode needs, Position at) {
        Set<String> seen = new HashSet<>();
        for (YamlNode need : needs.items()) {
            if (!seen.add(need.text().toLowerCase(Locale.ROOT))) {
                unused(at, need, "`needs` names the job `" + need.text() + "` twice");
            }
        }
    }

    private void unused(Position at, YamlNode node, String what) {
        oversights.add(at, node.place(), Oversight.Kind.UNUSED_SETTING, what);
    }
}
