package dev.guardrail.collect.secret;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The form of a kind of secret.
 *
 * @param kind its name in reports
 * @param markers texts of which each such secret contains one, in any case: the pattern is tried only at a marker
 * @param before in characters: how far before its marker the pattern starts
 * @param pattern the pattern, which is tried only there; so bounded quantifiers, possessive where possible, keep it
 *     linear. Its group 1 is the prefix that shows the kind, and group 2 the part to mask
 * @param anywhere whether it also counts in the middle of a word, as for tokens with a checksum, which never fits by
 *     chance
 * @param check a further test of groups 1 and 2 together that a regular expression cannot express
 */
record SecretPattern(
        String kind, List<String> markers, int before, LazyPattern pattern, boolean anywhere, Predicate<String> check) {

    /** Requires that the token ends: no character of a token follows. */
    static final String END = "(?![\\w+/-])";

    /** A token with its own prefix. */
    static SecretPattern token(String kind, String prefix, String body) {
        return family(kind, body, prefix);
    }

    /** Tokens with several prefixes and one form. */
    static SecretPattern family(String kind, String body, String... prefixes) {
        String[] quoted = Arrays.stream(prefixes).map(Pattern::quote).toArray(String[]::new);
        LazyPattern pattern = new LazyPattern("(" + String.join("|", quoted) + ")(" + body + ")(?![\\w-])");
        return new SecretPattern(kind, List.of(prefixes), 0, pattern, false, text -> true);
    }

    /** A secret without a distinctive form, which counts only next to its name. */
    static SecretPattern named(String kind, String name, String prefix, String body, String... markers) {
        String assignment = "\\\\?[\"'`]?\\s{0,4}(?:=>|:=|[=:,(>])\\s{0,4}\\\\?[\"'`]?";
        LazyPattern pattern =
                new LazyPattern("(?i:" + name + ")" + assignment + "(" + prefix + ")(" + body + ")" + END);
        return new SecretPattern(kind, List.of(markers), 0, pattern, true, text -> true);
    }

    /** This pattern, where the last characters of a token must be the checksum of those before them. */
    SecretPattern checked(Predicate<String> checksum) {
        return new SecretPattern(kind, markers, before, pattern, true, checksum);
    }

    /** This pattern, starting so many characters before its marker. */
    SecretPattern from(int characters) {
        return new SecretPattern(kind, markers, characters, pattern, anywhere, check);
    }

    /** This pattern, with other markers than its prefix. */
    SecretPattern marked(String... others) {
        return new SecretPattern(kind, List.of(others), before, pattern, anywhere, check);
    }

    /**
     * This pattern, not within a longer base64 text: its form is so short that such a text may contain it by chance.
     */
    SecretPattern alone() {
        LazyPattern strict = new LazyPattern("(?<![+_-]|[^/]/)" + pattern.regex() + END);
        return new SecretPattern(kind, markers, before, strict, anywhere, check);
    }
}
