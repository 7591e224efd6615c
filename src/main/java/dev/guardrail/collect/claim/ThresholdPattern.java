package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which coverage is said to be demanded. The subject is {@code coverage gate}, a setting of a tool, or
 * {@code thresholds} for what the range did to all of them.
 */
final class ThresholdPattern implements ClaimPattern {

    /** What the subject is where a setting is named. */
    static final String SETTING = "fail_under";

    private static final String GATE = "coverage gate";

    private static final String FIGURE = "(\\d{1,3}(?:\\.\\d+)?)";

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![\\w])(?:--)?(?:cov-)?fail[-_]under[`\"*]*(?:\\s*[=:]\\s*|\\s+(?:is |of |at |remains )?)[`*]*"
                    + FIGURE + "\\b");

    private final Pattern demanded;

    private final Pattern moved;

    private final Pattern lowered;

    private static final Pattern NONE = Pattern.compile(
            "(?i)\\bnot enforced\\b|\\bno (?:coverage )?(?:gate|threshold)s?(?: is| are)?(?: enforced| configured)\\b");

    private final Pattern about;

    private final Pattern noGate;

    ThresholdPattern(Vocabulary words) {
        this.demanded = words.pattern(
                "(?i)(?:{threshold.nouns}s?\\b[`*:|]*\\s*(?:(?:{threshold.verbs})\\s+){0,3}(?:[≥=]|>=)?\\s?|(?:≥|>=)\\s?)\\**(\\d{1,3}(?:\\.\\d+)?)\\s?%|(?<![\\w.~+-])(\\d{1,3}(?:\\.\\d+)?)\\s?%\\s+(?:coverage |line |branch )?(?:{threshold.nouns}|{threshold.nouns-behind})\\b");
        this.moved = words.pattern(
                "(?i)\\b{threshold.nouns}s?\\W{1,4}(?:was |were |is )?(?:{threshold.moved}\\W{1,3})?(?:from )?(\\d{1,3}(?:\\.\\d+)?)\\s?%?\\s*(?:→|->|to)\\s*(\\d{1,3}(?:\\.\\d+)?)\\s?%");
        this.lowered = words.pattern(
                "(?i)\\bno (?:coverage |quality )?thresholds?(?: (?:were|was|have been|has been))? (?:{threshold.lowered})\\b|\\bthresholds? (?:(?:is|are|remains?|were|was) )?(?:unchanged|not {threshold.lowered})\\b|\\bno (?:lowering|reduction|relaxation) (?:of|in) (?:the )?(?:coverage )?thresholds?\\b");
        this.about = words.pattern(".*\\b{threshold.about}\\b.*");
        this.noGate = words.pattern(".*\\b{threshold.goals}\\b.*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        for (Matcher matcher = NAMED.matcher(passage.text()); matcher.find(); ) {
            // An option of a command, or code that is quoted, may be of a workflow or of any tool.
            boolean option =
                    passage.kind() == Passage.Kind.CODE || matcher.group().startsWith("--");
            add(passage, claims, matcher, option ? GATE : SETTING, Numbers.value(matcher.group(1)));
        }
        if (passage.kind() == Passage.Kind.CODE) {
            return;
        }
        for (Matcher matcher = demanded.matcher(passage.text()); matcher.find(); ) {
            String figure = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (isAboutCoverage(passage, matcher) && !isGoal(passage, matcher)) {
                add(passage, claims, matcher, GATE, Numbers.value(figure));
            }
        }
        for (Matcher matcher = moved.matcher(passage.text()); matcher.find(); ) {
            if (isAboutCoverage(passage, matcher)) {
                add(passage, claims, matcher, "coverage gate before", Numbers.value(matcher.group(1)));
                add(passage, claims, matcher, GATE, Numbers.value(matcher.group(2)));
            }
        }
        for (Matcher matcher = lowered.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "thresholds", Value.word("not lowered"));
        }
        for (Matcher matcher = NONE.matcher(passage.text()); matcher.find(); ) {
            if (isAboutCoverage(passage, matcher)) {
                add(passage, claims, matcher, GATE, Value.word("none"));
            }
        }
    }

    private boolean isAboutCoverage(Passage passage, Matcher matcher) {
        String around = Around.clause(passage, matcher.start(), matcher.end()) + " | " + Around.title(passage);
        return about.matcher(around).matches();
    }

    private boolean isGoal(Passage passage, Matcher matcher) {
        String around = Around.before(passage, matcher.start(), 30)
                + Around.behind(passage, matcher.end(), 20)
                + Around.cell(passage, matcher.start())
                        .map(Passage.Cell::header)
                        .orElse("");
        return noGate.matcher(around).matches();
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, Value says) {
        boolean number = says.number().isPresent();
        // What would happen at a gate is said of a gate that is there.
        boolean intended = Intentions.are(passage, matcher.start(), matcher.end())
                && !Around.behind(passage, matcher.end(), 12).matches("\\W*(?:would|will|may) .*");
        if (!intended && (!number || says.number().orElseThrow().intValue() <= 100)) {
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.THRESHOLD, subject, says);
        }
    }
}
