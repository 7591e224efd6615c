package dev.guardrail.fact;

/**
 * What the range did to one test.
 *
 * @param place the test, or the mark on it; where the base had it if it is gone
 * @param test its name within its file
 * @param change what happened to it
 * @param mark the mark as written; empty where there is none
 * @param withSubject whether the range also deletes what the test's file is named after, so that the test had to go
 */
public record TestChange(Place place, String test, TestChangeKind change, String mark, boolean withSubject)
        implements TestFact {

    @Override
    public String identity() {
        return change + " " + test;
    }
}
