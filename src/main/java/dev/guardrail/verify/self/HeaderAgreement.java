package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what the JSON says of the milestone, the mode and the commits with the header. */
final class HeaderAgreement implements StatementReader {

    private static final Pattern MILESTONE = Pattern.compile("(?i)\\bM\\d{1,3}(?:\\.\\d+)?[A-Z]?\\b");
    private static final Set<String> MODES = Set.of("delta", "baseline", "full");

    @Override
    public void read(Series series, Statements statements) {
        List<Field> fields = Field.of(series.audit());
        for (Appendix.Entry entry : series.appendix().entries()) {
            if (entry.path().equals("milestone")) {
                milestone(entry, fields, series, statements);
            } else if (entry.path().equals("mode")) {
                mode(entry, fields, statements);
            } else if (!Ids.commits(entry.value()).isEmpty()
                    && entry.path().matches("(?:(?:delta|metadata|header)\\.)?\\w+")) {
                commits(entry, fields, statements);
            }
        }
    }

    private static void milestone(Appendix.Entry entry, List<Field> fields, Series series, Statements statements) {
        Matcher says = MILESTONE.matcher(entry.value());
        if (!says.find()) {
            return;
        }
        Claim claim = claim(entry, Value.word(says.group().toUpperCase(Locale.ROOT)), statements);
        for (Field field : fields) {
            Matcher matcher = MILESTONE.matcher(field.value());
            if (field.key().equals("milestone") && matcher.find()) {
                see(
                        claim,
                        "the milestone of the header",
                        as(matcher.group(), says.group()),
                        field,
                        statements,
                        Bearing.DECISIVE);
            }
        }
        series.audit()
                .milestone()
                .ifPresent(name -> statements.see(
                        claim,
                        "the milestone of the file",
                        Value.word(as(name, says.group())),
                        Bearing.ALTERNATIVE,
                        Place.file(series.audit().path())));
        Matcher title = MILESTONE.matcher(series.audit().passages().get(0).text());
        if (title.find()) {
            statements.see(
                    claim,
                    "the milestone of the title",
                    Value.word(as(title.group(), says.group())),
                    Bearing.ALTERNATIVE,
                    series.audit().passages().get(0).place(series.audit().path(), title.start(), title.end()));
        }
    }

    /** A milestone as another is written, where they are the same one: {@code M4} is {@code M04}. */
    private static String as(String milestone, String other) {
        boolean same = milestone.replaceFirst("0+(?=\\d)", "").equalsIgnoreCase(other.replaceFirst("0+(?=\\d)", ""));
        return (same ? other : milestone).toUpperCase(Locale.ROOT);
    }

    private static void mode(Appendix.Entry entry, List<Field> fields, Statements statements) {
        String says = entry.value().toLowerCase(Locale.ROOT).replaceAll("[_\\s-]*audit$", "");
        for (Field field : fields) {
            if (field.key().matches("(?:audit )?mode")) {
                Claim claim = claim(entry, Value.word(says), statements);
                String mode = field.value().toLowerCase(Locale.ROOT).replace('_', ' ');
                List<String> named = MODES.stream().filter(mode::contains).toList();
                boolean agrees =
                        mode.replace('-', ' ').contains(says.replace('_', ' ').replace('-', ' '));
                boolean known = named.size() == 1 && MODES.contains(says);
                see(
                        claim,
                        "the mode of the header",
                        agrees ? says : named.stream().findFirst().orElse(mode),
                        field,
                        statements,
                        known ? Bearing.DECISIVE : Bearing.ALTERNATIVE);
            }
        }
    }

    /** Commits of the JSON agree with the header if the header names them, and disagree if it names another under their key. */
    private static void commits(Appendix.Entry entry, List<Field> fields, Statements statements) {
        List<String> said = Ids.commits(entry.value());
        List<Field> named = fields.stream()
                .filter(field -> !Ids.commits(field.value()).isEmpty())
                .toList();
        if (named.isEmpty()) {
            return;
        }
        Claim claim = claim(entry, Value.word(entry.value()), statements);
        boolean found = false;
        for (Field field : named) {
            List<String> ids = Ids.commits(field.value());
            if (said.stream().allMatch(id -> ids.stream().anyMatch(other -> Ids.same(id, other)))) {
                see(claim, "the header", entry.value(), field, statements, Bearing.DECISIVE);
                found = true;
            }
        }
        boolean anywhere = said.stream()
                .anyMatch(id -> named.stream()
                        .flatMap(field -> Ids.commits(field.value()).stream())
                        .anyMatch(other -> Ids.same(id, other)));
        if (!found && !anywhere) {
            differing(claim, entry, said, named, statements);
        }
    }

    private static void differing(
            Claim claim, Appendix.Entry entry, List<String> said, List<Field> named, Statements statements) {
        String key = entry.key().toLowerCase(Locale.ROOT).replace('_', ' ');
        for (Field field : named) {
            List<String> ids = Ids.commits(field.value());
            boolean range = field.key().matches("(?:(?:commit|audit|git|diff) )?range") && ids.size() == 2;
            if (key.equals("range") && range && said.size() == 2) {
                see(
                        claim,
                        "the range of the header",
                        ids.get(0) + "..." + ids.get(1),
                        field,
                        statements,
                        Bearing.DECISIVE);
            } else if (range && said.size() == 1 && key.matches("base|head|base sha|head sha")) {
                see(
                        claim,
                        "the range of the header",
                        ids.get(key.startsWith("base") ? 0 : 1),
                        field,
                        statements,
                        Bearing.DECISIVE);
            } else if (said.size() == 1 && ids.size() == 1 && key.equals(field.key())) {
                see(claim, "the header", ids.get(0), field, statements, Bearing.DECISIVE);
            }
        }
    }

    private static Claim claim(Appendix.Entry entry, Value says, Statements statements) {
        return statements.claim(entry.place(), entry.quote(), ClaimKind.AGREEMENT, entry.path(), says);
    }

    private static void see(
            Claim claim, String reading, String seen, Field field, Statements statements, Bearing bearing) {
        Place place = field.passage().place(claim.place().path(), field.from(), field.to());
        statements.see(claim, reading, Value.word(seen), bearing, place);
    }
}
