package dev.guardrail.report;

import dev.guardrail.decay.Series;
import dev.guardrail.decay.State;
import dev.guardrail.decay.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A series as one line: each column stands for as many commits, and shows what is there after them; where that is the same
 * as before them, what was there between.
 */
final class Sparkline {

    private static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final int WIDTH = 40;

    private final Series series;
    private final List<Step> steps;
    private final int commits;
    private final Optional<BigDecimal> lowest;
    private final Optional<BigDecimal> highest;

    private Sparkline(Series series, int commits) {
        this.series = series;
        this.steps = series.steps();
        this.commits = commits;
        List<BigDecimal> values = Stream.concat(
                        Stream.of(series.first()), steps.stream().map(Step::after))
                .flatMap(state -> state.strictness().stream())
                .toList();
        this.lowest = values.stream().min(BigDecimal::compareTo);
        this.highest = values.stream().max(BigDecimal::compareTo);
    }

    /** The line of a series in a history with so many commits. */
    static String of(Series series, int commits) {
        return new Sparkline(series, commits).line();
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        int width = Math.min(WIDTH, commits);
        State state = series.first();
        int next = 0;
        for (int column = 0; column < width; column++) {
            int end = (int) ((long) commits * (column + 1) / width);
            char before = mark(state);
            char between = before;
            for (; next < steps.size() && steps.get(next).moment().index() < end; next++) {
                state = steps.get(next).after();
                between = mark(state) == before ? between : mark(state);
            }
            line.append(mark(state) == before && column + 1 < width ? between : mark(state));
        }
        return line.toString();
    }

    private char mark(State state) {
        return switch (state.standing()) {
            case PRESENT -> BLOCKS.charAt(height(state));
            case MUTED -> 'm';
            case NEVER_RUNS -> 'n';
            case ABSENT -> '\u00B7';
            case UNKNOWN -> '?';
        };
    }

    /** From 0 to 7. */
    private int height(State state) {
        int top = BLOCKS.length() - 1;
        if (state.strictness().isEmpty() || lowest.equals(highest)) {
            return top;
        }
        BigDecimal low = lowest.orElseThrow();
        BigDecimal span = highest.orElseThrow().subtract(low);
        return state.strictness()
                .get()
                .subtract(low)
                .multiply(BigDecimal.valueOf(top))
                .divide(span, RoundingMode.FLOOR)
                .intValue();
    }
}
