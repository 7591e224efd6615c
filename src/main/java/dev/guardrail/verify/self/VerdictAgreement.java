package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the verdict of the JSON with the one of the header, and decisions with the issues. */
final class VerdictAgreement implements StatementReader {

    private static final Pattern DECISION = Pattern.compile(
            "(?i)\\s*(?:[-*|]\\s*)?\\**(?:ship|merge|release|final|overall) (?:decision|recommendation|verdict)\\**\\s*[:|]\\**\\s*(\\S.{0,80})");

    private static final Pattern AGAIN =
            Pattern.compile("\\s*\\*\\*(?:(?:Final|Overall|Audit) )?[Vv]erdict:?\\*\\*:?\\s*(\\S.{0,200})");

    @Override
    public void read(Series series, Statements statements) {
        List<Appendix.Entry> entries = series.appendix().entries();
        List<Field> fields = Field.of(series.audit());
        for (Appendix.Entry entry : entries) {
            Optional<Grade> says = Grade.of(entry.value());
            if (entry.path().matches("(?:audit_|overall_)?verdict") && says.isPresent()) {
                verdict(entry, says.get(), fields, statements);
            }
        }
        series.audit().passages().forEach(passage -> again(passage, fields, statements));
        series.audit().passages().forEach(passage -> decision(passage, entries, statements));
    }

    private static void verdict(Appendix.Entry entry, Grade says, List<Field> fields, Statements statements) {
        List<Field> verdicts = fields.stream()
                .filter(field ->
                        field.key().matches("(?:audit |overall |delta )?(?:verdict|result|decision)|(?:ci )?status"))
                .toList();
        if (verdicts.isEmpty()) {
            return;
        }
        Claim claim = statements.claim(
                entry.place(), entry.quote(), ClaimKind.AGREEMENT, entry.path(), Value.word(says.toString()));
        for (Field field : verdicts) {
            Optional<Grade> grade = Grade.of(first(field.value()));
            if (grade.isPresent()) {
                boolean decisive = field.key().contains("verdict") && grade.get() != Grade.NONE && says != Grade.NONE;
                statements.see(
                        claim,
                        "\"" + field.key() + "\" of the header",
                        Value.word(grade.get().toString()),
                        decisive ? Bearing.DECISIVE : Bearing.ALTERNATIVE,
                        field.passage().place(claim.place().path(), field.from(), field.to()));
            }
        }
    }

    /** A verdict that is said again agrees with the header. */
    private static void again(Passage passage, List<Field> fields, Statements statements) {
        Matcher matcher = AGAIN.matcher(passage.text());
        boolean closing = passage.context()
                .path()
                .matches(".*(?:certif|sign|conclu|verdict|statement|closeout|closing|summary).*");
        Optional<Grade> says = matcher.matches() ? Grade.of(first(matcher.group(1))) : Optional.empty();
        Optional<Field> verdict =
                fields.stream().filter(field -> field.key().contains("verdict")).findFirst();
        Optional<Grade> grade = verdict.flatMap(field -> Grade.of(first(field.value())));
        if (closing
                && says.isPresent()
                && grade.isPresent()
                && verdict.get().passage().line(0) != passage.line(0)) {
            Claim claim = statements.claim(
                    passage,
                    matcher.start(1),
                    matcher.end(1),
                    ClaimKind.AGREEMENT,
                    "the verdict",
                    Value.word(says.get().toString()));
            statements.see(
                    claim,
                    "the verdict of the header",
                    Value.word(grade.get().toString()),
                    Bearing.DECISIVE,
                    verdict.get()
                            .passage()
                            .place(
                                    claim.place().path(),
                                    verdict.get().from(),
                                    verdict.get().to()));
        }
    }

    /** The verdict itself, without what explains it. */
    private static String first(String verdict) {
        return verdict.split("\\s[—–-]\\s|[.;,(]", 2)[0];
    }

    /** A decision to hold follows from failed gates and open issues of high severity. */
    private static void decision(Passage passage, List<Appendix.Entry> entries, Statements statements) {
        Matcher matcher = DECISION.matcher(passage.text());
        if (passage.kind() == Passage.Kind.CODE || !matcher.matches()) {
            return;
        }
        Grade says = Grade.of(Table.plain(matcher.group(1)).replaceAll("[^\\p{L} -]", ""))
                .orElse(Grade.NONE);
        if (says == Grade.NONE) {
            return;
        }
        Claim claim = statements.claim(
                passage,
                matcher.start(1),
                matcher.end(1),
                ClaimKind.AGREEMENT,
                "the decision",
                Value.word(says.toString()));
        Optional<Appendix.Entry> against = entries.stream()
                .filter(entry -> entry.path().equals("issues[].severity")
                                && entry.value().matches("(?i)high|critical")
                        || entry.path().matches("(?:quality_)?gates\\.[^.]+")
                                && entry.value().equalsIgnoreCase("fail"))
                .findFirst();
        boolean gates = entries.stream().anyMatch(entry -> entry.path().startsWith("quality_gates."));
        Optional<Place> place = against.map(Appendix.Entry::place);
        if (against.isPresent() || gates) {
            statements.see(
                    claim,
                    "gates and severities of the JSON",
                    Value.word((against.isPresent() ? Grade.FAIL : Grade.PASS).toString()),
                    Bearing.ALTERNATIVE,
                    place.stream().toArray(Place[]::new));
        }
    }
}
