package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what an audit says of the movement of scores with its table of scores: "CI +0.2", "Health: 4.0 → 4.5". */
final class ScoreMovements implements StatementReader {

    private static final String NUMBER = "(\\d(?:\\.\\d{1,2})?)";

    /** A score with its change, with its old and new value, or with its value. */
    private static final Pattern ITEM = Pattern.compile(
            "[*\\s-]{0,6}(?<name>[A-Za-z]{2,14})\\**\\s?[:(|]?\\**\\s?\\(?(?:(?<change>[+−-]\\d(?:\\.\\d{1,2})?)|"
                    + NUMBER + "\\s?(?:→|->)\\s?(?<to>\\d(?:\\.\\d{1,2})?)|(?<at>\\d\\.\\d{1,2}))(?![\\w%.]).*");

    private static final Pattern ROW = Pattern.compile(
            "\\|\\s*\\**(?<name>[A-Za-z]{2,14})\\**\\s*\\|\\s*\\**(?<change>[+−-]?\\d(?:\\.\\d{1,2})?)\\**\\s*\\|.*");

    @Override
    public void read(Series series, Statements statements) {
        List<ScoreRow> rows = ScoreRow.of(series.audit());
        Optional<ScoreRow> now =
                rows.stream().filter(row -> row.milestone() == series.number()).reduce((one, later) -> later);
        Optional<ScoreRow> before =
                rows.stream().filter(row -> row.milestone() < series.number()).reduce((one, later) -> later);
        if (now.isPresent()) {
            for (Passage passage : series.audit().passages()) {
                if (passage.context().path().contains("score")) {
                    read(passage, now.get(), before, statements);
                }
            }
        }
    }

    private static void read(Passage passage, ScoreRow now, Optional<ScoreRow> before, Statements statements) {
        List<String> header = passage.context().header();
        boolean row = passage.kind() == Passage.Kind.ROW
                && header.size() > 1
                && header.get(1).matches("δ|δ.*|delta|change|movement");
        if (row) {
            Matcher matcher = ROW.matcher(passage.text());
            if (matcher.matches()) {
                change(passage, matcher, now, before, statements);
            }
        } else if (passage.kind() == Passage.Kind.ITEM) {
            Matcher matcher = ITEM.matcher(passage.text());
            if (!matcher.matches()) {
                return;
            }
            if (matcher.group("change") != null) {
                change(passage, matcher, now, before, statements);
            } else {
                value(passage, matcher, matcher.group("to") == null ? "at" : "to", now, statements);
            }
        }
    }

    private static void change(
            Passage passage, Matcher matcher, ScoreRow now, Optional<ScoreRow> before, Statements statements) {
        Optional<BigDecimal> score = score(now, matcher.group("name"));
        Optional<BigDecimal> old = before.flatMap(row -> score(row, matcher.group("name")));
        if (score.isPresent() && old.isPresent()) {
            Claim claim = claim(passage, matcher, "change", statements);
            statements.see(
                    claim,
                    "the change in the table of scores",
                    Value.of(score.get().subtract(old.get())),
                    Bearing.DECISIVE,
                    before.get().place(claim.place().path()),
                    now.place(claim.place().path()));
        }
    }

    private static void value(Passage passage, Matcher matcher, String group, ScoreRow now, Statements statements) {
        score(now, matcher.group("name")).ifPresent(score -> {
            Claim claim = claim(passage, matcher, group, statements);
            statements.see(
                    claim,
                    "the table of scores",
                    Value.of(score),
                    Bearing.DECISIVE,
                    now.place(claim.place().path()));
        });
    }

    private static Claim claim(Passage passage, Matcher matcher, String group, Statements statements) {
        String says = matcher.group(group).replace('−', '-');
        return statements.claim(
                passage,
                matcher.start("name"),
                matcher.end(group),
                ClaimKind.AGREEMENT,
                matcher.group("name"),
                new Value(says, Optional.of(new BigDecimal(says))));
    }

    /** The score of the one column that a name can mean: {@code Architecture} is {@code Arch}. */
    private static Optional<BigDecimal> score(ScoreRow row, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<BigDecimal> found = row.all().entrySet().stream()
                .filter(score -> score.getKey().startsWith(lower) || lower.startsWith(score.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
