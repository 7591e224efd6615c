package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether a register that is called cumulative, or said to be empty, has what the audit before left open. */
final class DroppedItems implements StatementReader {

    private static final Value COMPLETE = Value.word("complete");

    private static final Pattern CUMULATIVE = Pattern.compile("(?i)deferred .{0,40}\\(cumulative\\)");
    private static final Pattern EMPTY =
            Pattern.compile("(?i)\\bno deferred (?:issues|items)\\b(?!\\s+(?:from|in|for|by|introduced|added|this))");

    private static final Pattern MILESTONE = Pattern.compile("(?i)\\bm(\\d{1,3})\\b");

    /** Words in common from which another id can be a new name of an issue. */
    private static final double ALIKE = 0.6;

    /** What the audit before left open. */
    private record Left(AuditDocument audit, List<Registry.Entry> open) {}

    @Override
    public void read(Series series, Statements statements) {
        List<Passage> said = series.audit().passages().stream()
                .filter(passage -> passage.kind() != Passage.Kind.CODE)
                .filter(passage -> find(passage).isPresent())
                .toList();
        Optional<Left> left = said.isEmpty() ? Optional.empty() : left(series);
        if (left.isPresent()) {
            said.forEach(passage -> compare(passage, left.get(), series, statements));
        }
    }

    private static Optional<Matcher> find(Passage passage) {
        boolean heading = passage.kind() == Passage.Kind.HEADING;
        Matcher matcher = (heading ? CUMULATIVE : EMPTY).matcher(passage.text());
        boolean here = heading || passage.context().path().contains("deferred");
        return here && matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /** The register of the audit before, where it has one. */
    private static Optional<Left> left(Series series) {
        return series.earlier().stream().findFirst().flatMap(audit -> {
            List<Registry.Entry> deferred =
                    Registry.of(audit).stream().filter(Registry.Entry::deferred).toList();
            return deferred.isEmpty() ? Optional.empty() : Optional.of(new Left(audit, open(deferred, series)));
        });
    }

    private static List<Registry.Entry> open(List<Registry.Entry> deferred, Series series) {
        List<Registry.Entry> open = new ArrayList<>();
        for (Registry.Entry entry : deferred) {
            String target = entry.target()
                    .map(cell -> Table.plain(cell.text()).toLowerCase(Locale.ROOT))
                    .orElse("");
            Matcher milestone = MILESTONE.matcher(target);
            boolean later = milestone.find()
                    ? Integer.parseInt(milestone.group(1)) > series.number()
                    : target.matches("(?:tbd|future|later|unscheduled|backlog)\\b.*");
            if (later && !entry.isReached() && !target.matches(".*(?:resolved|closed|done|complete).*")) {
                open.add(entry);
            }
        }
        return open;
    }

    private static void compare(Passage passage, Left left, Series series, Statements statements) {
        Matcher matcher = find(passage).orElseThrow();
        Claim claim = statements.claim(passage, matcher.start(), matcher.end(), ClaimKind.ID, "the register", COMPLETE);
        Optional<Registry.Entry> dropped =
                left.open().stream().filter(entry -> !isKept(entry, series)).findFirst();
        Place place = dropped.map(entry -> entry.row()
                        .place(left.audit().path(), 0, entry.row().text().length()))
                .orElseGet(() -> Place.file(left.audit().path()));
        statements.see(
                claim,
                "the register of the audit before",
                dropped.map(entry -> Value.word("without `" + entry.id() + "`")).orElse(COMPLETE),
                Bearing.DECISIVE,
                place);
    }

    private static boolean isKept(Registry.Entry entry, Series series) {
        return series.audit().lines().stream().anyMatch(line -> line.contains(entry.id()))
                || series.find(
                                false,
                                number -> number < 0 || number == series.number(),
                                line -> line.contains(entry.id()))
                        .isPresent()
                || Registry.of(series.audit()).stream()
                        .anyMatch(other -> Words.shared(other.issue(), entry.issue()) >= ALIKE);
    }
}
