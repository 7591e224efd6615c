package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what workflows are said to have, or a range to have done to them. The subject begins with what it is about:
 * {@code workflows}, {@code permissions}, {@code triggers}, {@code continue-on-error}, {@code gates}.
 */
final class WorkflowPattern implements ClaimPattern {

    private static final String UNCHANGED = "unchanged";

    private static final Pattern NO_CHANGES = Pattern.compile(
            "(?i)\\bno (?<other>dependency or )?(?:ci[ /])?(?:ci )?workflows? (?<what>trust[- ]boundary |permissions? |trigger |file |glue |yaml )?"
                    + "(?:changes?|modifications?|edits?|modified|changed|touched)\\b"
                    + "|\\bno (?:changes?|modifications?|edits?) (?:were made )?(?:to|in) (?:any |the |ci )*workflows?(?: files?)?(?<of> (?:triggers?|permissions?|trust\\w*))?\\b"
                    + "|(?:(?:^|[|:*(,;—–-])\\s*|\\b(?:ci|github|actions|all|the)\\s+)\\bworkflows? (?:files? )?(?:are |is |were |was |remains? )?(?:unchanged|untouched|not (?:changed|modified|touched))\\b"
                    + "|\\bno (?:new |changes to |changes in )(?:workflow )?(?<new>permissions?|triggers?)\\b");

    private static final Pattern TO_WHAT = Pattern.compile(
            "\\s*(?:to|in|of)\\s+(?:the )?(?:workflow |ci )?(?<what>permissions?|triggers?|trust[\\w -]*)\\b.*");

    private static final Pattern SOME = Pattern.compile(
            "\\s+(?:to|in|of|for|on|beyond|except|other than|outside|besides|affecting|that|which|with)\\s+(?!this |m\\d).*");

    private static final Pattern CONTINUE = Pattern.compile(
            "(?i)\\b(?:no|zero|without) (?:new |use of |usage of |instances? of )?`?continue-on-error`?(?:: true)?\\b`?");

    private final Pattern weakening;

    private static final Pattern PERMISSION = Pattern.compile(
            "(?i)(?:\\bpermissions?\\b[`:\\s({]{1,5}(?:minimal[\\s(`]{1,3})?)(?<scope>contents|packages|pull-requests|id-token|actions|issues|security-events)`?\\s*:\\s*(?<level>read|write|none)\\b");

    /** Workflows of people, not of CI. */
    private final Pattern ofPeople;

    private static final Pattern NEEDED =
            Pattern.compile("\\s*(?:(?:are|were|is) )?(?:needed|required|necessary|yet).*");

    WorkflowPattern(Vocabulary words) {
        this.weakening = words.pattern(
                "(?i)\\bno (?:silent )?{workflow.gates} {workflow.weakened}\\b|\\bci weakening\\W{1,8}(?:none|no)\\b|\\bgate weakening\\W{1,8}(?:none|no)\\b|\\bno weakening of (?:any )?{workflow.gates}\\b");
        this.ofPeople = words.pattern(".*\\b{workflow.of-people}\\b.*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE || passage.kind() == Passage.Kind.HEADING) {
            return;
        }
        for (Matcher matcher = NO_CHANGES.matcher(passage.text()); matcher.find(); ) {
            String clause = Around.clause(passage, matcher.start(), matcher.end());
            String behind = Around.behind(passage, matcher.end(), 40);
            boolean some =
                    SOME.matcher(behind).matches() && !TO_WHAT.matcher(behind).matches();
            boolean other = ofPeople.matcher(clause).matches();
            if (!some && !other && !NEEDED.matcher(behind).matches()) {
                add(passage, claims, matcher, unchanged(passage, matcher), UNCHANGED);
            }
        }
        for (Matcher matcher = CONTINUE.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "continue-on-error" + extent(passage, matcher), "none");
        }
        for (Matcher matcher = weakening.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "gates", "not weakened");
        }
        for (Matcher matcher = PERMISSION.matcher(passage.text()); matcher.find(); ) {
            String scope = matcher.group("scope").toLowerCase(Locale.ROOT);
            add(
                    passage,
                    claims,
                    matcher,
                    "permission " + scope,
                    matcher.group("level").toLowerCase(Locale.ROOT));
        }
    }

    private static String unchanged(Passage passage, Matcher matcher) {
        Matcher behind = TO_WHAT.matcher(Around.behind(passage, matcher.end(), 40));
        String words = List.of("what", "of", "new").stream()
                        .map(group -> String.valueOf(matcher.group(group)))
                        .reduce("", String::concat)
                + (behind.matches() ? behind.group("what") : "");
        if (words.contains("trigger")) {
            return "triggers";
        }
        if (words.contains("permission")) {
            return "permissions";
        }
        return words.contains("trust") ? "trust" : "workflows";
    }

    /** Whether it is said of the change, of the whole head, or of some jobs alone. */
    private static String extent(Passage passage, Matcher matcher) {
        String behind = Around.behind(passage, matcher.end(), 40);
        boolean some = behind.matches("[\\s(]*(?:\\w+ )?(?:on|for|in) .*");
        boolean added = behind.matches("\\s*(?:was |were |is |has been )?(?:added|introduced).*")
                || matcher.group().matches("(?i)no new.*");
        return some ? " of some jobs" : added ? " added" : "";
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, String says) {
        if (!Intentions.are(passage, matcher.start(), matcher.end())) {
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.WORKFLOW, subject, Value.word(says));
        }
    }
}
