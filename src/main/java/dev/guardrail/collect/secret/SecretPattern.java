package dev.guardrail.collect.secret;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a kind of secret looks like.
 *
 * @param kind what it is called in a report
 * @param markers what stands in every one of them, whatever the case of its letters: without it the pattern is not tried
 * @param before how many characters before its marker the pattern starts
 * @param pattern is tried there and nowhere else, so bounded quantifiers, possessive where they can be, keep it linear; its
 *     group 1 is the prefix that tells the kind, and group 2 the part that nobody may see
 * @param anywhere whether it counts in the middle of a word, too: a checksum does not hold by chance
 * @param check whether the whole of groups 1 and 2 is one, beyond what an expression can say
 */
record SecretPattern(
        String kind, List<String> markers, int before, LazyPattern pattern, boolean anywhere, Predicate<String> check) {

    /** What does not follow a token. */
    static final String END = "(?![\\w+/-])";

    /** A token with a prefix of its own. */
    static SecretPattern token(String kind, String prefix, String body) {
        return family(kind, body, prefix);
    }

    /** Tokens with prefixes of their own and one form. */
    static SecretPattern family(String kind, String body, String... prefixes) {
        String[] quoted = Arrays.stream(prefixes).map(Pattern::quote).toArray(String[]::new);
        LazyPattern pattern = new LazyPattern("(" + String.join("|", quoted) + ")(" + body + ")(?![\\w-])");
        return new SecretPattern(kind, List.of(prefixes), 0, pattern, false, text -> true);
    }

    /** A secret without a form of its own: it counts next to its name alone. */
    static SecretPattern named(String kind, String name, String prefix, String body, String... markers) {
        String assignment = "\\\\?[\"'`]?\\s{0,4}(?:=>|:=|[=:,(>])\\s{0,4}\\\\?[\"'`]?";
        LazyPattern pattern =
                new LazyPattern("(?i:" + name + ")" + assignment + "(" + prefix + ")(" + body + ")" + END);
        return new SecretPattern(kind, List.of(markers), 0, pattern, true, text -> true);
    }

    /** The same, where the last characters of a token must be the checksum of what stands before. */
    SecretPattern checked(Predicate<String> checksum) {
        return new SecretPattern(kind, markers, before, pattern, true, checksum);
    }

    /** The same, from so many characters before its marker. */
    SecretPattern from(int characters) {
        return new SecretPattern(kind, markers, characters, pattern, anywhere, check);
    }

    /** The same, with another marker than its prefix. */
    SecretPattern marked(String... others) {
        return new SecretPattern(kind, List.of(others), before, pattern, anywhere, check);
    }

    /** The same, neither after nor before what a longer base64 text could go on with: its form is a short one. */
    SecretPattern alone() {
        LazyPattern strict = new LazyPattern("(?<![+_-]|[^/]/)" + pattern.regex() + END);
        return new SecretPattern(kind, markers, before, strict, anywhere, check);
    }
}
