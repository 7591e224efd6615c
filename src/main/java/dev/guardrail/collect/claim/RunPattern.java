package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what runs of CI are said to have had as a result. The subject is the number of a run, or empty. */
final class RunPattern implements ClaimPattern {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{9,12}(?![\\w.-])");

    private final Pattern about;

    private final Pattern green;

    private final Pattern protection;

    RunPattern(Vocabulary words) {
        this.about = words.pattern(".*\\b{run.about}\\b.*");
        this.green = words.pattern(
                "(?i)\\b(?:ci(?: is| was| status)?\\**:?\\**\\s*(?:is |remains |stays )?{run.green}|green ci|(?:all|every) (?:\\d+ )?(?:required |ci )*{run.checks}(?: are| were)? {run.green})\\b");
        this.protection = words.pattern("(?i)\\b{run.protection}\\b");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE) {
            return;
        }
        Set<String> numbers = new HashSet<>();
        for (Matcher matcher = NUMBER.matcher(passage.text()); matcher.find(); ) {
            if (numbers.add(matcher.group())
                    && about.matcher(Around.section(passage, matcher.start(), matcher.end()))
                            .matches()) {
                add(passage, claims, matcher, matcher.group(), "run");
            }
        }
        if (passage.kind() == Passage.Kind.HEADING) {
            return;
        }
        for (Matcher matcher = green.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "CI", "green");
        }
        for (Matcher matcher = protection.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "branch protection", "required");
        }
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, String says) {
        if (!Intentions.are(passage, matcher.start(), matcher.end())) {
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.RUN, subject, Value.word(says));
        }
    }
}
