package dev.guardrail.collect.trust;

import dev.guardrail.fact.Pinning;
import java.util.regex.Pattern;

/** Tells versions from names of what is newest. */
final class Versions {

    /** A tag with a number: {@code v4}, {@code release/v1}, {@code 3.12-slim}, {@code nightly-2024-05-01}. */
    private static final Pattern NUMBERED = Pattern.compile("(?:[\\w.-]*/)?[A-Za-z_-]*\\d.*", Pattern.DOTALL);

    /** What picks another version tomorrow: {@code >=3.8}, {@code ^20}, {@code *}, {@code lts/*}, {@code 1.0 - 2.0}. */
    private static final Pattern RANGE = Pattern.compile("[<>^~=!].*|.*[*|\\s].*|x", Pattern.DOTALL);

    /** A branch, even if a number is in its name: {@code master-2.x}. */
    private static final Pattern BRANCH = Pattern.compile("(?:master|main|trunk|develop|dev)\\b.*", Pattern.DOTALL);

    private Versions() {}

    /** A tag or a branch, of a repository or an image. */
    static Pinning ofTag(String tag) {
        return NUMBERED.matcher(tag).matches() && !BRANCH.matcher(tag).matches() ? Pinning.VERSION : Pinning.MOVING;
    }

    /** What a tool's version must fulfil. */
    static Pinning ofRequirement(String requirement) {
        return RANGE.matcher(requirement).matches() ? Pinning.MOVING : ofTag(requirement);
    }
}
