package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how the actions of workflows are said to be pinned. */
final class PinPattern implements ClaimPattern {

    private static final Pattern PINNED = Pattern.compile(
            "(?i)\\b(?<all>all\\s+)?(?:(?<count>\\d{1,3})\\s+)?(?<some>\\w+\\s+)?(?:github )?actions?\\s+(?:(?:are|remain|remained|is|were|all|still)\\s+)*(?<sha>sha[- ])?pinned\\b"
                    + "(?<to>\\s+(?:to|by|with|at)\\s+(?:full\\s+|immutable\\s+|commit\\s+|40-char(?:acter)?\\s+|exact\\s+)*(?:sha|commit|hash)\\w*)?"
                    + "|\\bsha[- ]pinned\\s+(?:github\\s+)?actions\\b"
                    + "|\\ball\\s+(?:github |third-party )?actions\\s+use\\s+(?:full |immutable |commit )*shas?\\b");

    private static final Pattern LIST = Pattern.compile("\\s*\\((?<list>[^)]{3,300})\\).*");

    private static final Pattern ACTION_ROW =
            Pattern.compile("\\|\\s*`?(?<action>[\\w.-]+/[\\w./-]+)`?\\s*\\|\\s*`?(?<sha>[0-9a-f]{40})`?\\s*\\|.*");

    /** Words before it that leave none out. */
    private static final Pattern WHOLE = Pattern.compile("null|github|all|other|the|ci");

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE || passage.kind() == Passage.Kind.HEADING) {
            return;
        }
        for (Matcher matcher = PINNED.matcher(passage.text()); matcher.find(); ) {
            pinned(passage, claims, matcher);
        }
        Matcher row = ACTION_ROW.matcher(passage.text());
        if (row.matches()) {
            String subject = "action " + row.group("action");
            Value says = Value.word(row.group("sha"));
            claims.add(passage, row.start("action"), row.end("sha"), ClaimKind.WORKFLOW, subject, says);
        }
    }

    private static void pinned(Passage passage, Claims claims, Matcher matcher) {
        boolean sha = matcher.group("to") != null
                || matcher.group().toLowerCase(Locale.ROOT).contains("sha");
        Matcher list = LIST.matcher(passage.text().substring(matcher.end()));
        String named = list.matches() ? list.group("list").replaceAll("[`\\s]+", "") : "";
        boolean tags = named.matches("[\\w./-]+@v?\\d[\\w.]*(?:,[\\w./-]+@v?\\d[\\w.]*)*");
        String some = String.valueOf(matcher.group("some")).strip().toLowerCase(Locale.ROOT);
        boolean whole = WHOLE.matcher(some).matches();
        String subject = tags ? "actions " + named : (whole ? isEach(matcher) ? "all " : "" : "some ") + "actions";
        add(passage, claims, matcher, subject, Value.word(sha && !tags ? "pinned to commits" : "pinned"));
        if (matcher.group("count") != null && whole) {
            add(passage, claims, matcher, "number of actions", Numbers.value(matcher.group("count")));
        }
    }

    private static boolean isEach(Matcher matcher) {
        return matcher.group("count") != null || matcher.group().matches("(?i).*\\b(?:are|remain|all)\\b.*");
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, Value says) {
        if (!Intentions.are(passage, matcher.start(), matcher.end())) {
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.WORKFLOW, subject, says);
        }
    }
}
