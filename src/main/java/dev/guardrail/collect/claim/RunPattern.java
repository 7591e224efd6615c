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

    private static final Pattern ABOUT = Pattern.compile(".*\\b(?:runs?|ci|actions/runs|workflow|job|pipeline)\\b.*");

    private static final Pattern GREEN = Pattern.compile(
            "(?i)\\b(?:ci(?: is| was| status)?\\**:?\\**\\s*(?:is |remains |stays )?(?:green|passing|passed|success(?:ful)?)"
                    + "|green ci|(?:all|every) (?:\\d+ )?(?:required |ci )*(?:checks|jobs|gates|workflows)(?: are| were)? (?:pass(?:ed|ing|es)?|green|succeed(?:ed)?))\\b");

    private static final Pattern PROTECTION =
            Pattern.compile("(?i)\\b(?:branch protection|required (?:status )?checks?|merge[- ]blocking)\\b");

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE || passage.kind() == Passage.Kind.HEADING) {
            return;
        }
        Set<String> numbers = new HashSet<>();
        for (Matcher matcher = NUMBER.matcher(passage.text()); matcher.find(); ) {
            if (numbers.add(matcher.group())
                    && ABOUT.matcher(Around.section(passage, matcher.start(), matcher.end()))
                            .matches()) {
                add(passage, claims, matcher, matcher.group(), "run");
            }
        }
        for (Matcher matcher = GREEN.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "CI", "green");
        }
        for (Matcher matcher = PROTECTION.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "branch protection", "required");
        }
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, String says) {
        if (!Intentions.are(passage, matcher.start(), matcher.end())) {
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.RUN, subject, Value.word(says));
        }
    }
}
