package dev.guardrail.collect.source.golang;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the name of a package by its path, as its files are elsewhere. */
final class PackageNames {

    private static final Pattern VERSION = Pattern.compile("v[0-9]++");
    private static final Pattern VERSION_SUFFIX = Pattern.compile("(.+)\\.v[0-9]++");

    private PackageNames() {}

    /** The names that it may have, the likeliest first. */
    static List<String> of(String path) {
        String[] segments = path.split("/", -1);
        int last = segments.length - 1;
        String name = last > 0 && VERSION.matcher(segments[last]).matches() ? segments[last - 1] : segments[last];
        Matcher versioned = VERSION_SUFFIX.matcher(name);
        String plain = versioned.matches() ? versioned.group(1) : name;
        Set<String> names = new LinkedHashSet<>(List.of(plain));
        String bare = withoutGo(plain);
        names.add(bare);
        if (plain.indexOf('-') >= 0) {
            names.add(bare.replace("-", ""));
            names.add(bare.replace('-', '_'));
            names.add(plain.replace("-", ""));
            names.add(plain.substring(plain.lastIndexOf('-') + 1));
        }
        return List.copyOf(names);
    }

    private static String withoutGo(String name) {
        String behind = name.startsWith("go-") ? name.substring("go-".length()) : name;
        return behind.endsWith(".go") || behind.endsWith("-go") ? behind.substring(0, behind.length() - 3) : behind;
    }
}
