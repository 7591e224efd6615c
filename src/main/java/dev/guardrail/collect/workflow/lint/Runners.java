package dev.guardrail.collect.workflow.lint;

import dev.guardrail.table.Table;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels of the runners that GitHub hosts. A label of the same form with an older version than all of them is of a
 * runner that GitHub no longer hosts.
 *
 * @param labels the table {@code runners}
 */
record Runners(Table labels) {

    private static final Pattern VERSIONED =
            Pattern.compile("(ubuntu|macos|windows)-([0-9]{2,4})(?:\\.([0-9]{2}))?(-.*)?");

    /** Labels that every self-hosted runner can have, besides {@code self-hosted}. */
    private static final List<String> OF_SYSTEMS =
            List.of("linux", "macos", "windows", "x64", "arm", "arm64", "self-hosted");

    static Runners of(Tables tables) {
        return new Runners(tables.get(TableName.RUNNERS));
    }

    /** Who says which labels there are: the table and its date, or the policy. */
    String origin() {
        return labels.origin();
    }

    boolean isHosted(String label) {
        return labels.last(label).isPresent();
    }

    /** Whether it is a label that GitHub gives to self-hosted runners. */
    static boolean isPreset(String label) {
        return OF_SYSTEMS.contains(lower(label));
    }

    /** Whether it is the label of an image that is older than all that GitHub hosts. */
    boolean isRetired(String label) {
        Optional<Integer> version = version(label);
        return version.isPresent()
                && !isHosted(label)
                && labels.rows().keySet().stream()
                        .filter(known -> known.startsWith(system(label) + "-"))
                        .flatMap(known -> version(known).stream())
                        .min(Comparator.naturalOrder())
                        .filter(oldest -> version.get() < oldest)
                        .isPresent();
    }

    /** {@code linux}, {@code macos} or {@code windows}; empty where a label does not say. */
    String operatingSystem(String label) {
        return labels.last(label).map(row -> row.cell("system")).orElseGet(() -> guess(lower(label)));
    }

    private static String guess(String label) {
        if (label.equals("linux") || label.startsWith("ubuntu-")) {
            return "linux";
        }
        return List.of("macos", "windows").stream()
                .filter(system -> label.equals(system) || label.startsWith(system + "-"))
                .findFirst()
                .orElse("");
    }

    private static String system(String label) {
        return lower(label).split("-", 2)[0];
    }

    /** The version in a label as a number by which versions of one system can be compared. */
    private static Optional<Integer> version(String label) {
        Matcher matcher = VERSIONED.matcher(lower(label));
        if (!matcher.matches() || lower(label).startsWith("windows-11")) {
            return Optional.empty();
        }
        int minor = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return Optional.of(Integer.parseInt(matcher.group(2)) * 100 + minor);
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
