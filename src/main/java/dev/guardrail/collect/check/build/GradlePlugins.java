package dev.guardrail.collect.check.build;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tasks that plugins of Gradle add to {@code check}. */
final class GradlePlugins {

    private static final Set<String> JVM = Set.of(
            "java",
            "java-library",
            "application",
            "war",
            "groovy",
            "scala",
            "kotlin",
            "jvm",
            "java-gradle-plugin",
            "kotlin-dsl",
            "java-test-fixtures");

    /** By the last part of the id. */
    private static final Map<String, List<String>> TASKS = Map.ofEntries(
            Map.entry("checkstyle", List.of("checkstyleMain", "checkstyleTest")),
            Map.entry("pmd", List.of("pmdMain", "pmdTest")),
            Map.entry("codenarc", List.of("codenarcMain", "codenarcTest")),
            Map.entry("spotbugs", List.of("spotbugsMain", "spotbugsTest")),
            Map.entry("detekt", List.of("detekt")),
            Map.entry("ktlint", List.of("ktlintCheck")),
            Map.entry("kotlinter", List.of("lintKotlin")),
            Map.entry("spotless", List.of("spotlessCheck")),
            Map.entry("binary-compatibility-validator", List.of("apiCheck")),
            Map.entry("kover", List.of("koverVerify")),
            Map.entry("animalsniffer", List.of("animalsnifferMain")),
            Map.entry("nohttp", List.of("checkstyleNohttp")),
            Map.entry("javaformat", List.of("checkFormat")),
            Map.entry("forbiddenapis", List.of("forbiddenApis")),
            Map.entry("cpd", List.of("cpdCheck")),
            Map.entry("java-gradle-plugin", List.of("validatePlugins")));

    /** By their types. */
    private static final Map<String, List<String>> TYPES = Map.of(
            "Test", List.of("test"),
            "Checkstyle", List.of("checkstyleMain", "checkstyleTest"),
            "Pmd", List.of("pmdMain", "pmdTest"),
            "SpotBugsTask", List.of("spotbugsMain", "spotbugsTest"),
            "Detekt", List.of("detekt"));

    private GradlePlugins() {}

    static List<String> tasks(String plugin) {
        return TASKS.getOrDefault(name(plugin), List.of());
    }

    static boolean hasTests(String plugin) {
        return JVM.contains(name(plugin));
    }

    static List<String> ofType(String type) {
        return TYPES.getOrDefault(type, List.of());
    }

    private static String name(String plugin) {
        return plugin.substring(plugin.lastIndexOf('.') + 1);
    }
}
