package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.WorkflowFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for actions, jobs, steps and versions in the workflows of the head. */
final class WorkflowPartObserver implements Observer {

    private static final Pattern PART =
            Pattern.compile("(?:all |some )?actions?\\b.*|jobs?\\b.*|number of .*|steps added|.*versions?|matrix");

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.WORKFLOW);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        String subject = claim.subject();
        if (!PART.matcher(subject).matches()) {
            return;
        }
        for (String head : ground.heads()) {
            if (subject.matches("(?:all |some )?actions.*")) {
                new PinnedActions(claim, head, ground).see(sightings);
            } else if (subject.startsWith("action ")) {
                action(claim, head, ground, sightings);
            } else if (subject.startsWith("job ") || subject.startsWith("jobs ") && subject.contains(",")) {
                jobs(claim, head, ground.side(head), sightings);
            } else if (subject.startsWith("number of ")) {
                number(claim, head, ground.side(head), sightings);
            } else if (subject.equals("matrix") || subject.endsWith("version") || subject.equals("versions")) {
                versions(claim, head, ground.side(head), sightings);
            }
        }
        if (subject.endsWith("s added")) {
            ground.spans().forEach(span -> added(claim, span, ground, sightings));
        }
        sightings.miss(claim, "workflows at the head that show it");
    }

    private static Proof show(String head) {
        return Proof.by("git grep -n '' " + Span.shortened(head) + " -- .github/workflows");
    }

    private static void action(Claim claim, String head, Ground ground, Sightings sightings) {
        String wanted = claim.subject().replaceFirst("^action ", "");
        ground.side(head).workflows(ActionReference.class).stream()
                .filter(reference -> reference.action().equals(wanted))
                .forEach(reference -> sightings.see(
                        claim,
                        "the version of `" + wanted + "` at " + Span.shortened(head),
                        Value.word(reference.ref()),
                        ground.bearing(head),
                        Proof.at(reference.place())));
    }

    /** Names of jobs are shortened in prose, so a missing one is no contradiction. */
    private static void jobs(Claim claim, String head, SideFacts side, Sightings sightings) {
        List<Job> jobs = side.workflows(Job.class);
        String[] names = claim.subject().replaceFirst("^jobs? ", "").split(", (?:and )?|,", 0);
        List<Place> places = new ArrayList<>();
        for (String name : names) {
            jobs.stream().filter(job -> is(job, name)).findFirst().ifPresent(job -> places.add(job.place()));
        }
        if (places.size() == names.length) {
            sightings.see(
                    claim,
                    "the jobs at " + Span.shortened(head),
                    claim.says(),
                    Bearing.ALTERNATIVE,
                    new Proof(places, show(head).command()));
        }
    }

    private static boolean is(Job job, String name) {
        String wanted = plain(name);
        return plain(job.id()).equals(wanted)
                || plain(job.name()).equals(wanted)
                || !wanted.isEmpty() && plain(job.name()).startsWith(wanted + " ");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[`*_\\s-]+", " ")
                .replaceFirst(" ?\\([^)]*\\)$", "")
                .strip();
    }

    private static void number(Claim claim, String head, SideFacts side, Sightings sightings) {
        if (claim.subject().equals("number of jobs")) {
            List<Job> all = side.workflows(Job.class);
            Map<String, List<Job>> files = all.stream()
                    .collect(Collectors.groupingBy(WorkflowFact::path, java.util.TreeMap::new, Collectors.toList()));
            files.forEach((path, jobs) -> {
                count(claim, "the jobs of `" + path + "`", jobs.size(), head, sightings);
                count(claim, "the jobs of `" + path + "`, one for each cell", cells(jobs), head, sightings);
            });
            count(claim, "the jobs of all workflows", all.size(), head, sightings);
            return;
        }
        List<ActionReference> uses = side.workflows(ActionReference.class).stream()
                .filter(reference -> !reference.owner().isEmpty())
                .toList();
        count(claim, "the uses of actions", uses.size(), head, sightings);
        count(
                claim,
                "the actions",
                uses.stream().map(ActionReference::action).distinct().count(),
                head,
                sightings);
        count(
                claim,
                "the actions with their versions",
                uses.stream().map(ActionReference::uses).distinct().count(),
                head,
                sightings);
        uses.stream()
                .collect(Collectors.groupingBy(ActionReference::path, java.util.TreeMap::new, Collectors.toList()))
                .forEach((path, own) -> {
                    count(claim, "the uses of actions in `" + path + "`", own.size(), head, sightings);
                    count(
                            claim,
                            "the actions in `" + path + "`",
                            own.stream().map(ActionReference::action).distinct().count(),
                            head,
                            sightings);
                });
    }

    private static long cells(List<Job> jobs) {
        return jobs.stream()
                .mapToLong(job -> job.matrix().stream()
                        .mapToLong(axis -> Math.max(1, axis.values().size()))
                        .reduce(1, (a, b) -> a * b))
                .sum();
    }

    private static void count(Claim claim, String reading, long seen, String head, Sightings sightings) {
        sightings.see(claim, reading + " at " + Span.shortened(head), Value.of(seen), Bearing.ALTERNATIVE, show(head));
    }

    private static void versions(Claim claim, String head, SideFacts side, Sightings sightings) {
        String subject = claim.subject();
        String tool = subject.endsWith(" version") ? subject.replace(" version", "") : "";
        Set<String> claimed = Set.copyOf(List.of(claim.says().text().split(", ", 0)));
        for (Job job : side.workflows(Job.class)) {
            job.matrix().stream()
                    .filter(axis -> axis.name().contains(tool) && claimed.equals(Set.copyOf(axis.values())))
                    .forEach(axis -> sightings.see(
                            claim,
                            "the axis `" + axis.name() + "` of the job `" + job.id() + "`",
                            claim.says(),
                            Bearing.ALTERNATIVE,
                            Proof.at(job.place())));
        }
        String input = tool + "-version";
        side.workflows(Step.class).stream()
                .filter(step -> step.input(input).equals(claim.says().text()))
                .findFirst()
                .ifPresent(step -> sightings.see(
                        claim,
                        "the input `" + input + "` at " + Span.shortened(head),
                        claim.says(),
                        Bearing.ALTERNATIVE,
                        Proof.at(step.place())));
    }

    private static void added(Claim claim, Span span, Ground ground, Sightings sightings) {
        Class<? extends WorkflowFact> type = claim.subject().startsWith("step") ? Step.class : Job.class;
        long before = ground.side(span.base()).workflows(type).size();
        long after = ground.side(span.head()).workflows(type).size();
        sightings.see(
                claim,
                "the " + claim.subject().replace(" added", "") + " that " + span.name() + " adds",
                Value.of(after - before),
                Bearing.ALTERNATIVE,
                Proof.by("git diff " + span.argument() + " -- .github/workflows"));
    }
}
