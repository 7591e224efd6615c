package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what sums up with what it sums up: "all gates pass", "2 HIGH issues". */
final class Summaries implements StatementReader {

    private static final Pattern ALL = Pattern.compile(
            "(?i)\\ball\\s+(?:\\d{1,3}\\s+)?(?:(?:quality|ci|required|declared|existing|exit|acceptance)\\s+)?(gates|invariants|criteria|guardrails)\\s+"
                    + "(?:are |were |have |remain )?(?:been )?(?:pass(?:ed|ing)?|green|met|satisfied|verified|preserved|held|compliant)\\b");

    private static final Pattern SEVERITIES = Pattern.compile(
            "(?i)(?<![\\w.,#~-])(\\d{1,2})\\s+(critical|high|medium|low)(?:[- ](?:severity|priority))?\\s+(?:issues?|findings?)\\b");

    /** Words that limit what is said of all, or say that it was so elsewhere. */
    private static final Pattern EXCEPT =
            Pattern.compile("(?i)\\b(?:except|besides|but|apart|other than|previous|after)\\b|\\bM\\d");

    @Override
    public void read(Series series, Statements statements) {
        List<Issue> issues = Issue.of(series.audit());
        for (Passage passage : series.audit().passages()) {
            if (passage.kind() != Passage.Kind.CODE && passage.kind() != Passage.Kind.HEADING) {
                all(passage, series, statements);
                severities(passage, issues, statements);
            }
        }
    }

    private static void all(Passage passage, Series series, Statements statements) {
        Matcher matcher = ALL.matcher(passage.text());
        if (!matcher.find() || EXCEPT.matcher(passage.text()).find()) {
            return;
        }
        String noun = matcher.group(1).toLowerCase(Locale.ROOT);
        List<Judged> judged = Judged.of(series, noun);
        Optional<Judged> failed =
                judged.stream().filter(each -> each.grade() == Grade.FAIL).findFirst();
        boolean partial = judged.stream().anyMatch(each -> each.grade() == Grade.PARTIAL);
        if (judged.isEmpty() || failed.isEmpty() && partial) {
            return;
        }
        Claim claim = statements.claim(
                passage, matcher.start(), matcher.end(), ClaimKind.AGREEMENT, "the " + noun, Value.word("pass"));
        Judged shown = failed.orElse(judged.get(0));
        statements.see(
                claim,
                failed.map(each -> "`" + each.label() + "`").orElse("the " + noun + " that the audit lists"),
                Value.word(failed.isPresent() ? "fail" : "pass"),
                Bearing.DECISIVE,
                shown.place());
    }

    /** A number of issues of a severity is that of the tables, of the text, or of the JSON. */
    private static void severities(Passage passage, List<Issue> issues, Statements statements) {
        Matcher matcher = SEVERITIES.matcher(passage.text());
        while (!issues.isEmpty() && matcher.find()) {
            String severity = matcher.group(2).toLowerCase(Locale.ROOT);
            Claim claim = statements.claim(
                    passage,
                    matcher.start(),
                    matcher.end(),
                    ClaimKind.SUM,
                    severity,
                    Value.of(Long.parseLong(matcher.group(1))));
            for (boolean json : new boolean[] {true, false}) {
                List<Issue> listed =
                        issues.stream().filter(issue -> issue.json() == json).toList();
                List<Issue> found = listed.stream()
                        .filter(issue -> issue.severity().equals(severity))
                        .toList();
                if (!listed.isEmpty()) {
                    statements.see(
                            claim,
                            json ? "the issues of the JSON" : "the issues of the text",
                            Value.of(found.size()),
                            Bearing.ALTERNATIVE,
                            found.stream().map(Issue::place).toArray(Place[]::new));
                }
            }
        }
    }
}
