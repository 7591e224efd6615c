package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.VersionKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Maven and Gradle make of a version. */
final class MavenVersion {

    private static final Pattern ONE = Pattern.compile("\\[\\s*[^,\\[\\]()]+\\s*]");
    private static final Pattern OPEN_RANGE = Pattern.compile(".*,\\s*[\\])(\\[]");

    private MavenVersion() {}

    static VersionKind kind(String version) {
        String text = version.strip();
        String word = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.contains("${")) {
            return VersionKind.MANAGED;
        }
        if (word.endsWith("-snapshot") || word.startsWith("latest") || word.equals("release") || text.equals("+")) {
            return VersionKind.OPEN;
        }
        if (text.startsWith("[") || text.startsWith("(") || text.startsWith("]")) {
            if (ONE.matcher(text).matches()) {
                return VersionKind.EXACT;
            }
            return OPEN_RANGE.matcher(text).matches() ? VersionKind.OPEN : VersionKind.BOUNDED;
        }
        return text.endsWith("+") ? VersionKind.BOUNDED : VersionKind.EXACT;
    }
}
