package dev.guardrail.fact;

/**
 * A setting of a check that the range made less strict.
 *
 * @param option as {@link CheckSetting#option}
 * @param target as {@link CheckSetting#target}
 * @param name as {@link CheckSetting#name}
 * @param kind as {@link CheckSetting#kind}
 * @param before the value at the base; empty where it was not set, or lists something
 * @param after the value at the head; empty where it is not set, or lists something
 * @param lasting whether the rule is still checked, but does not fail the check
 */
public record SettingChange(
        String option, String target, String name, SettingKind kind, String before, String after, boolean lasting) {

    /** What a policy can call it: the rule, the file, or else the option. */
    public String label() {
        return name.isEmpty() ? option : name;
    }

    /** What the check does now, without the name: {@code no longer checks}. Changes with one phrase are said together. */
    String verb() {
        return switch (kind) {
            case RULE -> lasting ? "only warns about" : "no longer checks";
            case FILES -> "no longer checks the files";
            case MEASURED_FILES -> "no longer counts";
            case OPTION, LIMIT -> after.isEmpty() ? "no longer has" : "now has";
        };
    }

    /** What the check does this to. */
    String object() {
        String value = after.isEmpty() ? before : after;
        boolean flag = option.startsWith("-") && value.equals("true");
        String setting = value.isEmpty() || flag ? option : option + " = " + value;
        String what = kind == SettingKind.OPTION || kind == SettingKind.LIMIT ? setting : name;
        boolean known = kind == SettingKind.LIMIT && !before.isEmpty() && !after.isEmpty();
        return (what.equals("ALL") ? "all rules" : "`" + what + "`")
                + (known ? " (it was " + before + ")" : "")
                + (target.isEmpty() ? "" : " in `" + target + "`");
    }
}
