package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PreCommitRepository;
import dev.guardrail.fact.Publication;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Pairs the facts of workflows with what the tables know, and finds what their scripts take from elsewhere. */
public final class SupplyCollector {

    /** A word of a command that fetches. */
    private static final Pattern FETCHING = Pattern.compile(
            "(?s)(?:.*/)?(?:curl|wget|powershell|pwsh|aws|gsutil|gcloud|gh)(?:\\.exe)?|.*\\b(?:curl|wget)\\s.*");

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
        EvaluatedTexts texts = new EvaluatedTexts(workflows);
        Map<StepKey, Step> steps = new HashMap<>();
        List<Fact> found = new ArrayList<>();
        for (Fact fact : workflows) {
            if (fact instanceof Step step) {
                StepKey key = new StepKey(step.path(), step.job(), step.index());
                steps.put(key, step);
                found.addAll(publications.of(step));
                found.addAll(texts.of(step, commands.getOrDefault(key, List.of())));
                found.addAll(
                        ofScript(step, commands.getOrDefault(key, List.of()), tokens.has(step), npm.areOthers(step)));
            } else if (fact instanceof PreCommitRepository hooks) {
                found.addAll(known.about(hooks));
            }
        }
        Set<StepKey> never = neverRun(workflows);
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
                    if (!never.contains(new StepKey(use.path(), use.job(), use.step()))
                            && !never.contains(new StepKey(use.path(), use.job(), 0))) {
                        found.addAll(tools.of(use, step));
                    }
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

    /** The steps, and as step 0 the jobs, whose condition is false in every run. */
    private static Set<StepKey> neverRun(List<Fact> workflows) {
        Set<StepKey> never = new HashSet<>();
        for (Fact fact : workflows) {
            if (fact instanceof Condition condition && condition.holds() == Truth.NEVER) {
                never.add(new StepKey(condition.path(), condition.job(), condition.step()));
            }
        }
        return never;
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
        Script script = script(step, commands);
        boolean read = script.powershell() || !commands.isEmpty();
        List<Fact> found = new ArrayList<>(read ? FetchedScripts.of(script) : FetchedScripts.inText(script));
        script.lines().forEach(line -> {
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

    /** A text that a step fetches has the place of the command that fetches it, or else of the step. */
    private static Script script(Step step, List<Command> commands) {
        boolean powershell = ScriptLine.isPowerShell(step);
        IntFunction<Place> places =
                powershell ? ScriptPlaces.of(step, commands) : offset -> place(step, commands, offset);
        List<ScriptLine> lines = powershell
                ? ScriptLine.ofPowerShell(step, places)
                : commands.stream().map(ScriptLine::of).toList();
        return new Script(step.job(), step.index(), step.run(), powershell, lines, places);
    }

    /** The place of the command at an offset: of those with the longest text there, the one that is as often repeated. */
    private static Place place(Step step, List<Command> commands, int offset) {
        int at = Math.min(offset, step.run().length());
        String rest = line(step.run().substring(at));
        List<Command> there = commands.stream()
                .filter(command -> command.words().stream()
                        .anyMatch(word -> FETCHING.matcher(word).matches()))
                .filter(command -> rest.startsWith(line(command.text())))
                .toList();
        String longest = there.stream()
                .map(command -> line(command.text()))
                .max(Comparator.comparing(String::length))
                .orElse("");
        List<Command> same = there.stream()
                .filter(command -> line(command.text()).equals(longest))
                .toList();
        if (same.isEmpty()) {
            return step.place();
        }
        String before = line(step.run().substring(0, at));
        int repeated = 0;
        for (int found = before.indexOf(longest); found >= 0; found = before.indexOf(longest, found + 1)) {
            repeated++;
        }
        return same.get(Math.min(repeated, same.size() - 1)).place();
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\\\]+", " ");
    }
}
