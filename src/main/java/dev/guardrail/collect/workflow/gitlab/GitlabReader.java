package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.workflow.pipeline.Omissions;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Platform;
import dev.guardrail.fact.Workflow;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the facts of one file of a pipeline. What jobs share is reported once, where it is written: as that of the hidden job
 * that has it, or of {@code default}.
 */
final class GitlabReader {

    private static final String DEFAULT = "default";

    private final YamlNode root;
    private final YamlNode defaults;
    private final Script inherited;
    private final Variables variables;
    private final EvaluatedVariables evaluated;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<Place> known = new HashSet<>();
    private final Omissions omissions = new Omissions();

    private GitlabReader(YamlNode root) {
        this.root = root;
        this.defaults = root.get(DEFAULT).orElse(root);
        this.inherited = Script.of(defaults, "before_script");
        this.variables = Variables.NONE.with(root);
        this.evaluated = new EvaluatedVariables().with(root);
    }

    static GitlabFile read(SourceFile file) {
        try {
            YamlNode root = GitlabDocument.of(file);
            GitlabReader reader = new GitlabReader(root);
            reader.all();
            Inclusions inclusions = Inclusions.of(root);
            reader.facts.addAll(inclusions.foreign());
            reader.facts.addAll(reader.omissions.gaps());
            GitlabDocument.read(file).repeated().forEach(key -> reader.facts.add(repeated(key)));
            return new GitlabFile(reader.facts, inclusions.local());
        } catch (YamlException e) {
            return new GitlabFile(List.of(new Gap(Evidence.WORKFLOWS, e.place(), e.getMessage())), List.of());
        }
    }

    private static Oversight repeated(YamlNode.Scalar key) {
        return new Oversight(
                key.place(),
                "",
                0,
                Oversight.Kind.UNUSED_SETTING,
                "`" + key.value() + "` is there twice, and the last one counts");
    }

    private void all() {
        Place start = root.entries().isEmpty()
                ? root.place()
                : root.entries().get(0).key().place();
        String name =
                root.get("workflow").map(workflow -> workflow.text("name")).orElse("");
        facts.add(new Workflow(start, name, Platform.GITLAB));
        facts.addAll(Variables.facts(root, ""));
        images(root, "");
        root.get(DEFAULT).ifPresent(node -> images(node, ""));
        scripts(defaults, DEFAULT, new Script(List.of()));
        root.entries().stream().filter(Keywords::isJob).forEach(this::job);
        facts.addAll(evaluated.chosen(root));
    }

    private void job(YamlNode.Entry entry) {
        String name = entry.key().value();
        YamlNode job = entry.value();
        if (!Keywords.isHidden(name)) {
            facts.add(JobFacts.job(entry));
        }
        facts.addAll(JobFacts.allowed(job, name));
        facts.addAll(Variables.facts(job, name));
        images(job, name);
        scripts(job, name, job.get("before_script").isPresent() ? new Script(List.of()) : inherited);
        fragments(job, name);
    }

    private void images(YamlNode job, String name) {
        Variables own = variables.with(job);
        Images.written(job)
                .filter(image -> own.isTooLong(image.text()))
                .forEach(image -> omissions.add(
                        image.place(), "values of more than 20,000 characters are not put into the name of an image"));
        for (ContainerImage image : Images.of(job, name, own)) {
            if (known.add(image.place())) {
                facts.add(image);
            }
        }
    }

    private void scripts(YamlNode job, String name, Script before) {
        Script own = Script.of(job, "before_script").then(Script.of(job, "script"));
        Script over = Script.of(job, "after_script");
        int count = 0;
        if (!own.isEmpty()) {
            facts.add(JobFacts.step(job, name, 1, own));
            Script whole = before.then(own);
            Set<YamlNode.Scalar> lines = new HashSet<>(before.lines());
            List<Command> commands = whole.commands(name, 1, 0);
            count = commands.size();
            Set<Place> others = new HashSet<>();
            lines.forEach(line -> others.add(line.place()));
            commands.stream()
                    .filter(command -> others.stream().noneMatch(line -> contains(line, command.place())))
                    .forEach(command -> command(command, evaluated.with(job).with(whole)));
        }
        if (!over.isEmpty()) {
            facts.add(JobFacts.step(job, name, 2, over));
            over.afterwards(name, count)
                    .forEach(command -> command(command, evaluated.with(job).with(over)));
        }
    }

    /** Lists of commands of a hidden job under names of its own, for others to refer to. */
    private void fragments(YamlNode job, String name) {
        if (!Keywords.isHidden(name)) {
            return;
        }
        int step = 2;
        for (YamlNode.Entry part : job.entries()) {
            if (!Keywords.isOfJob(part.key().value()) && part.value() instanceof YamlNode.Sequence) {
                Script script = Script.of(part.value());
                if (!script.isEmpty()) {
                    step++;
                    facts.add(JobFacts.step(job, name, step, script));
                    script.commands(name, step, 0).forEach(command -> command(command, evaluated.with(script)));
                }
            }
        }
    }

    private void command(Command command, EvaluatedVariables ofJob) {
        if (known.add(command.place())) {
            facts.add(command);
            ofJob.in(command).ifPresent(facts::add);
        }
    }

    private static boolean contains(Place line, Place command) {
        return line.line() <= command.line() && command.line() <= line.endLine();
    }
}
