package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.flow.Reach;
import dev.guardrail.collect.workflow.flow.Spot;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.HeadCheckout;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.UntrustedFiles;
import dev.guardrail.fact.UntrustedRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the steps that run code which their job fetched from a pull request. */
final class UntrustedRuns {

    private static final Pattern DOWNLOAD =
            Pattern.compile("(?i)(actions/download-artifact|dawidd6/action-download-artifact)@.*");
    private static final Pattern OF_RUN =
            Pattern.compile("github\\s*\\.\\s*event\\s*\\.\\s*workflow_run|context\\.payload\\.workflow_run");
    private static final Pattern FETCH =
            Pattern.compile("gh run download|downloadArtifact|actions/artifacts/[^\\s\"']*zip|archive_download_url");
    private static final Pattern CHECKOUT = Pattern.compile(
            "gh\\s+pr\\s+checkout.*|.*\\bgit\\b.*\\b(fetch|pull|clone|checkout|switch|worktree|reset|merge)\\b.*");

    /** Files that a step fetches. */
    private record Files(Step step, String event, boolean artifact, String how) {}

    private final Map<Spot, Step> steps = new LinkedHashMap<>();
    private final Map<String, List<Command>> commands = new HashMap<>();
    private final Map<String, List<Files>> files = new LinkedHashMap<>();
    private final Function<Spot, Reach> reach;

    private UntrustedRuns(FactSink sink, Function<Spot, Reach> reach) {
        this.reach = reach;
        sink.all(Step.class).forEach(step -> steps.put(new Spot(step.job(), step.index()), step));
        sink.all(Command.class)
                .forEach(command -> commands.computeIfAbsent(command.job(), key -> new ArrayList<>())
                        .add(command));
    }

    /** The fetched files of one file, and what runs them. */
    static List<Fact> of(FactSink sink, Function<Spot, Reach> reach) {
        UntrustedRuns runs = new UntrustedRuns(sink, reach);
        for (HeadCheckout checkout : sink.all(HeadCheckout.class)) {
            Step step = runs.steps.get(new Spot(checkout.job(), checkout.step()));
            if (step != null) {
                runs.add(new Files(step, checkout.event(), false, checkout.how()));
            }
        }
        runs.steps.values().stream()
                .filter(UntrustedRuns::downloads)
                .forEach(step -> runs.add(new Files(step, "workflow_run", true, step.label())));
        List<Fact> facts = new ArrayList<>();
        runs.files.values().forEach(fetched -> fetched.forEach(one -> facts.add(runs.fact(one))));
        facts.addAll(runs.found());
        return facts;
    }

    private UntrustedFiles fact(Files fetched) {
        Step step = fetched.step();
        return new UntrustedFiles(
                step.place(),
                step.job(),
                step.index(),
                fetched.event(),
                fetched.artifact(),
                fetched.how(),
                control(step));
    }

    private Control control(Step step) {
        return reach.apply(new Spot(step.job(), step.index())).strangers() ? Control.STRANGER : Control.COLLABORATOR;
    }

    private void add(Files fetched) {
        files.computeIfAbsent(fetched.step().job(), key -> new ArrayList<>()).add(fetched);
    }

    private static boolean downloads(Step step) {
        String with = String.join(" ", step.with().values()) + " "
                + String.join(" ", step.env().values());
        boolean ofRun = OF_RUN.matcher(with + " " + step.run()).find();
        return ofRun
                && (DOWNLOAD.matcher(step.uses().strip()).matches()
                        || FETCH.matcher(with + " " + step.run()).find());
    }

    private List<UntrustedRun> found() {
        List<UntrustedRun> found = new ArrayList<>();
        files.forEach((job, fetched) -> {
            Map<Spot, UntrustedRun> ofSteps = new LinkedHashMap<>();
            for (Files one : fetched) {
                steps.forEach((spot, step) -> {
                    if (spot.job().equals(job)) {
                        run(one, step, spot, ofSteps);
                    }
                });
            }
            found.addAll(ofSteps.values());
        });
        return found;
    }

    /** Adds the first thing of a step that runs code after the files are there. */
    private void run(Files fetched, Step step, Spot spot, Map<Spot, UntrustedRun> found) {
        if (step.index() > fetched.step().index() && CodeRunners.runs(step.uses())) {
            found.putIfAbsent(spot, of(fetched, step, step.place(), step.uses().strip()));
        }
        boolean there = step.index() > fetched.step().index();
        for (Command command : commands.getOrDefault(spot.job(), List.of())) {
            if (command.step() != step.index()) {
                continue;
            }
            if (there && CodeRunners.runs(command)) {
                found.putIfAbsent(spot, of(fetched, step, command.place(), command.tool()));
                return;
            }
            there |= step.index() == fetched.step().index()
                    && CHECKOUT.matcher(command.text()).lookingAt();
        }
    }

    private UntrustedRun of(Files fetched, Step step, Place place, String runs) {
        return new UntrustedRun(
                place,
                step.job(),
                step.index(),
                fetched.event(),
                runs,
                fetched.artifact(),
                fetched.how(),
                fetched.step().place(),
                control(step).compareTo(control(fetched.step())) > 0 ? control(step) : control(fetched.step()));
    }
}
