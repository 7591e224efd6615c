package dev.guardrail.report.section;

import dev.guardrail.decay.Series;
import dev.guardrail.decay.State;
import dev.guardrail.decay.Step;
import dev.guardrail.report.DecayWords;
import dev.guardrail.report.document.PageBlock.Chart;
import dev.guardrail.report.document.PageBlock.Stretch;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.report.document.PageBlock.Turn;
import dev.guardrail.report.figure.Count;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A series of a history as a picture. */
final class SeriesChart {

    /** The lowest of several numbers can be seen, too. */
    private static final double LOWEST = 0.25;

    private final Series series;
    private final int commits;
    private final List<BigDecimal> numbers;

    private SeriesChart(Series series, int commits) {
        this.series = series;
        this.commits = commits;
        this.numbers = Stream.concat(
                        Stream.of(series.first()), series.steps().stream().map(Step::after))
                .flatMap(state -> state.strictness().stream())
                .sorted()
                .toList();
    }

    static Chart of(Series series, int commits) {
        return new SeriesChart(series, commits).chart();
    }

    private Chart chart() {
        List<Stretch> stretches = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        State state = series.first();
        int from = 0;
        for (Step step : series.steps()) {
            add(stretches, from, step.moment().index(), state);
            from = step.moment().index();
            state = step.after();
            turns.add(new Turn(
                    from,
                    step.moment().day() + ": " + String.join("; ", DecayWords.changes(series, step)),
                    tone(step)));
        }
        add(stretches, from, commits, state);
        String title = series.name() + " over " + Count.of(commits, "commit") + ", now "
                + DecayWords.of(series.kind(), series.last());
        return new Chart(title, commits, stretches, turns);
    }

    private void add(List<Stretch> stretches, int from, int to, State state) {
        if (to > from) {
            stretches.add(new Stretch(from, to, level(state), DecayWords.of(series.kind(), state), tone(state)));
        }
    }

    private double level(State state) {
        return switch (state.standing()) {
            case PRESENT -> state.strictness().map(this::level).orElse(1.0);
            case MUTED, NEVER_RUNS, UNKNOWN -> LOWEST;
            case ABSENT -> 0;
        };
    }

    private double level(BigDecimal number) {
        double low = numbers.get(0).doubleValue();
        double span = numbers.get(numbers.size() - 1).doubleValue() - low;
        return span == 0 ? 1 : LOWEST + (1 - LOWEST) * (number.doubleValue() - low) / span;
    }

    private static Tone tone(State state) {
        return switch (state.standing()) {
            case PRESENT -> Tone.GOOD;
            case MUTED, NEVER_RUNS -> Tone.WARNING;
            case UNKNOWN -> Tone.UNKNOWN;
            case ABSENT -> Tone.PLAIN;
        };
    }

    private static Tone tone(Step step) {
        return switch (step.direction()) {
            case FALL -> Tone.BAD;
            case RISE -> Tone.GOOD;
            case OTHER -> Tone.PLAIN;
        };
    }
}
