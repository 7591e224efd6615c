package dev.guardrail.fact;

/**
 * A test report that was read.
 *
 * @param place the report's file
 * @param suites how many suites with cases it has
 * @param cases how many cases it has
 */
public record TestReport(Place place, int suites, int cases) implements TestFact, Shown {

    @Override
    public String identity() {
        return "test report";
    }
}
