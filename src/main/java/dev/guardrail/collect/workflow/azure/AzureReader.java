package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.EnvVar;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Platform;
import dev.guardrail.fact.Workflow;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the facts of one file of a pipeline as it is written: what is there on a condition, or in a loop, is there once. */
final class AzureReader {

    /** The name that Azure gives to the job of a pipeline that has steps alone. */
    static final String ONLY_JOB = "Job";

    /** Keys of a file that a template does not have. */
    private static final Set<String> OF_PIPELINE =
            Set.of("trigger", "pr", "schedules", "resources", "pool", "extends", "stages", "lockBehavior");

    private static final Set<String> RUNNING = Set.of("steps", "jobs", "stages", "extends");

    private static final Set<String> NO_PARTS = Set.of("inputs", "env", "variables");

    private final YamlNode root;
    private final List<Fact> facts = new ArrayList<>();
    private final List<AzureFile.Template> templates = new ArrayList<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<String, Integer> commands = new HashMap<>();
    private int conditions;

    private AzureReader(YamlNode root) {
        this.root = root;
    }

    static AzureFile read(SourceFile file) {
        AzureDocument document = AzureDocument.of(file);
        if (document.root().isEmpty()) {
            YamlException problem = document.problem().orElseThrow();
            Gap gap = new Gap(Evidence.WORKFLOWS, problem.place(), problem.getMessage());
            return AzureFile.broken(gap);
        }
        AzureReader reader = new AzureReader(document.root().get());
        AzureReader template = new AzureReader(document.root().get());
        reader.all(reader.isAlone());
        template.all(reader.isPipeline() && reader.isAlone());
        for (YamlNode.Scalar key : document.repeated()) {
            Gap gap = Names.refused(key.place(), "`" + key.value() + "` is already defined");
            reader.facts.add(gap);
            template.facts.add(gap);
        }
        return new AzureFile(reader.facts, template.facts, reader.templates, reader.isPipeline());
    }

    /** Whether it has steps alone, which are those of one job where it is no template. */
    private boolean isAlone() {
        return root.get("steps").isPresent()
                && (isPipeline() || root.get("parameters").isEmpty());
    }

    private boolean isPipeline() {
        return has(OF_PIPELINE) && has(RUNNING);
    }

    private boolean has(Set<String> keys) {
        return root.entries().stream()
                .anyMatch(entry -> keys.contains(entry.key().value()));
    }

    private void all(boolean alone) {
        facts.add(new Workflow(Steps.start(root), "", Platform.AZURE));
        facts.addAll(Resources.images(root));
        facts.addAll(Resources.repositories(root));
        String job = alone ? ONLY_JOB : "";
        if (alone) {
            facts.add(JobFacts.job(root, Steps.start(root), ONLY_JOB, List.of()));
            facts.addAll(Resources.container(root, ONLY_JOB));
        }
        parts(root, new Steps(job, JobFacts.isOnWindows(root, text -> text)));
    }

    private void parts(YamlNode node, Steps job) {
        variables(node, job.job());
        for (YamlNode.Entry entry : node.entries()) {
            if (!NO_PARTS.contains(entry.key().value())) {
                int condition = entry.key().value().startsWith("${{") ? 1 : 0;
                conditions += condition;
                part(entry.value(), job);
                conditions -= condition;
            }
        }
    }

    private void part(YamlNode node, Steps job) {
        if (node instanceof YamlNode.Sequence list) {
            list.elements().forEach(element -> element(element, job));
        } else {
            if (node.get("template").isPresent()) {
                template(node);
            }
            parts(node, job);
        }
    }

    private void element(YamlNode node, Steps job) {
        Optional<String> name = JobFacts.name(node);
        Optional<StepScript> script = StepScript.of(node, job.windows());
        if (name.isPresent()) {
            job(node, name.get());
        } else if (script.isPresent()) {
            step(node, job, script.get());
        } else if (node.get("checkout").isPresent()) {
            steps.merge(job.job(), 1, Integer::sum);
        } else {
            part(node, job);
        }
    }

    private void job(YamlNode node, String name) {
        Place place =
                node.get("job").or(() -> node.get("deployment")).orElse(node).place();
        boolean windows = JobFacts.isOnWindows(node.get("pool").isPresent() ? node : root, text -> text);
        Steps steps = new Steps(name, windows);
        facts.add(JobFacts.job(node, place, name, JobFacts.needs(node)));
        steps.allowed(node, 0, "").ifPresent(facts::add);
        facts.addAll(Resources.container(node, name));
        parts(node, steps);
    }

    private void template(YamlNode node) {
        node.get("template")
                .filter(YamlNode.Scalar.class::isInstance)
                .ifPresent(name -> templates.add(new AzureFile.Template((YamlNode.Scalar) name, conditions == 0)));
    }

    private void step(YamlNode node, Steps job, StepScript script) {
        int index = steps.merge(job.job(), 1, Integer::sum);
        facts.add(job.step(node, index, script));
        job.allowed(node, index, node.text("displayName")).ifPresent(facts::add);
        List<Command> found = job.commands(script, node, index, commands.getOrDefault(job.job(), 0));
        commands.merge(job.job(), found.size(), Integer::sum);
        facts.addAll(found);
        facts.addAll(Macros.of(script, job.job(), index));
        node.get("env")
                .ifPresent(env -> env.entries()
                        .forEach(entry -> facts.add(new EnvVar(
                                entry.key().place(),
                                job.job(),
                                index,
                                entry.key().value(),
                                entry.value().text()))));
    }

    private void variables(YamlNode node, String job) {
        Parameters.each(node, (name, value) -> facts.add(new EnvVar(name.place(), job, 0, name.value(), value.text())));
        node.get("variables")
                .ifPresent(variables -> variables.items().stream()
                        .filter(entry -> entry.get("template").isPresent())
                        .forEach(this::template));
    }
}
