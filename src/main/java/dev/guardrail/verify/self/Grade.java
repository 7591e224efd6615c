package dev.guardrail.verify.self;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a gate or a verdict comes to, whatever the words of the audit. */
enum Grade {
    PARTIAL(
            "partial|warn(?:ing)?|yellow|amber|conditional(?:ly)?|mixed|degraded|at risk|with (?:caveats|conditions|reservations)",
            "⚠|🟡|🟠"),
    FAIL("fail(?:ed|ing|s|ure)?|red|block(?:ed)?|reject(?:ed)?|hold|no-go|not met|violat(?:ed|ion)", "❌|🔴|✗|⛔"),
    NONE("n/?a|not applicable|none|not (?:run|measured|assessed)|skipped|tbd|pending|deferred|unchanged|-|—", "⚪|➖"),
    PASS(
            "pass(?:ed|es|ing)?|green|ok|success(?:ful)?|met|yes|acceptable|accept(?:ed)?|approved?|clean|complete[d]?"
                    + "|compliant|verified|maintained|satisfied|go|ship",
            "✅|🟢|✓|✔");

    private final Pattern word;
    private final Pattern sign;

    Grade(String words, String signs) {
        this.word = Pattern.compile("(?<![\\w-])(?<!\\bnot? )(?:" + words + ")(?![\\w-])");
        this.sign = Pattern.compile(signs);
    }

    /** The grade of a short text; empty where it has none, or several. */
    static Optional<Grade> of(String text) {
        String lower = Table.plain(text).toLowerCase(Locale.ROOT).replace('_', ' ');
        Optional<Grade> bySign = Optional.empty();
        int signs = 0;
        for (Grade grade : values()) {
            if (grade.sign.matcher(lower).find()) {
                bySign = Optional.of(grade);
                signs++;
            }
        }
        if (signs > 1) {
            return Optional.empty();
        }
        Optional<Grade> byWord = byWord(lower);
        boolean differ = bySign.isPresent() && byWord.isPresent() && !bySign.equals(byWord);
        return differ || byWord.isPresent() ? byWord.filter(grade -> !differ) : bySign;
    }

    /** The grade that the first word of a grade has. */
    private static Optional<Grade> byWord(String lower) {
        Optional<Grade> first = Optional.empty();
        int at = Integer.MAX_VALUE;
        for (Grade grade : values()) {
            var matcher = grade.word.matcher(lower);
            if (matcher.find() && matcher.start() < at) {
                at = matcher.start();
                first = Optional.of(grade);
            }
        }
        return first;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
