package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what can be seen of code without running it: that a function is a stub, that functions are short, that no test names
 * something. The subject of a stub is a file with the lines that are meant, {@code judges.py:12-34}, or empty; its anchors are
 * the names.
 */
final class BehaviourPattern implements ClaimPattern {

    private final Pattern stub;

    private final Pattern not;

    private final Pattern below;

    private static final Pattern UNTESTED = Pattern.compile(
            "(?i)\\b(?:no|lacks?|without)(?: \\w+){0,2} tests? (?:for|of|cover\\w*|exercis\\w+) `([\\w./]+)(?:\\(\\))?`|`([\\w./]+)(?:\\(\\))?`[^.;|]{0,20}? has no (?:\\w+ ){0,2}tests?\\b");

    BehaviourPattern(Vocabulary words) {
        this.stub = words.pattern("(?i)\\b{behaviour.verbs}\\b[^.;|]{0,40}?\\b({behaviour.stubs})\\b");
        this.not = words.pattern("(?i).*\\b{behaviour.excuses}\\b.*");
        this.below = words.pattern(
                "(?i)\\ball (?:new )?{behaviour.functions} (?:are |remain |stay )?(?:{behaviour.below}|<|≤|<=)\\s*(\\d{1,4}) lines");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE) {
            return;
        }
        stubs(passage, claims);
        for (Matcher matcher = below.matcher(passage.text()); matcher.find(); ) {
            claims.add(
                    passage,
                    matcher.start(),
                    matcher.end(),
                    ClaimKind.BEHAVIOUR,
                    matcher.group(1),
                    Value.word("short functions"));
        }
        for (Matcher matcher = UNTESTED.matcher(passage.text()); matcher.find(); ) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.BEHAVIOUR, name, Value.word("untested"));
        }
    }

    private void stubs(Passage passage, Claims claims) {
        for (Matcher matcher = stub.matcher(passage.text()); matcher.find(); ) {
            String sentence = Intentions.sentence(passage.text(), matcher.start(), matcher.end());
            if (not.matcher(sentence).matches() || Intentions.are(passage, matcher.start(), matcher.end())) {
                continue;
            }
            List<String> names = new ArrayList<>();
            Identifiers.of(sentence).forEach(symbol -> names.add(symbol.name()));
            Optional<String> reference =
                    reference(sentence).or(() -> names.isEmpty() ? section(passage, claims) : Optional.empty());
            if (names.isEmpty() && reference.isEmpty()) {
                continue;
            }
            claims.add(
                    passage,
                    matcher.start(),
                    matcher.end(),
                    ClaimKind.BEHAVIOUR,
                    reference.orElse(""),
                    Value.word("stub"),
                    names);
        }
    }

    /** The lines that the section is about. */
    private static Optional<String> section(Passage passage, Claims claims) {
        return claims.before(passage).stream()
                .filter(other -> other.kind() != Passage.Kind.CODE)
                .flatMap(other -> reference(other.text()).stream())
                .findFirst();
    }

    private static Optional<String> reference(String text) {
        Matcher matcher = Pattern.compile("((?:[\\w.-]+/)*[\\w-]+\\.\\w+):(\\d{1,6})[-–](\\d{1,6})")
                .matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group(1) + ":" + matcher.group(2) + "-" + matcher.group(3))
                : Optional.empty();
    }
}
