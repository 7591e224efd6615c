package dev.guardrail.report.section;

import dev.guardrail.report.document.PageBlock.Chart;
import dev.guardrail.report.document.PageBlock.Stretch;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.report.document.PageBlock.Turn;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.Trend;
import dev.guardrail.verdict.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The scores of a dimension over audits as a picture: a bar for each audit, a mark where the score moved. */
final class ScoreChart {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})?");

    /** What is not known can be seen, too. */
    private static final double LOWEST = 0.1;

    private ScoreChart() {}

    static Chart of(Trend trend, String dimension) {
        List<Stretch> stretches = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        Optional<BigDecimal> before = Optional.empty();
        String last = "";
        for (int i = 0; i < trend.rows().size(); i++) {
            Trend.Row row = trend.rows().get(i);
            String word = row.value(dimension).orElse("none");
            Optional<BigDecimal> number = number(word);
            stretches.add(new Stretch(
                    i,
                    i + 1,
                    number.map(ScoreChart::level).orElse(LOWEST),
                    row.name() + ": " + word,
                    number.isPresent() ? Tone.PLAIN : Tone.UNKNOWN));
            int at = i;
            Optional<BigDecimal> earlier = before;
            number.filter(value ->
                            earlier.filter(was -> was.compareTo(value) != 0).isPresent())
                    .ifPresent(value -> turns.add(turn(at, row.name(), earlier.orElseThrow(), value)));
            before = number.or(() -> earlier);
            last = word;
        }
        String title = dimension + " over " + Count.of(trend.rows().size(), "audit") + ", now " + last;
        return new Chart(title, trend.rows().size(), stretches, turns);
    }

    private static Turn turn(int at, String name, BigDecimal before, BigDecimal after) {
        return new Turn(
                at,
                name + ": from " + before.toPlainString() + " to " + after.toPlainString(),
                after.compareTo(before) < 0 ? Tone.BAD : Tone.GOOD);
    }

    private static double level(BigDecimal value) {
        return Math.max(LOWEST, Math.min(1, value.doubleValue() / Score.BEST));
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
