package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Subjects;
import dev.guardrail.claim.Value;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds subjects that have no path and are said to be unchanged: schemas, migrations, contracts. */
final class UntouchedPattern implements ClaimPattern {

    private final Pattern noChanges;

    UntouchedPattern(Vocabulary words) {
        this.noChanges = words.pattern(
                "(?i)\\bno (?:[\\w-]+ )?({file.subjects})(?:/\\w+)? {file.changes}\\b|\"({file.subjects})\"\\s*:\\s*\"(?:unchanged|untouched|none)\"");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        Matcher matcher = noChanges.matcher(passage.text());
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (!Intentions.are(passage, matcher.start(), matcher.end())) {
                claims.add(
                        passage,
                        matcher.start(),
                        matcher.end(),
                        ClaimKind.FILE,
                        Subjects.WORD + word.toLowerCase(Locale.ROOT).replaceFirst("s$", ""),
                        Value.word("unchanged"));
            }
        }
    }
}
