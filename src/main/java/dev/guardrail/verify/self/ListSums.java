package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up lists whose head says their sum: "+194 lines across 3 files". */
final class ListSums implements StatementReader {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d+)";

    private static final Pattern HEAD = Pattern.compile(
            "(?i)(?<![\\w.~≈-])(?<sign>\\+?)" + NUMBER
                    + "\\s+(?<unit>(?:\\w+\\s+)?(?:lines|tests|insertions|additions|loc|cases|statements))\\s+(?:across|in|over|from)\\s+(?<files>\\d{1,6}|two|three|four|five|six|seven|eight|nine|ten)\\s+(?:\\w+\\s+)?(?:files|modules|classes|suites|categories|areas|groups)\\b");

    private static final Pattern PART = Pattern.compile(
            "(?<![\\w.~≈/-])\\+?" + NUMBER
                    + "(?![\\w.%]|/\\d)\\s*(?:\\w+\\s+)?(?<unit>lines?|tests?|insertions?|additions?|loc|cases?|statements?)\\b");

    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    @Override
    public void read(Series series, Statements statements) {
        List<Passage> passages = series.audit().passages();
        for (int i = 0; i < passages.size(); i++) {
            Matcher head = HEAD.matcher(passages.get(i).text());
            if (passages.get(i).kind() != Passage.Kind.CODE && head.find()) {
                head(passages, i, head, statements);
            }
        }
    }

    private static void head(List<Passage> passages, int at, Matcher head, Statements statements) {
        List<Passage> items = Items.below(passages, at);
        List<BigDecimal> parts = new ArrayList<>();
        for (Passage item : items) {
            List<BigDecimal> figures = figures(item.text());
            if (figures.size() != 1) {
                return;
            }
            parts.add(figures.get(0));
        }
        int said = WORDS.indexOf(head.group("files").toLowerCase(java.util.Locale.ROOT));
        if (parts.isEmpty() || parts.size() != (said < 0 ? Integer.parseInt(head.group("files")) : said)) {
            return;
        }
        Claim claim = statements.claim(
                passages.get(at),
                head.start(),
                head.end(),
                ClaimKind.SUM,
                "the list below it",
                Value.of(number(head.group(2))));
        statements.see(
                claim,
                "the sum of the items below it",
                Value.of(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                Bearing.DECISIVE,
                items.stream()
                        .map(item ->
                                item.place(claim.place().path(), 0, item.text().length()))
                        .toArray(Place[]::new));
    }

    private static List<BigDecimal> figures(String text) {
        List<BigDecimal> figures = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            figures.add(number(matcher.group(1)));
        }
        return figures;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
