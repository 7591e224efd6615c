package dev.guardrail.collect.check.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a call of Maven.
 *
 * @param goals its goals and phases
 * @param on the profiles that it asks for
 * @param off the profiles that it switches off
 * @param properties what it sets
 * @param projects the modules that it names, with {@code !} before those that it leaves out; none for all
 * @param file the POM that it names; empty for that of its folder
 * @param withNeeds whether it builds what the named modules need, too
 * @param withUsers whether it builds what needs the named modules, too
 * @param alone whether it builds no modules
 */
record MavenCommand(
        List<String> goals,
        Set<String> on,
        Set<String> off,
        Map<String, String> properties,
        List<String> projects,
        String file,
        boolean withNeeds,
        boolean withUsers,
        boolean alone) {

    private static final Set<String> PROFILES = Set.of("-P", "--activate-profiles");
    private static final Set<String> PROJECTS = Set.of("-pl", "--projects");
    private static final Set<String> FILES = Set.of("-f", "--file");
    private static final Set<String> VALUES = Set.of(
            "-s",
            "--settings",
            "-gs",
            "--global-settings",
            "-t",
            "--toolchains",
            "-T",
            "--threads",
            "-l",
            "--log-file",
            "-rf",
            "--resume-from",
            "-b",
            "--builder",
            "--color");

    /** One option, its value and the number of its words. */
    private record Option(String name, String value, int width) {}

    static MavenCommand of(List<String> goals, List<String> words) {
        Set<String> on = new HashSet<>();
        Set<String> off = new HashSet<>();
        Map<String, String> properties = new HashMap<>();
        List<String> projects = new ArrayList<>();
        String file = "";
        for (int at = 0; at < words.size(); ) {
            Option option = option(words, at);
            if (PROFILES.contains(option.name())) {
                for (String profile : option.value().split(",", -1)) {
                    boolean not = profile.startsWith("!") || profile.startsWith("-");
                    (not ? off : on).add(profile.strip().replaceFirst("^[!?+-]+", ""));
                }
            } else if (PROJECTS.contains(option.name())) {
                projects.addAll(List.of(option.value().split(",", -1)));
            } else if (FILES.contains(option.name())) {
                file = option.value();
            } else if (option.name().equals("-D")) {
                String[] pair = option.value().split("=", 2);
                properties.put(pair[0], pair.length > 1 ? pair[1] : "true");
            }
            at += option.width();
        }
        return new MavenCommand(
                goals,
                on,
                off,
                properties,
                projects,
                file,
                words.contains("-am") || words.contains("--also-make"),
                words.contains("-amd") || words.contains("--also-make-dependents"),
                words.contains("-N") || words.contains("--non-recursive"));
    }

    private static Option option(List<String> words, int at) {
        String word = words.get(at);
        int equal = word.indexOf('=');
        if (word.startsWith("--") && equal > 0) {
            return new Option(word.substring(0, equal), word.substring(equal + 1), 1);
        }
        for (String joined : List.of("-D", "-P")) {
            if (word.startsWith(joined) && word.length() > 2) {
                return new Option(joined, word.substring(2), 1);
            }
        }
        boolean valued = word.equals("-D")
                || PROFILES.contains(word)
                || PROJECTS.contains(word)
                || FILES.contains(word)
                || VALUES.contains(word);
        return valued && at + 1 < words.size() ? new Option(word, words.get(at + 1), 2) : new Option(word, "", 1);
    }

    /** Words without the options that choose profiles or modules. */
    static List<String> without(List<String> words, boolean profiles, boolean modules) {
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Option option = option(words, at);
            boolean drops = profiles && PROFILES.contains(option.name())
                    || modules
                            && (PROJECTS.contains(option.name())
                                    || Set.of("-am", "-amd", "--also-make", "--also-make-dependents")
                                            .contains(option.name()));
            if (!drops) {
                rest.addAll(words.subList(at, at + option.width()));
            }
            at += option.width();
        }
        return rest;
    }

    /** Whether a profile is active; one that a version, a system or a file decides is taken to be so. */
    boolean activates(Pom.Profile profile, boolean othersAsked) {
        if (off.contains(profile.id())) {
            return false;
        }
        boolean asked = on.contains(profile.id());
        return asked
                || profile.other()
                || profile.byDefault() && !othersAsked
                || !profile.property().isEmpty() && hasProperty(profile);
    }

    private boolean hasProperty(Pom.Profile profile) {
        String name = profile.property();
        if (name.startsWith("!")) {
            return !properties.containsKey(name.substring(1)) && !isOfTheRunner(name.substring(1));
        }
        boolean set = properties.containsKey(name) || isOfTheRunner(name);
        String value = profile.value();
        String own = properties.getOrDefault(name, "true");
        return set
                && (value.isEmpty() || (value.startsWith("!") ? !own.equals(value.substring(1)) : own.equals(value)));
    }

    private static boolean isOfTheRunner(String name) {
        return name.equals("env.CI") || name.equals("env.GITHUB_ACTIONS");
    }
}
