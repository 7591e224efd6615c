package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds jobs and steps that workflows are said to have, or a range to have added. */
final class JobPattern implements ClaimPattern {

    private static final Pattern JOBS =
            Pattern.compile("(?i)\\b(?:all\\s+)?(?<count>\\d{1,3}|single|one)\\s+(?:ci\\s+|required\\s+)?jobs?\\b");

    private static final Pattern JOB =
            Pattern.compile("(?i)\\bjob\\s+`(?<after>[\\w-]{2,60})`|`(?<before>[\\w-]{2,60})`\\s+job\\b");

    private static final Pattern STEPS = Pattern.compile(
            "(?i)(?:\\+|\\badds? |\\badded )(?<count>\\d{1,2}|one|a|an)\\s+(?:new\\s+)?(?:[a-z-]+\\s+){0,2}(?<what>step|job)s?\\b");

    private static final Pattern LIST = Pattern.compile("\\s*\\((?<list>[^)]{3,300})\\).*");

    private final Pattern ci;

    private static final Pattern ADDED_BEFORE = Pattern.compile(".*(?:\\+|added |adds |new |of |/)\\s*$");

    JobPattern(Vocabulary words) {
        this.ci = words.pattern(".*(?:\\b{workflow.about}\\b|\\.ya?ml).*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE || passage.kind() == Passage.Kind.HEADING) {
            return;
        }
        for (Matcher matcher = JOB.matcher(passage.text()); matcher.find(); ) {
            String name = matcher.group("after") == null ? matcher.group("before") : matcher.group("after");
            add(passage, claims, matcher, "job " + name, Value.word("present"));
        }
        for (Matcher matcher = JOBS.matcher(passage.text()); matcher.find(); ) {
            String before = Around.before(passage, matcher.start(), 12);
            if (isAboutCi(passage, matcher) && !ADDED_BEFORE.matcher(before).matches()) {
                jobs(passage, claims, matcher);
            }
        }
        for (Matcher matcher = STEPS.matcher(passage.text()); matcher.find(); ) {
            if (isAboutCi(passage, matcher)) {
                String what = matcher.group("what").toLowerCase(Locale.ROOT) + "s added";
                add(passage, claims, matcher, what, count(matcher));
            }
        }
    }

    private boolean isAboutCi(Passage passage, Matcher matcher) {
        return ci.matcher(Around.section(passage, matcher.start(), matcher.end()))
                .matches();
    }

    /** How many there are, and the names behind that. */
    private static void jobs(Passage passage, Claims claims, Matcher matcher) {
        add(passage, claims, matcher, "number of jobs", count(matcher));
        String behind =
                passage.text().substring(matcher.end()).replaceFirst("^ (?:pass(?:ed|ing)?|are green|green)", "");
        Matcher list = LIST.matcher(behind);
        if (list.matches() && list.group("list").contains(",")) {
            String names = list.group("list").replaceAll("\\s+", " ");
            add(passage, claims, matcher, "jobs " + names, Value.word("present"));
        }
    }

    private static Value count(Matcher matcher) {
        String count = matcher.group("count");
        return Numbers.value(Character.isDigit(count.charAt(0)) ? count : "1");
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, Value says) {
        if (!Intentions.are(passage, matcher.start(), matcher.end())) {
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.WORKFLOW, subject, says);
        }
    }
}
