package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what audits enumerate: the rows of a table, the items of a list, the words between parentheses. */
final class ItemCounts implements StatementReader {

    private static final Pattern COUNT =
            Pattern.compile("(?<![\\w.,#~≈+/-])(\\d{1,3})\\s+((?:[\\w-]+\\s+){0,2}?[a-z]{2,}s)\\b(?!\\s*/)");

    private static final Pattern SECTION = Pattern.compile("(?i)\\bsee (?:section|§)\\s*(\\d+)");
    private static final Pattern ENUMERATED = Pattern.compile("[^()|.;]{0,30}\\(([^()]{3,200})\\)");

    @Override
    public void read(Series series, Statements statements) {
        List<Passage> passages = series.audit().passages();
        Map<String, List<Table>> tables = series.tables().stream()
                .filter(table -> !table.header().isEmpty())
                .collect(Collectors.groupingBy(table -> table.header().get(0)));
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Matcher matcher = COUNT.matcher(passage.text());
            while (passage.kind() != Passage.Kind.CODE && matcher.find()) {
                count(passages, i, matcher, tables, statements);
            }
        }
    }

    private static void count(
            List<Passage> passages, int at, Matcher matcher, Map<String, List<Table>> tables, Statements statements) {
        Passage passage = passages.get(at);
        long says = Long.parseLong(matcher.group(1));
        String noun = matcher.group(2).replaceFirst(".*\\s", "").toLowerCase(Locale.ROOT);
        Matcher rest = ENUMERATED.matcher(passage.text());
        rest.region(matcher.end(), passage.text().length());
        if (rest.lookingAt() && rest.group(1).split(",|\\band\\b|;", 0).length == says && says > 1) {
            see(
                    passage,
                    matcher,
                    "the enumeration behind it",
                    says,
                    Bearing.ALTERNATIVE,
                    passages.subList(at, at + 1),
                    statements);
        }
        List<Passage> items = Items.below(passages, at);
        if (items.size() == says && says > 1) {
            see(passage, matcher, "the items of the list below it", says, Bearing.ALTERNATIVE, items, statements);
        }
        Optional<Table> table = table(passage, noun, tables);
        boolean pointed = SECTION.matcher(passage.text()).find();
        table.filter(found -> pointed || found.rows().size() == says)
                .ifPresent(found -> see(
                        passage,
                        matcher,
                        "the rows of the table of " + noun,
                        found.rows().size(),
                        pointed ? Bearing.DECISIVE : Bearing.ALTERNATIVE,
                        found.rows(),
                        statements));
    }

    /** The one table of a thing: in the section that the passage points to, else in the document. */
    private static Optional<Table> table(Passage passage, String noun, Map<String, List<Table>> tables) {
        String one = noun.replaceFirst("ies$", "y").replaceFirst("s$", "");
        Matcher section = SECTION.matcher(passage.text());
        String number = section.find() ? section.group(1) : "";
        List<Table> found = Stream.of(one, noun)
                .distinct()
                .flatMap(name -> tables.getOrDefault(name, List.of()).stream())
                .filter(table ->
                        number.isEmpty() || table.path().matches("(?:.*/ )?(?:section |§)?" + number + "[. )].*"))
                .filter(table -> !table.rows().contains(passage))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static void see(
            Passage passage,
            Matcher matcher,
            String reading,
            long seen,
            Bearing bearing,
            List<Passage> counted,
            Statements statements) {
        Claim claim = statements.claim(
                passage,
                matcher.start(),
                matcher.end(),
                ClaimKind.SUM,
                matcher.group(2),
                Value.of(Long.parseLong(matcher.group(1))));
        Place[] places = counted.stream()
                .map(each -> each.place(claim.place().path(), 0, each.text().length()))
                .toArray(Place[]::new);
        statements.see(claim, reading, Value.of(seen), bearing, places);
    }
}
