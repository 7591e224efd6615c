package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A check in one situation: for one event, in one environment.
 *
 * @param site where the workflow runs it
 * @param name what it runs
 * @param when the event, and under which conditions
 * @param environment what it runs on and with, by dimension: {@code os}, {@code python}, {@code matrix db}
 * @param effect what becomes of its failure
 */
record Occurrence(Site site, CheckName name, When when, Map<String, String> environment, Effect effect) {

    Occurrence {
        // In one order, because losses are named in the order in which they are found.
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** This at the place where the workflow calls it. */
    Occurrence inWorkflow() {
        Site outer = new Site(site.path(), site.job(), site.step(), site.label(), site.outer(), site.outer());
        return new Occurrence(outer, name, when, environment, effect);
    }

    boolean counts() {
        return effect.kind() == Effect.Kind.FAILS;
    }

    /**
     * Where a workflow runs a check.
     *
     * @param path the workflow that starts it
     * @param job the job of that workflow
     * @param step the step of that job, counted from 1; 0 where the job calls a workflow
     * @param label what people call the step
     * @param place the command or the action, also in a file that the workflow calls
     * @param outer the command or the action of the workflow
     */
    record Site(String path, String job, int step, String label, Place place, Place outer) {}

    /**
     * When it runs.
     *
     * @param event the event with its filters
     * @param guards the conditions that only a run decides
     * @param contexts what is known of the contexts of the conditions
     */
    record When(Trigger event, List<String> guards, Contexts contexts) {

        When {
            guards = List.copyOf(guards);
        }
    }

    /**
     * What becomes of its failure.
     *
     * @param why what decides it, as a clause; empty where nothing does
     * @param place what decides it
     */
    record Effect(Kind kind, String why, Place place) {

        enum Kind {
            /** It fails the run. */
            FAILS,
            /** Nothing fails. */
            MUTED,
            /** Its job or its step never runs. */
            NEVER,
            /** The script ends before it, or something else has its name. */
            UNREACHED
        }
    }
}
