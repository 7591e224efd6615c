package dev.guardrail.decay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How what protects a repository changed over a history.
 *
 * @param until the revision at which it ends, as it was named
 * @param commits how many commits it has
 * @param concerned how many of them change a file that a check or a threshold depends on
 * @param first its first commit
 * @param last its last commit
 * @param ending why it does not begin with the beginning; empty where it does, or where a start was named
 * @param series what there was at some commit: first what fell, the latest fall first; then by kind and name
 */
public record Decay(
        String until,
        int commits,
        int concerned,
        Moment first,
        Moment last,
        Optional<String> ending,
        List<Series> series) {

    private static final Comparator<Series> ORDER = Comparator.comparing(Series::lastFall)
            .reversed()
            .thenComparing(Series::kind)
            .thenComparing(Series::name)
            .thenComparing(Series::place);

    public Decay {
        series = series.stream().sorted(ORDER).toList();
    }

    /** The series that protected less after some commit. */
    public List<Series> fallen() {
        return series.stream().filter(Series::fell).toList();
    }
}
