package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.VersionKind;
import java.util.regex.Pattern;

/** What Poetry makes of a version constraint. */
final class PoetryConstraint {

    private static final Pattern VERSION = Pattern.compile("(?:={1,3}\\s*)?v?\\d[\\w.!+-]*");

    private PoetryConstraint() {}

    /** Alternatives leave as much open as the most open of them, and are never one version. */
    static VersionKind kind(String constraint) {
        String[] alternatives = constraint.split("\\|\\|?", -1);
        VersionKind worst = VersionKind.EXACT;
        for (String alternative : alternatives) {
            VersionKind kind = all(alternative.strip());
            worst = kind.compareTo(worst) > 0 ? kind : worst;
        }
        return worst == VersionKind.EXACT && alternatives.length > 1 ? VersionKind.BOUNDED : worst;
    }

    private static VersionKind all(String constraint) {
        if (VERSION.matcher(constraint).matches()) {
            return VersionKind.EXACT;
        }
        for (String part : constraint.split("\\s*,\\s*|(?<=[\\w*])\\s+", -1)) {
            boolean open = part.isEmpty() || part.equals("*") || part.startsWith(">") || part.startsWith("!");
            if (!open) {
                return VersionKind.BOUNDED;
            }
        }
        return VersionKind.OPEN;
    }
}
