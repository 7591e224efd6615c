package dev.guardrail.collect.dependency;

import dev.guardrail.collect.dependency.lock.Locked;
import dev.guardrail.collect.dependency.manifest.Declared;
import dev.guardrail.fact.Ecosystem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares requirements and versions as they are written, and takes what may be the same for the same. */
final class Requirements {

    /** An operator, if any, and a version. */
    private static final Pattern ONE_VERSION = Pattern.compile("[=v\\s]*\\d[\\w.!+-]*");

    private final Ecosystem ecosystem;

    Requirements(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
    }

    /** Whether what was locked may be what the manifest says. */
    boolean mayBeSame(Declared declared, Locked locked) {
        if (locked.requirement().isEmpty()) {
            return true;
        }
        // Package managers write addresses in forms of their own.
        String now = declared.version();
        String then = locked.requirement().get();
        return isAddress(now) || isAddress(then) || canonical(now).equals(canonical(then));
    }

    private static boolean isAddress(String requirement) {
        return requirement.contains("/") && !requirement.startsWith("npm:");
    }

    /** Whether the manifest may mean this version. */
    boolean mayBeVersion(Declared declared, String version) {
        String wanted = declared.version().replaceFirst("^npm:@?[^@]+@", "").strip();
        if (ecosystem == Ecosystem.GO) {
            return wanted.equals(version);
        }
        return !ONE_VERSION.matcher(wanted).matches()
                || !version.matches("\\d.*")
                || plain(wanted).equals(plain(version))
                || plain(wanted).equals(plain(version.replaceFirst("\\+.*", "")));
    }

    private List<String> canonical(String requirement) {
        if (ecosystem != Ecosystem.PYPI) {
            return List.of(requirement.strip().replaceFirst("^npm:(?!@?[^@]+@)", ""));
        }
        return Arrays.stream(requirement.split(",", -1))
                .map(String::strip)
                .map(Requirements::plain)
                .sorted()
                .toList();
    }

    /** Without what makes no difference to PEP 440 and to SemVer: zeros at the end, and signs between a version's parts. */
    private static String plain(String version) {
        return version.toLowerCase(Locale.ROOT)
                .replaceFirst("^[=v\\s]+", "=")
                .replaceFirst("^=?(?=\\d)", "")
                .replaceAll("\\s", "")
                .replaceAll("[-_.]?(a|b|c|rc|alpha|beta|pre|preview|post|rev|r|dev)[-_.]?(?=\\d)", ".$1")
                .replaceFirst("(?:\\.0)+$", "");
    }
}
