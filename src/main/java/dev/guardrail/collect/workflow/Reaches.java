package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.collect.workflow.flow.Reach;
import dev.guardrail.collect.workflow.flow.Spot;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out which events run the jobs and the steps of a workflow, and whether strangers cause them. */
final class Reaches {

    private static final String STRANGER = "somebody-else";
    private static final String FORK = STRANGER + "/fork";

    /** What the payload says when a stranger causes the event. */
    private static final Map<String, String> STRANGERS = Map.ofEntries(
            Map.entry("github.repository", "owner/repository"),
            Map.entry("github.repository_owner", "owner"),
            Map.entry("github.event.repository.full_name", "owner/repository"),
            Map.entry("github.event.repository.owner.login", "owner"),
            Map.entry("github.actor", STRANGER),
            Map.entry("github.triggering_actor", STRANGER),
            Map.entry("github.event.sender.login", STRANGER),
            Map.entry("github.event.sender.type", "User"),
            Map.entry("github.event.pull_request.user.login", STRANGER),
            Map.entry("github.event.pull_request.user.type", "User"),
            Map.entry("github.event.pull_request.author_association", "NONE"),
            Map.entry("github.event.pull_request.head.user.login", STRANGER),
            Map.entry("github.event.pull_request.head.repo.full_name", FORK),
            Map.entry("github.event.pull_request.head.repo.owner.login", STRANGER),
            Map.entry("github.event.pull_request.head.repo.fork", "true"),
            Map.entry("github.event.pull_request.base.repo.full_name", "owner/repository"),
            Map.entry("github.event.pull_request.base.repo.owner.login", "owner"),
            Map.entry("github.event.review.author_association", "NONE"),
            Map.entry("github.event.review.user.login", STRANGER),
            Map.entry("github.event.comment.author_association", "NONE"),
            Map.entry("github.event.comment.user.login", STRANGER),
            Map.entry("github.event.comment.user.type", "User"),
            Map.entry("github.event.issue.author_association", "NONE"),
            Map.entry("github.event.issue.user.login", STRANGER),
            Map.entry("github.event.workflow_run.actor.login", STRANGER),
            Map.entry("github.event.workflow_run.triggering_actor.login", STRANGER),
            Map.entry("github.event.workflow_run.head_repository.full_name", FORK),
            Map.entry("github.event.workflow_run.head_repository.owner.login", STRANGER),
            Map.entry("github.event.workflow_run.head_repository.fork", "true"),
            Map.entry("github.event.workflow_run.repository.full_name", "owner/repository"));

    private static final Pattern AFTER_ALL = Pattern.compile("(?i)\\b(always|failure|cancelled)\\s*\\(");

    private static final Pattern WILDCARD = Pattern.compile("[*?+\\[!]");

    private final List<Trigger> triggers;
    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Contexts> contexts;
    private final Map<String, Reach> ofJobs = new HashMap<>();

    Reaches(List<Trigger> triggers, List<Job> jobs, Map<String, Contexts> contexts) {
        this.triggers = triggers;
        this.contexts = contexts;
        jobs.forEach(job -> this.jobs.put(job.id(), job));
    }

    /** The reach of each part of the workflow. */
    Map<Spot, Reach> of(List<Step> steps) {
        Map<Spot, Reach> reaches = new HashMap<>();
        Reach all = new Reach(names(triggers), true, fixed());
        reaches.put(Spot.FILE, all);
        jobs.keySet().forEach(job -> reaches.put(new Spot(job, 0), ofJob(job, all, new HashSet<>())));
        for (Step step : steps) {
            Reach around = reaches.getOrDefault(new Spot(step.job(), 0), all);
            reaches.put(new Spot(step.job(), step.index()), narrowed(around, step.condition(), step.job()));
        }
        return reaches;
    }

    /** A job does not run where one that it needs is skipped, unless it says that it runs after all. */
    private Reach ofJob(String id, Reach all, Set<String> seen) {
        Job job = jobs.get(id);
        if (job == null || !seen.add(id)) {
            return all;
        }
        Reach known = ofJobs.get(id);
        if (known != null) {
            return known;
        }
        Reach reach = all;
        if (!AFTER_ALL.matcher(job.condition()).find()) {
            for (String needed : job.needs()) {
                reach = both(reach, ofJob(needed, all, seen));
            }
        }
        reach = narrowed(reach, job.condition(), id);
        ofJobs.put(id, reach);
        return reach;
    }

    private static Reach both(Reach one, Reach other) {
        Set<String> events = new HashSet<>(one.events());
        events.retainAll(other.events());
        return new Reach(events, one.strangers() && other.strangers(), one.fixed());
    }

    private Reach narrowed(Reach reach, String condition, String job) {
        if (condition.isBlank() || !condition.contains("github.")) {
            return reach;
        }
        Contexts around = contexts.getOrDefault(job, Contexts.ANY);
        List<Trigger> left = new ArrayList<>();
        boolean strangers = false;
        for (Trigger trigger : triggers) {
            if (!reach.events().contains(trigger.event())) {
                continue;
            }
            Contexts started = new Contexts(around.matrix(), List.of(trigger), around.place(), around.ids());
            if (Expressions.condition(condition, started).holds() != Truth.NEVER) {
                left.add(trigger);
                strangers |= Expressions.condition(condition, started.assuming(STRANGERS))
                                .holds()
                        != Truth.NEVER;
            }
        }
        // A condition that no event fulfils says nothing about events.
        return left.isEmpty() ? reach : new Reach(names(left), reach.strangers() && strangers, reach.fixed());
    }

    /** The events; none where a caller decides, whose events are not known here. */
    private static Set<String> names(List<Trigger> triggers) {
        Set<String> names = new HashSet<>();
        triggers.forEach(trigger -> names.add(trigger.event()));
        return names.contains("workflow_call") ? Set.of() : names;
    }

    /** The properties that name the branch or the tag, where each event with one lists plain names. */
    private Set<String> fixed() {
        Set<String> fixed = new HashSet<>();
        if (isListed("push", Set.of("branches", "tags"))) {
            fixed.addAll(Set.of("github.ref", "github.ref_name", "github.event.ref"));
        }
        if (isListed("workflow_run", Set.of("branches"))) {
            fixed.add("github.event.workflow_run.head_branch");
        }
        if (isListed("pull_request", Set.of("branches")) && isListed("pull_request_target", Set.of("branches"))) {
            fixed.addAll(Set.of("github.base_ref", "github.event.pull_request.base.ref"));
        }
        boolean chosen = triggers.stream()
                .map(Trigger::event)
                .anyMatch(Set.of("workflow_dispatch", "create", "delete", "release", "registry_package")::contains);
        if (chosen) {
            fixed.removeAll(Set.of("github.ref", "github.ref_name", "github.event.ref"));
        }
        return fixed;
    }

    private boolean isListed(String event, Set<String> filters) {
        return triggers.stream()
                .filter(trigger -> trigger.event().equals(event))
                .allMatch(trigger -> {
                    List<String> names = trigger.filters().stream()
                            .filter(filter -> filters.contains(filter.name()))
                            .flatMap(filter -> filter.values().stream())
                            .toList();
                    return !names.isEmpty()
                            && names.stream()
                                    .noneMatch(name -> WILDCARD.matcher(name).find());
                });
    }
}
