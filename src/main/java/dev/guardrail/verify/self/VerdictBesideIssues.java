package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks whether a green verdict stands beside a gate that fails, or beside an open issue of high severity. */
final class VerdictBesideIssues implements StatementReader {

    private static final Value PASS = Value.word(Grade.PASS.toString());

    /** A verdict that names what is open says more than that all is well. */
    private static final Pattern LIMITED = Pattern.compile(
            "(?is).*(?:fail|block|except|despite|\\bopen\\b|pending|unless|until|\\bhigh\\b|critical|condition|caveat|known|remain|\\bwith .{0,40}(?:issue|finding|risk)|yellow|partial|but |\\bred\\b).*");

    private static final Pattern OPEN = Pattern.compile("(?:[^a-z]*)(?:open|unresolved|not fixed|active)\\b.*");

    /** What an audit says of a matter that does not count for its verdict. */
    private static final Pattern UNCOUNTED = Pattern.compile(
            "(?is).*(?:defer|accept|waive|non-?blocking|not blocking|pre-?existing|baseline|advisory|informational|expected|known|track|planned|later|future|\\bm\\d+|follow|out of scope|not introduced|legacy|next|resolved|fixed|mitigated).*");

    /** The audit's own milestone, in its titles. */
    private static final Pattern MILESTONE = Pattern.compile("\\bm\\d+");

    /** What speaks against a green verdict. */
    private record Against(String what, Place place) {}

    @Override
    public void read(Series series, Statements statements) {
        List<Against> against = new ArrayList<>();
        gates(series, against);
        issues(series, against);
        if (against.isEmpty()) {
            return;
        }
        for (Field field : Field.of(series.audit())) {
            if (field.key().contains("verdict") && isGreen(field.value())) {
                Claim claim = statements.claim(
                        field.passage(), field.from(), field.to(), ClaimKind.AGREEMENT, "the green verdict", PASS);
                see(claim, against, statements);
            }
        }
        for (Appendix.Entry entry : series.appendix().entries()) {
            if (entry.path().matches("(?:audit_|overall_)?verdict") && isGreen(entry.value())) {
                Claim claim =
                        statements.claim(entry.place(), entry.quote(), ClaimKind.AGREEMENT, "the green verdict", PASS);
                see(claim, against, statements);
            }
        }
    }

    private static boolean isGreen(String verdict) {
        return !LIMITED.matcher(verdict).matches()
                && Grade.of(verdict.split("\\s[—–-]\\s|[.;,(]", 2)[0])
                        .filter(grade -> grade == Grade.PASS)
                        .isPresent();
    }

    private static void see(Claim claim, List<Against> against, Statements statements) {
        against.forEach(each ->
                statements.see(claim, "the same audit", Value.word(each.what()), Bearing.DECISIVE, each.place()));
    }

    private static void gates(Series series, List<Against> against) {
        for (Gate gate : Gate.of(series.tables())) {
            String row = gate.row().text();
            if (gate.grade() == Grade.FAIL && !UNCOUNTED.matcher(row).matches()) {
                against.add(new Against(
                        "beside the failing gate \"" + gate.label() + "\"",
                        gate.row()
                                .place(
                                        series.audit().path(),
                                        gate.state().start(),
                                        gate.state().end())));
            }
        }
        series.appendix().entries().stream()
                .filter(entry -> entry.path().matches("(?:quality_)?gates\\.[^.]+")
                        && entry.value().toLowerCase(Locale.ROOT).matches("fail(?:ed|ing)?"))
                .forEach(entry ->
                        against.add(new Against("beside the failing gate \"" + entry.key() + "\"", entry.place())));
    }

    private static void issues(Series series, List<Against> against) {
        for (Issue issue : Issue.of(series.audit())) {
            boolean high = issue.severity().matches("high|critical");
            if (high && !issue.id().isEmpty() && isOpen(issue, series)) {
                against.add(new Against("beside `" + issue.id() + "`, open and " + issue.severity(), issue.place()));
            }
        }
    }

    private static boolean isOpen(Issue issue, Series series) {
        Optional<String> words =
                issue.json() ? Optional.of(item(issue, series.appendix().entries())) : words(issue, series);
        return OPEN.matcher(issue.state()).matches()
                && words.filter(said -> !UNCOUNTED.matcher(said).matches()).isPresent();
    }

    private static Optional<String> words(Issue issue, Series series) {
        return series.audit().passages().stream()
                .filter(passage -> passage.line(0) == issue.place().line())
                .map(passage -> passage.text() + " | "
                        + MILESTONE.matcher(passage.context().path()).replaceAll(""))
                .findFirst();
    }

    /** All that the JSON says of an issue; that it is blocking or deferred is said with the key. */
    private static String item(Issue issue, List<Appendix.Entry> entries) {
        Optional<Appendix.Entry> own = entries.stream()
                .filter(entry -> entry.path().equals("issues[].severity")
                        && entry.place().equals(issue.place()))
                .findFirst();
        StringBuilder said = new StringBuilder();
        entries.stream()
                .filter(entry -> own.isPresent() && entry.item() == own.get().item())
                .forEach(entry -> said.append(
                        entry.value().equals("false") && entry.key().startsWith("block")
                                ? " non-blocking "
                                : entry.value().matches("false|null|") ? "" : " " + entry.key() + " " + entry.value()));
        return said.toString();
    }
}
