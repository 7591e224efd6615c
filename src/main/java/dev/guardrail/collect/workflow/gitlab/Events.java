package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.gitlab.JobSituations.Event;
import dev.guardrail.collect.workflow.pipeline.Answer;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says in the words of triggers in which situations a job runs. */
final class Events {

    private static final String MERGE = "merge_request";
    private static final String PUSH = "push";

    private final Place place;
    private final String branch;
    private final List<Event> events = new ArrayList<>();

    private Events(Place place, String branch) {
        this.place = place;
        this.branch = branch;
    }

    /** The situations; for a job that runs in none, all in which it could. */
    static List<Event> of(Place place, Map<Situation, Outcome> outcomes, String branch) {
        Events events = new Events(place, branch);
        events.all(
                in(Situation.MERGE_REQUEST, outcomes),
                in(Situation.DEFAULT_BRANCH, outcomes),
                in(Situation.OTHER_BRANCH, outcomes));
        Outcome timed = in(Situation.SCHEDULE, outcomes);
        if (events.events.isEmpty() && timed.runs() != Answer.NO) {
            events.add("schedule", "", timed);
        }
        if (events.events.isEmpty()) {
            events.never(outcomes);
        }
        return List.copyOf(events.events);
    }

    /** Each situation has an outcome. */
    private static Outcome in(Situation situation, Map<Situation, Outcome> outcomes) {
        return Objects.requireNonNull(outcomes.get(situation));
    }

    private void all(Outcome merge, Outcome main, Outcome other) {
        boolean everywhere = other.runs() == Answer.YES;
        if (merge.runs() != Answer.NO) {
            add(MERGE, "", merge);
        } else if (everywhere) {
            // The pipeline of the branch of a merge request is a check of it.
            add(MERGE, "", other);
        }
        if (main.runs() == Answer.YES) {
            add(PUSH, everywhere ? "" : "branches", main);
        } else if (everywhere) {
            add(PUSH, main.runs() == Answer.NO ? "branches-ignore" : "", other);
        } else if (main.runs() == Answer.MAYBE) {
            add(PUSH, other.runs() == Answer.NO ? "branches" : "", main);
        } else if (other.runs() == Answer.MAYBE) {
            add(PUSH, "", other);
        }
    }

    private void add(String event, String filter, Outcome outcome) {
        List<Trigger.Filter> filters = new ArrayList<>();
        if (!filter.isEmpty()) {
            filters.add(new Trigger.Filter(filter, List.of(branch)));
        }
        if (!outcome.paths().isEmpty()) {
            filters.add(new Trigger.Filter("paths", outcome.paths()));
        }
        events.add(new Event(List.of(new Trigger(place, event, filters)), outcome));
    }

    private void never(Map<Situation, Outcome> outcomes) {
        Outcome told = outcomes.values().stream()
                .filter(outcome -> outcome.why().startsWith("when"))
                .findFirst()
                .orElseGet(() -> in(Situation.MERGE_REQUEST, outcomes));
        add(MERGE, "", told);
        add(PUSH, "", told);
    }
}
