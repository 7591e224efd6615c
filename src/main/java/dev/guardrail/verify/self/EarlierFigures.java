package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares figures of earlier milestones with the documents of those milestones. Any of them that has the figure supports it.
 * Only a coverage is contradicted, by an audit of that milestone that has another one of the same part.
 */
final class EarlierFigures implements StatementReader {

    private static final Pattern PERCENT = Pattern.compile("(?<![\\w.,/–-])[~≈]?(\\d{1,3}(?:\\.\\d{1,3})?)\\s?%");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,/])[~≈]?(\\d{1,5}(?:\\.\\d{1,3})?)(?![\\w%]|[.,]\\d)");
    private static final Pattern DEMAND = Pattern.compile(
            ".*(?:≥|>=|>|&gt;|≤|target|goal|threshold|gates?\\b|enforce|ideal|minimum|at least|require|should|will ).*");

    @Override
    public void read(Series series, Statements statements) {
        List<EarlierFigure> figures = EarlierFigure.of(series.audit());
        for (EarlierFigure figure : figures) {
            if (figure.milestone() < series.number() || series.number() < 0) {
                Claim claim = statements.claim(
                        figure.passage(),
                        figure.from(),
                        figure.to(),
                        ClaimKind.AGREEMENT,
                        "M" + figure.milestone(),
                        new Value(figure.number().toPlainString(), Optional.of(figure.number())));
                compare(claim, figure, series, statements);
                repeated(claim, figure, figures, statements);
                statements.miss(claim, "a document of M" + figure.milestone() + " with the figure");
            }
        }
    }

    private static void compare(Claim claim, EarlierFigure figure, Series series, Statements statements) {
        Optional<Place> same = series.find(false, number -> number == figure.milestone(), line -> says(line, figure));
        same.ifPresent(place ->
                statements.see(claim, "a document of that milestone", claim.says(), Bearing.ALTERNATIVE, place));
        if (same.isEmpty() && figure.unit().equals("%")) {
            series.introduction(line -> says(line, figure))
                    .ifPresent(place ->
                            statements.see(claim, "a document of the root", claim.says(), Bearing.ALTERNATIVE, place));
            series.audits(figure.milestone()).forEach(audit -> other(claim, figure, audit, statements));
        }
    }

    /** Whether a line states the figure as a result, not as a demand. */
    private static boolean says(String line, EarlierFigure figure) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean about = switch (figure.unit()) {
            case "%" -> lower.contains("cover") || !EarlierFigure.scope(lower).isEmpty();
            case "tests" -> lower.contains("test") || lower.contains("pass");
            default ->
                lower.contains("score")
                        || lower.contains("overall")
                        || lower.contains("m" + figure.milestone())
                        || lower.contains("|");
        };
        return about
                && !(figure.unit().equals("%") && DEMAND.matcher(lower).matches())
                && figures(figure.unit().equals("%") ? PERCENT : NUMBER, line).stream()
                        .anyMatch(figure::admits);
    }

    private static List<BigDecimal> figures(Pattern pattern, String line) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            found.add(new BigDecimal(matcher.group(1)));
        }
        return found;
    }

    /** Another coverage of the same part, where an audit of that milestone has one and no other. */
    private static void other(Claim claim, EarlierFigure figure, AuditDocument audit, Statements statements) {
        List<String> lines = audit.lines();
        for (int i = 0; i < lines.size(); i++) {
            String lower = lines.get(i).toLowerCase(Locale.ROOT);
            List<BigDecimal> found = figures(PERCENT, lower);
            boolean whole =
                    lower.contains("cover") && EarlierFigure.scope(lower).equals(figure.scope());
            if (whole
                    && found.size() == 1
                    && !DEMAND.matcher(lower).matches()
                    && !lower.matches(".*[`/]\\w+\\.\\w+.*")) {
                statements.see(
                        claim,
                        "the coverage in an audit of that milestone",
                        Value.of(found.get(0)),
                        Bearing.DECISIVE,
                        Place.line(audit.path(), i + 1));
            }
        }
    }

    /** The same figure of the same milestone and part, where most of the audit has another value. */
    private static void repeated(
            Claim claim, EarlierFigure figure, List<EarlierFigure> figures, Statements statements) {
        List<EarlierFigure> alike = figures.stream()
                .filter(other -> other.milestone() == figure.milestone()
                        && other.unit().equals(figure.unit())
                        && !other.unit().equals("score")
                        && other.scope().equals(figure.scope())
                        && !figure.scope().isEmpty())
                .toList();
        List<EarlierFigure> different = alike.stream()
                .filter(other -> !other.admits(figure.number()) && !figure.admits(other.number()))
                .toList();
        if (!different.isEmpty() && different.size() > alike.size() - different.size()) {
            EarlierFigure other = different.get(0);
            statements.see(
                    claim,
                    "the same figure elsewhere in the audit",
                    Value.of(other.number()),
                    Bearing.DECISIVE,
                    other.passage().place(claim.place().path(), other.from(), other.to()));
        }
    }
}
