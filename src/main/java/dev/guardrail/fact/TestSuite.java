package dev.guardrail.fact;

/**
 * A suite of a test report that has cases of its own. The counts are those of its cases, not those that it claims.
 *
 * @param place its line in the report
 * @param name its name
 * @param cases how many cases it has, each once however often it ran
 * @param failed how many of them failed or ended in an error
 * @param skipped how many of them were skipped
 * @param millis how long it took, in milliseconds; 0 where the report does not say
 */
public record TestSuite(Place place, String name, int cases, int failed, int skipped, long millis)
        implements TestFact, Shown {

    @Override
    public String identity() {
        return name;
    }
}
