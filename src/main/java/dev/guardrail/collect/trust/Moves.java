package dev.guardrail.collect.trust;

import dev.guardrail.fact.Place;
import java.util.function.UnaryOperator;

/**
 * Where the things of the base are at the head.
 *
 * @param files the path at the head, by the path at the base
 * @param jobs the job at the head, by the job at the base with the path that its file has at the head
 */
public record Moves(UnaryOperator<String> files, UnaryOperator<JobId> jobs) {

    /** The path at the head of a file of the base. */
    String path(String ofBase) {
        return files.apply(ofBase);
    }

    /** The job at the head of a job of the base, or of what is in no job. */
    JobId job(String path, String job) {
        JobId renamed = new JobId(path(path), job);
        return job.isEmpty() ? renamed : jobs.apply(renamed);
    }

    /** A place of the base, by the path that its file has at the head. */
    Place place(Place ofBase) {
        return new Place(path(ofBase.path()), ofBase.line(), ofBase.column(), ofBase.endLine(), ofBase.endColumn());
    }
}
