package dev.guardrail.collect.tests.declared;

import java.util.Set;
import java.util.regex.Pattern;

/** The annotations of test frameworks, by their simple names. */
final class JvmMarks {

    private static final Set<String> TESTS = Set.of(
            "Test",
            "ParameterizedTest",
            "RepeatedTest",
            "TestFactory",
            "TestTemplate",
            "Theory",
            "Property",
            "ArchTest");

    private static final Set<String> SKIPPING = Set.of("Disabled", "Ignore");

    private static final Set<String> SETUPS = Set.of("DataProvider", "Factory", "Override");

    private static final Pattern CONDITIONAL = Pattern.compile("(?:Disabled|Enabled)(?:If|On|For|In)[A-Z]?\\w*");

    private JvmMarks() {}

    static boolean isTest(String annotation) {
        return TESTS.contains(annotation);
    }

    static boolean isMute(String annotation) {
        return SKIPPING.contains(annotation);
    }

    /** Whether a public method with it is no test of a TestNG class. */
    static boolean isSetup(String annotation) {
        return SETUPS.contains(annotation) || annotation.startsWith("Before") || annotation.startsWith("After");
    }

    /** Whether a condition, as written, lets nothing run: {@code @EnabledIf("false")}. */
    static boolean isNever(String annotation, String condition) {
        return annotation.equals("EnabledIf") && condition.equals("\"false\"")
                || annotation.equals("DisabledIf") && condition.equals("\"true\"");
    }

    static boolean isConditional(String annotation) {
        return CONDITIONAL.matcher(annotation).matches();
    }
}
