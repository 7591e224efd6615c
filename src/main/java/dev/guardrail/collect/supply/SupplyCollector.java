package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.PreCommitRepository;
import dev.guardrail.fact.Publication;
import dev.guardrail.fact.Step;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pairs the facts of workflows with what the tables know, and finds what their scripts take from elsewhere. */
public final class SupplyCollector {

    private record StepKey(String path, String job, int step) {}

    private final Tables tables;
    private final Advisories advisories;
    private final KnownActions known;

    /** A collector that asks some tables. */
    public SupplyCollector(Tables tables) {
        this.tables = tables;
        this.advisories = new Advisories(tables.get(TableName.VULNERABLE_ACTIONS));
        this.known = new KnownActions(tables);
    }

    /** What is known of what one side's workflows use, run and install. */
    public List<Fact> collect(List<Fact> workflows) {
        Inputs inputs = new Inputs(workflows);
        IdentityTokens tokens = new IdentityTokens(workflows);
        NpmRegistries npm = new NpmRegistries(workflows);
        Publications publications = new Publications(tables.get(TableName.PUBLISHING_CREDENTIALS), inputs);
        InstalledTools tools = new InstalledTools(tables.get(TableName.TOOL_ACTIONS), inputs);
        Map<StepKey, List<Command>> commands = commands(workflows);
        Map<StepKey, Step> steps = new HashMap<>();
        List<Fact> found = new ArrayList<>();
        for (Fact fact : workflows) {
            if (fact instanceof Step step) {
                StepKey key = new StepKey(step.path(), step.job(), step.index());
                steps.put(key, step);
                found.addAll(publications.of(step));
                found.addAll(
                        ofScript(step, commands.getOrDefault(key, List.of()), tokens.has(step), npm.areOthers(step)));
            } else if (fact instanceof PreCommitRepository hooks) {
                found.addAll(known.about(hooks));
            }
        }
        Releases releases = new Releases(tables.get(TableName.PUBLISHING_ACTIONS), inputs, workflows);
        Caches caches = new Caches(tables.get(TableName.CACHING_ACTIONS), inputs);
        Interfaces interfaces = new Interfaces(tables.get(TableName.ACTION_INTERFACES), workflows);
        found.addAll(releases.ofTriggers());
        for (Fact fact : workflows) {
            if (fact instanceof ActionReference use && !use.owner().isEmpty()) {
                found.addAll(advisories.about(use));
                found.addAll(known.about(use));
                Step step = steps.get(new StepKey(use.path(), use.job(), use.step()));
                if (step != null) {
                    found.addAll(tools.of(use, step));
                    found.addAll(interfaces.of(use, step));
                    releases.of(use, step).ifPresent(found::add);
                    caches.of(use, step, releases.areOfTags(use.path())).ifPresent(found::add);
                }
            }
        }
        workflows.stream()
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .forEach(expression -> found.addAll(interfaces.of(expression)));
        return found;
    }

    private static Map<StepKey, List<Command>> commands(List<Fact> workflows) {
        Map<StepKey, List<Command>> commands = new HashMap<>();
        for (Fact fact : workflows) {
            if (fact instanceof Command command) {
                commands.computeIfAbsent(
                                new StepKey(command.path(), command.job(), command.step()), first -> new ArrayList<>())
                        .add(command);
            }
        }
        return commands;
    }

    /** What a composite action may do, its caller decides: only the commands of jobs publish with what they may. */
    private static List<Fact> ofScript(Step step, List<Command> commands, boolean hasToken, boolean ownNpm) {
        if (step.run().isEmpty()) {
            return List.of();
        }
        List<Fact> found = new ArrayList<>(FetchedScripts.of(step, commands));
        Stream.concat(commands.stream().map(ScriptLine::of), ScriptLine.ofPowerShell(step).stream())
                .forEach(line -> {
                    Installs.of(line).ifPresent(found::add);
                    if (!hasToken && !step.job().isEmpty()) {
                        PublishCommands.registry(line)
                                .filter(registry -> !ownNpm || !registry.equals("npm"))
                                .map(registry -> new Publication(
                                        line.place(), line.job(), line.step(), registry, "`" + line.text() + "`"))
                                .ifPresent(found::add);
                    }
                });
        return found;
    }
}
