package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a kind of claims that a project adds: regular expressions whose groups {@code subject} and {@code says} are
 * what a claim is about and what it says of that. Without the group {@code says}, it says all of its words.
 */
public final class KindWords implements ClaimPattern {

    /** A group with a name: Java tells the names of a pattern only since version 20. */
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z]\\w*)>");

    private static final String SUBJECT = "subject";
    private static final String SAYS = "says";

    private final ClaimKind kind;
    private final List<Pattern> words;

    /** The words of a kind, as its page has them. */
    public KindWords(ClaimKind kind, List<String> expressions) {
        this.kind = kind;
        this.words = expressions.stream().map(Pattern::compile).toList();
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE) {
            return;
        }
        for (Pattern pattern : words) {
            for (Matcher matcher = pattern.matcher(passage.text()); matcher.find(); ) {
                if (matcher.end() > matcher.start() && !Intentions.are(passage, matcher.start(), matcher.end())) {
                    Value says = Value.parse(group(matcher, SAYS, matcher.group()));
                    claims.add(passage, matcher.start(), matcher.end(), kind, group(matcher, SUBJECT, ""), says);
                }
            }
        }
    }

    private static String group(Matcher matcher, String name, String otherwise) {
        boolean named = GROUP.matcher(matcher.pattern().pattern())
                .results()
                .anyMatch(group -> group.group(1).equals(name));
        String found = named ? matcher.group(name) : null;
        return found == null ? otherwise : found.strip();
    }
}
