package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.pipeline.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a job in a situation.
 *
 * @param runs whether it runs by itself
 * @param why what keeps it from running, as written, where it never does
 * @param guards the conditions that only a run decides, where it may run
 * @param paths the files that have to change, where there are such
 * @param allowed whether its failure passes
 */
record Outcome(Answer runs, String why, List<String> guards, List<String> paths, boolean allowed) {

    Outcome {
        guards = List.copyOf(guards);
        paths = List.copyOf(paths);
    }

    static Outcome never(String why) {
        return new Outcome(Answer.NO, why, List.of(), List.of(), false);
    }

    /** This in a pipeline that may not start. */
    Outcome within(Outcome pipeline) {
        if (pipeline.runs == Answer.NO) {
            return pipeline;
        }
        List<String> all = new ArrayList<>(pipeline.guards);
        all.addAll(guards);
        return new Outcome(runs.and(pipeline.runs), why, all, paths.isEmpty() ? pipeline.paths : paths, allowed);
    }

    /** This in a pipeline that a job starts: where the failure of that job passes, that of the pipeline does. */
    Outcome startedBy(Outcome starter) {
        Outcome within = within(starter);
        return new Outcome(within.runs, within.why, within.guards, within.paths, within.allowed || starter.allowed);
    }
}
