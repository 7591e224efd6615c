package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares severities with each other, and "no HIGH issues" with the issues that the audit lists. */
final class SeverityAgreement implements StatementReader {

    private static final Pattern NONE = Pattern.compile(
            "(?i)\\b(?:no|zero|0)\\s+(?:new\\s+|open\\s+)?(?<first>critical|high|medium)(?:[- ]severity)?(?:\\s*(?:or|and|/|,)\\s*(?:critical|high|medium)(?:[- ]severity)?)?\\s+(?:issues?|findings?|risks?)(?!\\s*(?:cve|vuln|secur))");

    private static final Pattern NO_ISSUES = Pattern.compile(
            "(?i)\\bno (?:new )?(?:issues?|findings?)(?: (?:were |was )?(?:identified|found|detected|raised|introduced))?\\b");

    @Override
    public void read(Series series, Statements statements) {
        List<Issue> issues = Issue.of(series.audit());
        List<Appendix.Entry> entries = series.appendix().entries();
        Optional<Place> empty = entries.stream()
                .filter(entry -> entry.path().equals("issues") && entry.value().isEmpty())
                .map(Appendix.Entry::place)
                .findFirst();
        for (Passage passage : series.audit().passages()) {
            if (passage.kind() != Passage.Kind.CODE) {
                none(passage, issues, empty, statements);
                noIssues(passage, issues, empty, statements);
            }
        }
        issues.stream().filter(Issue::json).forEach(issue -> same(issue, issues, statements));
    }

    private static void none(Passage passage, List<Issue> issues, Optional<Place> empty, Statements statements) {
        Matcher matcher = NONE.matcher(passage.text());
        while (matcher.find()) {
            String words = matcher.group().toLowerCase(Locale.ROOT);
            Claim claim = statements.claim(
                    passage, matcher.start(), matcher.end(), ClaimKind.AGREEMENT, "severities", Value.word("none"));
            List<Issue> against = issues.stream()
                    .filter(issue -> words.contains(issue.severity())
                            || words.contains("high") && issue.severity().equals("critical"))
                    .toList();
            if (against.isEmpty() && (!issues.isEmpty() || empty.isPresent() || passage.kind() == Passage.Kind.ROW)) {
                Place[] places = issues.stream().map(Issue::place).toArray(Place[]::new);
                statements.see(
                        claim,
                        "the severities of the listed issues",
                        Value.word("none"),
                        Bearing.DECISIVE,
                        places.length > 0 ? places : empty.stream().toArray(Place[]::new));
            }
            boolean fresh = words.contains("new") || words.contains("open");
            against.stream()
                    .filter(issue -> !issue.isClosed() && !fresh && isListed(issue))
                    .findFirst()
                    .ifPresent(issue -> statements.see(
                            claim,
                            "the severity of `" + issue.id() + "`",
                            Value.word(issue.severity()),
                            Bearing.DECISIVE,
                            issue.place()));
            if (against.isEmpty() && issues.isEmpty() && empty.isEmpty()) {
                statements.miss(claim, "a list of issues with their severities");
            }
        }
    }

    private static boolean isListed(Issue issue) {
        return !issue.id().isEmpty() && !issue.state().contains("true");
    }

    /** "No issues" agrees with an empty list, and with one of issues that are deferred. */
    private static void noIssues(Passage passage, List<Issue> issues, Optional<Place> empty, Statements statements) {
        Matcher matcher = NO_ISSUES.matcher(passage.text());
        boolean top = passage.context().path().contains("issue");
        List<Issue> json = issues.stream().filter(Issue::json).toList();
        boolean deferred =
                !json.isEmpty() && json.stream().allMatch(issue -> issue.state().contains("true"));
        if (top && (empty.isPresent() || deferred) && matcher.find()) {
            Claim claim = statements.claim(
                    passage, matcher.start(), matcher.end(), ClaimKind.AGREEMENT, "issues", Value.word("none"));
            statements.see(
                    claim,
                    deferred ? "the issues of the JSON, all of them deferred" : "the issues of the JSON",
                    Value.word("none"),
                    Bearing.ALTERNATIVE,
                    deferred ? json.get(0).place() : empty.orElseThrow());
        }
    }

    /** The severity that the JSON gives an issue is the one of the table or section with the same id. */
    private static void same(Issue issue, List<Issue> issues, Statements statements) {
        List<Issue> others = issues.stream()
                .filter(other ->
                        !other.json() && !other.id().isEmpty() && other.id().equals(issue.id()))
                .toList();
        if (!others.isEmpty()) {
            Claim claim = statements.claim(
                    issue.place(),
                    "\"severity\": \"" + issue.severity() + "\"",
                    ClaimKind.AGREEMENT,
                    issue.id(),
                    Value.word(issue.severity()));
            others.forEach(other -> statements.see(
                    claim,
                    "the severity of `" + issue.id() + "` in the text",
                    Value.word(other.severity()),
                    Bearing.DECISIVE,
                    other.place()));
        }
    }
}
