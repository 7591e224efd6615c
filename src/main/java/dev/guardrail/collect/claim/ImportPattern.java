package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what sources are said to import or not. The subject is the module that is not imported, or the file that imports; then
 * the anchor is what it imports.
 */
final class ImportPattern implements ClaimPattern {

    private final Pattern none;

    private final Pattern between;

    private static final List<String> NO_NAMES = List.of("new", "other", "unused", "circular", "wildcard", "dead");

    ImportPattern(Vocabulary words) {
        this.none = words.pattern(
                "(?i)\\b{import.none} `?([A-Z][\\w.-]*|[a-z][\\w.-]*_[\\w.]+)`? imports?\\b|\\b{import.never} imports? `([\\w.-]+)`|\\bno imports? (?:of|from) `([\\w.-]+)`");
        this.between = words.pattern("\\s*(?:→|->|⟶|{import.verbs})\\s*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE) {
            return;
        }
        Matcher matcher = none.matcher(passage.text());
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            String name = matcher.group(group);
            boolean named = name.matches(".*[A-Z_.].*") && !NO_NAMES.contains(name.toLowerCase(java.util.Locale.ROOT));
            if (named && !Intentions.are(passage, matcher.start(), matcher.end())) {
                claims.add(passage, matcher.start(), matcher.end(), ClaimKind.IMPORT, name, Value.word("not imported"));
            }
        }
        List<PathToken> paths = PathToken.of(passage.text());
        for (int i = 1; i < paths.size(); i++) {
            PathToken from = paths.get(i - 1);
            PathToken to = paths.get(i);
            if (between.matcher(passage.text().substring(from.to(), to.from())).matches()) {
                claims.add(
                        passage,
                        from.from(),
                        to.to(),
                        ClaimKind.IMPORT,
                        from.path(),
                        Value.word("imported"),
                        List.of(to.path()));
            }
        }
    }
}
