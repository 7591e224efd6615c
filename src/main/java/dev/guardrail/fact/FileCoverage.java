package dev.guardrail.fact;

/**
 * How much tests run of one file of the repository.
 *
 * @param place the file
 * @param counter what is counted
 * @param covered how many of it tests run
 * @param total how many of it there are
 * @param touched whether the range changed the file
 */
@Noun(one = "covered file", many = "covered files", oncePerFile = true)
public record FileCoverage(Place place, Counter counter, long covered, long total, boolean touched)
        implements Measured {

    @Override
    public String identity() {
        return counter.toString();
    }
}
