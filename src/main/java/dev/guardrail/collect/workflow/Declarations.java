package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Concurrency;
import dev.guardrail.fact.ContainerCredentials;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ReusableCall;
import dev.guardrail.fact.ShellSetting;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the keys of a workflow and its jobs that mean nothing but what they say. */
final class Declarations {

    private static final String INHERIT = "inherit";

    private Declarations() {}

    static List<Fact> ofWorkflow(YamlNode root) {
        List<Fact> facts = new ArrayList<>();
        entry(root, "concurrency")
                .or(() -> entry(root, "on"))
                .ifPresent(entry -> facts.add(concurrency(root, Places.of(entry), "")));
        defaultShell(root, "").ifPresent(facts::add);
        return facts;
    }

    static List<Fact> ofJob(YamlNode.Entry job) {
        List<Fact> facts = new ArrayList<>();
        YamlNode node = job.value();
        String id = job.key().value();
        Optional<YamlNode> uses = node.get("uses");
        if (uses.isPresent()) {
            facts.add(call(node, id, uses.get()));
        } else {
            Place place =
                    entry(node, "concurrency").map(Places::of).orElse(job.key().place());
            facts.add(concurrency(node, place, id));
        }
        defaultShell(node, id).ifPresent(facts::add);
        node.get("container")
                .flatMap(container -> credentials(container, id, ""))
                .ifPresent(facts::add);
        node.get("services")
                .ifPresent(services -> services.entries()
                        .forEach(service -> credentials(
                                        service.value(), id, service.key().value())
                                .ifPresent(facts::add)));
        return facts;
    }

    /** The shell that a step or the defaults name. */
    static Optional<Fact> shell(YamlNode node, String job, int step) {
        return node.get("shell")
                .filter(shell -> !shell.text().isBlank())
                .map(shell -> new ShellSetting(shell.place(), job, step, shell.text()));
    }

    private static Optional<Fact> defaultShell(YamlNode node, String job) {
        return node.get("defaults").flatMap(defaults -> defaults.get("run")).flatMap(run -> shell(run, job, 0));
    }

    private static ReusableCall call(YamlNode node, String job, YamlNode uses) {
        return new ReusableCall(
                uses.place(),
                job,
                uses.text(),
                StepReader.texts(node, "with"),
                StepReader.texts(node, "secrets"),
                node.text("secrets").equals(INHERIT));
    }

    private static Concurrency concurrency(YamlNode node, Place place, String job) {
        Optional<YamlNode> value = node.get("concurrency");
        return new Concurrency(
                place,
                job,
                value.map(group -> group.get("group").orElse(group).text()).orElse(""),
                value.map(group -> group.text("cancel-in-progress")).orElse(""));
    }

    private static Optional<Fact> credentials(YamlNode container, String job, String service) {
        return entry(container, "credentials")
                .map(credentials -> new ContainerCredentials(
                        credentials.value().get("password").map(YamlNode::place).orElse(Places.of(credentials)),
                        job,
                        service,
                        credentials.value().text("username"),
                        credentials.value().text("password")));
    }

    private static Optional<YamlNode.Entry> entry(YamlNode node, String key) {
        return node.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .findFirst();
    }
}
