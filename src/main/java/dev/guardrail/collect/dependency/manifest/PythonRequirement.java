package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement as PEP 508 has it.
 *
 * @param name the project, normalised as PEP 503 says
 * @param version the specifiers without blanks, or the address; empty where there is neither
 * @param kind how much that leaves open
 * @param marker the condition under which it holds; empty where it always does
 */
record PythonRequirement(String name, String version, VersionKind kind, String marker) {

    private static final Pattern REQUIREMENT = Pattern.compile(
            "\\s*+([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*+(?:\\[[^\\]]*+])?\\s*+(.*+)", Pattern.DOTALL);
    private static final Pattern SPECIFIERS = Pattern.compile("[<>=!~][^;@]*+");
    private static final Pattern EXACT = Pattern.compile("={2,3}[^,*]++");
    private static final Pattern COMMIT = Pattern.compile(".*@[0-9a-fA-F]{40}(?:[#?].*)?");
    private static final Pattern LOCAL = Pattern.compile("(?:file:|\\.{0,2}/|[A-Za-z]:[\\\\/]).*");

    /** Reads a requirement; nothing where it is none. */
    static Optional<PythonRequirement> of(String text) {
        Matcher matcher = REQUIREMENT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = name(matcher.group(1));
        String rest = matcher.group(2).strip();
        if (rest.startsWith("@")) {
            // An address may have a semicolon, so the marker's has a blank before it.
            Matcher end = Pattern.compile("\\s+;").matcher(rest);
            boolean marked = end.find();
            String address = (marked ? rest.substring(1, end.start()) : rest.substring(1)).strip();
            return Optional.of(new PythonRequirement(
                    name,
                    address,
                    address(address),
                    marked ? rest.substring(end.end()).strip() : ""));
        }
        int semicolon = rest.indexOf(';');
        String marker = semicolon < 0 ? "" : rest.substring(semicolon + 1).strip();
        String specifiers = (semicolon < 0 ? rest : rest.substring(0, semicolon)).replaceAll("[\\s()]", "");
        if (!specifiers.isEmpty() && !SPECIFIERS.matcher(specifiers).matches()) {
            return Optional.empty();
        }
        return Optional.of(new PythonRequirement(name, specifiers, specifiers(specifiers), marker));
    }

    /** It as a dependency. */
    Declared declared(Place place, DependencyScope scope) {
        return new Declared(place, name, version, kind, scope, marker.isEmpty());
    }

    /** The name that PEP 503 compares projects by. */
    static String name(String written) {
        return written.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }

    /** What version specifiers leave open. */
    static VersionKind specifiers(String specifiers) {
        VersionKind kind = VersionKind.OPEN;
        for (String specifier : specifiers.split(",", -1)) {
            if (EXACT.matcher(specifier).matches()) {
                return VersionKind.EXACT;
            }
            boolean bound = specifier.startsWith("<") || specifier.startsWith("~=") || specifier.startsWith("==");
            kind = bound ? VersionKind.BOUNDED : kind;
        }
        return kind;
    }

    /** What an address leaves open: a repository all that its branch or tag may become, a file nothing. */
    static VersionKind address(String address) {
        if (LOCAL.matcher(address).matches()) {
            return VersionKind.LOCAL;
        }
        boolean repository = address.matches("(?:git|hg|svn|bzr)\\+.*|.*\\.git(?:@.*)?");
        return !repository || COMMIT.matcher(address).matches() ? VersionKind.EXACT : VersionKind.OPEN;
    }
}
