package dev.guardrail.fact;

import java.util.List;

/**
 * What the policy forbids in a part of the repository.
 *
 * @param place the policy's line
 * @param modules the modules that may not be imported, with their submodules; {@code *} stands for any characters
 * @param calls the qualified names that may not be called; {@code *} stands for any characters, and a name with a dot
 *     also matches the end of a longer name
 * @param in a glob of the files that it applies to
 * @param except globs of files that it does not apply to
 * @param because the reason, for the author of a violation
 */
public record Boundary(
        Place place, List<String> modules, List<String> calls, String in, List<String> except, String because)
        implements SourceFact {

    /** Node's own modules may be named with or without it. */
    private static final String NODE = "node:";

    public Boundary {
        modules = List.copyOf(modules);
        calls = List.copyOf(calls);
        except = List.copyOf(except);
    }

    /** Whether it applies to the file at a path. */
    public boolean surrounds(String path) {
        return new Glob(in).matches(path) && except.stream().noneMatch(glob -> new Glob(glob).matches(path));
    }

    /** The first of its modules that an import names; empty where it names none. */
    public String forbiddenIn(Import statement) {
        return modules.stream()
                .filter(module -> statement.qualifiedNames().anyMatch(name -> covers(module, name)))
                .findFirst()
                .orElse("");
    }

    /** Whether one of its patterns matches a call. */
    public boolean forbids(Call call) {
        return calls.stream().anyMatch(pattern -> names(pattern, call.name()));
    }

    /** A pattern with a dot may omit leading parts: {@code datetime.now} names {@code datetime.datetime.now}, {@code now} does not. */
    private static boolean names(String pattern, String name) {
        return Wildcard.matches(pattern, name)
                || pattern.contains(".") && !pattern.startsWith("*") && Wildcard.matches("*." + pattern, name);
    }

    /** Whether a name is a module, or something below it. */
    static boolean covers(String module, String name) {
        String bare = name.startsWith(NODE) && !module.startsWith(NODE) ? name.substring(NODE.length()) : name;
        // "os.*" also covers "os": nobody can import a part of a module without the module.
        String whole =
                module.endsWith(".*") || module.endsWith("/*") ? module.substring(0, module.length() - 2) : module;
        return Wildcard.matches(whole, bare)
                || Wildcard.matches(whole + ".*", bare)
                || Wildcard.matches(whole + "/*", bare);
    }

    @Override
    public String identity() {
        return "boundary " + in + " " + modules + " " + calls;
    }
}
