package dev.guardrail.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A parameter of a guardrail that facts are collected by, before a rule reads it. It holds for the whole repository: there is
 * no finding yet whose path could choose another value.
 */
public enum RepositoryParameter {
    /** The options that take the failures of a command away. */
    MUTING_FLAGS("workflows/muted-failure", "muting-flags"),
    /** The checks that must have run. */
    REQUIRED_CHECKS("ci/required-check-missing", "required");

    private final String rule;
    private final String parameter;

    RepositoryParameter(String rule, String parameter) {
        this.rule = rule;
        this.parameter = parameter;
    }

    /** The guardrail that it is a parameter of. */
    public String rule() {
        return rule;
    }

    /** Its name. */
    public String parameter() {
        return parameter;
    }

    /** Those of some settings that set it, in their order. */
    public List<Setting> of(Collection<Setting> settings) {
        return settings.stream()
                .filter(setting -> is(setting.rule(), setting.name()))
                .toList();
    }

    /** Whether one of them has this rule and name. */
    public static boolean has(String rule, String name) {
        return Arrays.stream(values()).anyMatch(one -> one.is(rule, name));
    }

    private boolean is(String otherRule, String name) {
        return rule.equals(otherRule) && parameter.equals(name);
    }
}
