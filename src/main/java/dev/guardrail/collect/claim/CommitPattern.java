package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the commits and tags that an audit names. */
final class CommitPattern implements ClaimPattern {

    /** A full id, or the start of one with a digit and a letter, which tells it from a number and from a word. */
    private static final Pattern COMMIT = Pattern.compile(
            "(?<![\\w./@#-])(?:[0-9a-f]{40}|(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\\d)[0-9a-f]{7,39})(?![\\w@-])");

    private static final Pattern TAG =
            Pattern.compile("(?<![\\w./@-])v\\d+(?:\\.\\d+)+(?:-[A-Za-z0-9][\\w.]*)?(?![\\w@-])");

    private final Pattern pullRequest;

    /** What has an id like that of a commit. */
    private final Pattern object;

    private static final Pattern PINS = Pattern.compile(
            "(?i)\\buses:\\s|\\bactions/[a-z]|(?<![\\w/])[\\w-]+/[\\w.-]*action[\\w.-]*|\\b(?:sha|commit)[- ]pinn|\\bactions? (?:is |are |was |were )?pinned\\b|\\bpin(?:s|ned)? (?:to|at|by)\\b");

    /** A member of JSON that is the id of something else, such as a finding. */
    private static final Pattern MEMBER = Pattern.compile(".*\"(?:\\w*_)?(?:id|fingerprint|key)\"\\s*:\\s*\"");

    private final Pattern aboutTags;

    CommitPattern(Vocabulary words) {
        this.pullRequest = words.pattern("(?i)\\b{commit.pull-requests}\\s*\\[?#?(\\d{1,6})\\b");
        this.object = words.pattern(".*\\b{commit.objects}s?\\b[\\s`:=]{0,4}");
        this.aboutTags = words.pattern("(?i).*\\b{commit.tags}\\b.*|.*(?:→|\\.\\.|…).*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        String text = passage.text().replace("..", "  ");
        // The commit that an action is pinned to is one of another repository.
        boolean pins = PINS.matcher(text).find();
        for (Matcher matcher = COMMIT.matcher(text); !pins && matcher.find(); ) {
            String before = Around.before(passage, matcher.start(), 24);
            if (object.matcher(before).matches() || MEMBER.matcher(before).matches()) {
                continue;
            }
            claims.add(
                    passage, matcher.start(), matcher.end(), ClaimKind.COMMIT, matcher.group(), Value.word("commit"));
        }
        for (Matcher matcher = pullRequest.matcher(passage.text()); matcher.find(); ) {
            claims.add(
                    passage,
                    matcher.start(),
                    matcher.end(),
                    ClaimKind.COMMIT,
                    "#" + matcher.group(1),
                    Value.word("pull request"));
        }
        for (Matcher matcher = TAG.matcher(text); matcher.find(); ) {
            boolean named = matcher.group().contains("-m")
                    || aboutTags.matcher(passage.text()).matches();
            if (named && !Intentions.are(passage, matcher.start(), matcher.end())) {
                claims.add(
                        passage, matcher.start(), matcher.end(), ClaimKind.COMMIT, matcher.group(), Value.word("tag"));
            }
        }
    }
}
