package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.pipeline.Answer;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The jobs of a whole pipeline, in the situations that protect a branch. */
final class JobSituations {

    private final YamlNode pipeline;
    private final Merging merging;
    private final String branch;
    private final List<YamlNode> starters;
    private final Optional<YamlNode> rules;
    private final Variables shared;

    /**
     * A pipeline.
     *
     * @param branch the default branch
     * @param starters the jobs that start the pipeline; none where it starts by itself
     */
    JobSituations(YamlNode pipeline, String branch, List<YamlNode> starters) {
        this.pipeline = pipeline;
        this.merging = new Merging(pipeline);
        this.branch = branch;
        this.starters = List.copyOf(starters);
        this.rules = merging.part("workflow").flatMap(workflow -> workflow.get("rules"));
        this.shared = Variables.NONE.with(pipeline);
    }

    List<PipelineJob> jobs() {
        List<PipelineJob> jobs = new ArrayList<>();
        for (YamlNode.Entry entry : pipeline.entries()) {
            if (Keywords.isJob(entry) && !Keywords.isHidden(entry.key().value())) {
                YamlNode job = merging.job(entry);
                if (job.get("script").isPresent()) {
                    Matrix.cells(job).forEach(cell -> jobs.addAll(job(entry, job, cell)));
                }
            }
        }
        return jobs;
    }

    private List<PipelineJob> job(YamlNode.Entry entry, YamlNode job, Map<String, String> cell) {
        Variables variables = shared.with(job).with(cell);
        Occasions all = new Occasions(branch, variables.values());
        Occasions occasions = starters.isEmpty() ? all : all.inChild();
        Map<Situation, Outcome> outcomes = new EnumMap<>(Situation.class);
        for (Situation situation : Situation.values()) {
            outcomes.put(situation, outcome(job, occasions, situation));
        }
        Map<String, String> kind = new TreeMap<>(cell);
        String image = Images.ofJob(job, variables);
        if (!image.isEmpty() && !image.contains("$")) {
            kind.put("image", image);
        }
        return Events.of(entry.key().place(), outcomes, branch).stream()
                .map(event -> new PipelineJob(
                        alone(JobFacts.job(new YamlNode.Entry(entry.key(), job))),
                        event.triggers(),
                        kind,
                        facts(entry, job, event.outcome(), variables)))
                .toList();
    }

    private Outcome outcome(YamlNode job, Occasions occasions, Situation situation) {
        Outcome own = occasions.ofJob(job, situation, rules.isPresent() || !starters.isEmpty());
        Outcome within = rules.map(all -> own.within(occasions.rules(all, situation, "", false)))
                .orElse(own);
        Occasions before = new Occasions(branch, shared.values());
        for (int i = starters.size() - 1; i >= 0; i--) {
            Occasions around = i == 0 ? before : before.inChild();
            within = within.startedBy(around.ofJob(starters.get(i), situation, false));
        }
        return within;
    }

    /** What a job of GitLab needs has to be in its pipeline: the conditions of others are none of its own. */
    private static Job alone(Job job) {
        return new Job(
                job.place(),
                job.id(),
                job.name(),
                List.of(),
                List.of(),
                "",
                job.timeoutMinutes(),
                job.continueOnError(),
                job.matrix(),
                job.environment(),
                "");
    }

    private List<Fact> facts(YamlNode.Entry entry, YamlNode job, Outcome outcome, Variables variables) {
        String name = entry.key().value();
        Place place = entry.key().place();
        List<Fact> facts = new ArrayList<>(JobSettings.of(job, name));
        if (outcome.runs() == Answer.NO) {
            facts.add(new Condition(reason(job).orElse(place), name, 0, "", outcome.why(), Truth.NEVER, false));
        } else if (!outcome.guards().isEmpty()) {
            facts.add(new Condition(
                    reason(job).orElse(place),
                    name,
                    0,
                    "",
                    String.join(" && ", outcome.guards()),
                    Truth.SOMETIMES,
                    false));
        }
        if (outcome.allowed()) {
            Place allowed = job.get("allow_failure")
                    .or(() -> job.get("rules"))
                    .map(YamlNode::place)
                    .orElse(place);
            String value = job.text("allow_failure").isEmpty()
                            && job.get("allow_failure").isPresent()
                    ? Occasions.FAILED_CODE
                    : "true";
            facts.add(new ContinueOnError(allowed, name, 0, "", value, Truth.ALWAYS));
        } else {
            starters.stream()
                    .filter(starter -> !Pipelines.isAwaited(starter))
                    .flatMap(starter -> starter.get("trigger").stream())
                    .findFirst()
                    .ifPresent(
                            trigger -> facts.add(new ContinueOnError(trigger.place(), name, 0, "", "", Truth.ALWAYS)));
        }
        Script script = Script.of(job, "before_script").then(Script.of(job, "script"));
        if (!script.isEmpty()) {
            Step step = JobFacts.step(job, name, 1, script);
            facts.add(new Step(
                    step.place(),
                    name,
                    1,
                    "",
                    "",
                    "",
                    step.run(),
                    "bash",
                    "",
                    "",
                    "",
                    "",
                    variables.values(),
                    Map.of()));
            List<Command> commands = script.commands(name, 1, 0);
            facts.addAll(commands);
            Script over = Script.of(job, "after_script");
            if (!over.isEmpty()) {
                facts.add(JobFacts.step(job, name, 2, over));
                facts.addAll(over.afterwards(name, commands.size()));
            }
        }
        return facts;
    }

    /** Where a job says when it runs. */
    private static Optional<Place> reason(YamlNode job) {
        for (String key : List.of("rules", "when", "only", "except")) {
            Optional<YamlNode> found = job.get(key);
            if (found.isPresent()) {
                return found.map(YamlNode::place);
            }
        }
        return Optional.empty();
    }

    /**
     * Situations that are alike.
     *
     * @param triggers the situations, in the words of triggers
     * @param outcome what becomes of the job in them
     */
    record Event(List<Trigger> triggers, Outcome outcome) {

        Event {
            triggers = List.copyOf(triggers);
        }
    }
}
