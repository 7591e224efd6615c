package dev.guardrail.collect.workflow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of an action, as far as a reference to it tells.
 *
 * @param major the first number
 * @param minor the second one; {@link Integer#MAX_VALUE} where there is none, as a tag {@code v4} moves to the newest
 */
record ActionVersion(int major, int minor) {

    private static final Pattern NUMBERS = Pattern.compile("(?:^|[^\\w.])v?([0-9]{1,6})(?:\\.([0-9]{1,6}))?(?![\\w])");
    private static final Pattern SHA = Pattern.compile("[0-9a-fA-F]{40}");

    /**
     * The version that a tag names, or the comment beside a commit.
     *
     * @param uses the reference
     * @param comment the comment behind it
     */
    static Optional<ActionVersion> of(String uses, String comment) {
        String ref = uses.strip().replaceFirst("^[^@]*@?", "");
        Matcher numbers = NUMBERS.matcher(SHA.matcher(ref).matches() ? comment : ref);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int minor = numbers.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(numbers.group(2));
        return Optional.of(new ActionVersion(Integer.parseInt(numbers.group(1)), minor));
    }

    boolean isBefore(int otherMajor, int otherMinor) {
        return major < otherMajor || major == otherMajor && minor < otherMinor;
    }
}
