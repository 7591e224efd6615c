package dev.guardrail.collect.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of an action as people tag it: {@code v4.1.2}, {@code 4}, {@code release/v1}.
 *
 * @param numbers its numbers, from the most significant one; fewer than three are a line of versions
 */
record ReleaseVersion(List<Integer> numbers) implements Comparable<ReleaseVersion> {

    private static final Pattern TAG = Pattern.compile("(?:[\\w-]+/)?v?(\\d{1,9}(?:\\.\\d{1,9}){0,3})");
    private static final Pattern COMMENT =
            Pattern.compile("(?:pin@|tag=|tag:|ratchet:[^@\\s]*@)?(v?\\d{1,9}(?:\\.\\d{1,9}){0,3})(?:\\s.*|$)");
    private static final int WHOLE = 3;

    ReleaseVersion {
        numbers = List.copyOf(numbers);
    }

    /** The version that a tag or a branch names; none where it has another form. */
    static Optional<ReleaseVersion> of(String ref) {
        Matcher tag = TAG.matcher(ref);
        return tag.matches()
                ? Optional.of(new ReleaseVersion(Arrays.stream(tag.group(1).split("\\."))
                        .map(Integer::valueOf)
                        .toList()))
                : Optional.empty();
    }

    /** The version that a comment beside a pinned commit begins with, as Dependabot, Renovate and ratchet write it. */
    static Optional<ReleaseVersion> ofComment(String comment) {
        Matcher version = COMMENT.matcher(comment);
        return version.matches() ? of(version.group(1)) : Optional.empty();
    }

    /** Whether it is one version, not a line of versions. */
    boolean isWhole() {
        return numbers.size() >= WHOLE;
    }

    /** Whether a version is one of this line. */
    boolean hasInLine(ReleaseVersion version) {
        return version.numbers.size() >= numbers.size()
                && version.numbers.subList(0, numbers.size()).equals(numbers);
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = Integer.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
