package dev.guardrail.fact;

/** What a setting of a check is about. */
public enum SettingKind {
    /** Whether a rule is checked, and whether it fails the check. */
    RULE,
    /** Which files are checked. */
    FILES,
    /** How the tool behaves: a switch, or one of several modes. */
    OPTION,
    /** A number or a level that something must reach or may not exceed. */
    LIMIT,
    /** Which files count for the coverage. */
    MEASURED_FILES
}
