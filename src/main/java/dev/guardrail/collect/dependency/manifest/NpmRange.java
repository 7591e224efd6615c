package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.VersionKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What npm, Yarn and pnpm make of the text beside a package's name. */
final class NpmRange {

    private static final Pattern VERSION = Pattern.compile("[=v ]*\\d+\\.\\d+\\.\\d+(?:-[\\w.-]+)?(?:\\+[\\w.-]+)?");
    private static final Pattern COMMIT = Pattern.compile(".*#[0-9a-fA-F]{40}");
    private static final Pattern LOCAL = Pattern.compile("(?:workspace:|file:|link:|portal:|\\.{1,2}/|/|~/).*");
    private static final Pattern REPOSITORY = Pattern.compile(
            "(?:git[+:@]|github:|gitlab:|bitbucket:|gist:|ssh:|[\\w.-]+/[\\w.-]+(?:#|$)).*|.*\\.git(?:#.*)?");
    private static final Pattern ALIAS = Pattern.compile("(?:npm|jsr):(?:@?[^@]+@)?");
    private static final Pattern TARGET = Pattern.compile("npm:(@?[^@]+)(?:@.*)?");
    private static final Pattern UPPER_BOUND = Pattern.compile(".*(?:<|\\^|~|[\\dxX*] - \\d).*");
    private static final Pattern PARTIAL = Pattern.compile("[=v ]*\\d+(?:\\.(?:\\d+|[xX*]))*");

    private NpmRange() {}

    static VersionKind kind(String text) {
        String range = text.strip();
        if (LOCAL.matcher(range).matches()) {
            return VersionKind.LOCAL;
        }
        if (range.startsWith("catalog:")) {
            return VersionKind.MANAGED;
        }
        if (range.startsWith("patch:")) {
            // A patch in the repository, of the one version that its own text names.
            return VersionKind.EXACT;
        }
        if (range.startsWith("https://") || range.startsWith("http://")) {
            boolean repository = REPOSITORY.matcher(range).matches();
            return !repository || COMMIT.matcher(range).matches() ? VersionKind.EXACT : VersionKind.OPEN;
        }
        if (REPOSITORY.matcher(range).matches()) {
            return COMMIT.matcher(range).matches() ? VersionKind.EXACT : VersionKind.OPEN;
        }
        return worst(ALIAS.matcher(range).replaceFirst("").split("\\|\\|", -1));
    }

    /** The package that is meant: an alias may stand before it. */
    static String target(String name, String range) {
        Matcher alias = TARGET.matcher(range.strip());
        return alias.matches() ? alias.group(1) : name;
    }

    /** Alternatives leave as much open as the most open of them, and are never one version. */
    private static VersionKind worst(String[] alternatives) {
        VersionKind worst = VersionKind.EXACT;
        for (String alternative : alternatives) {
            VersionKind kind = comparator(alternative.strip());
            worst = kind.compareTo(worst) > 0 ? kind : worst;
        }
        return worst == VersionKind.EXACT && alternatives.length > 1 ? VersionKind.BOUNDED : worst;
    }

    private static VersionKind comparator(String range) {
        if (VERSION.matcher(range).matches()) {
            return VersionKind.EXACT;
        }
        boolean bounded =
                UPPER_BOUND.matcher(range).matches() || PARTIAL.matcher(range).matches();
        return bounded ? VersionKind.BOUNDED : VersionKind.OPEN;
    }
}
