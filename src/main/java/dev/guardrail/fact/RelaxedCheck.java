package dev.guardrail.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A check that the range made less strict in one file. A setting that moved to another file, and the settings of a tool
 * that another one replaces, are none of its changes.
 *
 * @param place the first line that makes it less strict; where settings were only removed, the first of them at the base
 * @param tool as {@link CheckSetting#tool}
 * @param aspect what became less strict
 * @param changes the settings
 * @param before the file that had the settings at the base, as it is called at the head
 * @param ofBase whether {@code place} is one of the base
 */
@FoundAmong(CheckSetting.class)
public record RelaxedCheck(
        Place place, String tool, Aspect aspect, List<SettingChange> changes, String before, boolean ofBase)
        implements StrictnessFact, LoosenedLimit, Shown {

    /** More are counted in a message, and not named. */
    private static final int NAMED = 5;

    /** The settings of so many changes explain a finding. */
    private static final int RELATED = 20;

    private static final Map<String, String> CALLERS = Map.of(
            "guardrail", "pre-commit's call",
            "guardrail-maven-plugin", "the Maven plugin",
            "guardrail-pipeline", "the pipeline's call");

    public RelaxedCheck {
        changes = List.copyOf(changes);
    }

    /** What of a check can become less strict. */
    public enum Aspect {
        /** Which rules it checks, in which files, and how. */
        STRICTNESS,
        /** What it must reach. */
        THRESHOLD,
        /** What counts for the coverage. */
        COVERAGE_SCOPE
    }

    /** Whether it has changes besides those whose {@link SettingChange#label} a parameter of a rule covers. */
    public boolean isMoreThan(Setting allowed) {
        return !changes.stream().allMatch(change -> allowed.covers(change.label()));
    }

    @Override
    public boolean exceeds(Setting allowed, Collection<Setting> tolerances) {
        return aspect == Aspect.THRESHOLD && isMoreThan(allowed);
    }

    @Override
    public String clause(Setting allowed) {
        return clause(change -> !allowed.covers(change.label()));
    }

    /** What it does now with all its changes, without its name. */
    public String clause() {
        return clause(change -> true);
    }

    /** Whether it is Guardrail itself, called by a hook, by Maven or by a pipeline of a service other than GitHub. */
    public boolean isOfGuardrail() {
        return CALLERS.containsKey(tool);
    }

    /** Who calls Guardrail, as the start of "of Guardrail"; empty where it is another check. */
    public String caller() {
        return CALLERS.getOrDefault(tool, "");
    }

    private String clause(Predicate<SettingChange> told) {
        Map<String, List<String>> objects = new LinkedHashMap<>();
        changes.stream()
                .filter(told)
                .forEach(change -> objects.computeIfAbsent(change.verb(), verb -> new ArrayList<>())
                        .add(change.object()));
        return objects.entrySet().stream()
                .map(entry -> entry.getKey() + " " + enumeration(entry.getValue()))
                .collect(Collectors.joining("; it "));
    }

    private static String enumeration(List<String> objects) {
        List<String> named = objects.stream().distinct().limit(NAMED).toList();
        long more = objects.stream().distinct().count() - named.size();
        if (more > 0) {
            return String.join(", ", named) + " and " + more + " more";
        }
        int last = named.size() - 1;
        return last == 0 ? named.get(0) : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
    }

    /** Whether a fact of the base is one of the first settings that the range relaxed. */
    @Override
    public boolean concerns(Located ofBase) {
        return ofBase instanceof CheckSetting setting
                && setting.path().equals(before)
                && setting.tool().equals(tool)
                && changes.stream()
                        .limit(RELATED)
                        .anyMatch(change -> change.option().equals(setting.option())
                                && change.target().equals(setting.target())
                                && change.name().equals(setting.name()));
    }

    @Override
    public boolean isOfBase() {
        return ofBase;
    }

    @Override
    public String identity() {
        return tool + " "
                + changes.stream()
                        .map(change -> change.option() + " " + change.target() + " " + change.name())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), tool + " " + aspect);
    }
}
