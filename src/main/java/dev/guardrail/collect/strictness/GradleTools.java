package dev.guardrail.collect.strictness;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The blocks of a build script that configure tools: extensions, tasks and types of tasks. */
final class GradleTools {

    static final String CHECKSTYLE = "(?i)checkstyle(?:Main|Test)?";
    static final String PMD = "(?i)pmd(?:Main|Test)?";
    static final String SPOTBUGS = "(?i)spotbugs(?:Main|Test|Task)?";
    static final String DETEKT = "(?i)detekt(?:Main|Test)?";
    static final String KTLINT = "(?i)ktlint|kotlinter";
    static final String JACOCO =
            "(?i)jacoco(?:TestReport|TestCoverageVerification|ReportTask)?|JacocoReport|JacocoCoverageVerification";
    static final String KOVER = "kover|koverReport";
    static final String TEST = "test|Test|integrationTest|functionalTest";
    static final String JAVAC = "JavaCompile|compileJava|compileTestJava";
    static final String KOTLINC =
            "KotlinCompile|KotlinCompilationTask|compileKotlin|compileTestKotlin|kotlin|kotlinOptions";
    static final String PITEST = "pitest";
    static final String DEPENDENCY_CHECK = "dependencyCheck";

    private static final Pattern ALL = Pattern.compile(String.join(
            "|",
            CHECKSTYLE,
            PMD,
            SPOTBUGS,
            DETEKT,
            KTLINT,
            JACOCO,
            KOVER,
            TEST,
            JAVAC,
            KOTLINC,
            PITEST,
            DEPENDENCY_CHECK));

    private GradleTools() {}

    static boolean isBlock(String name) {
        return ALL.matcher(name).matches();
    }

    /** The blocks of the tools that a plugin brings. */
    static List<String> blocksOf(String plugin) {
        return switch (plugin) {
            case "java", "java-library", "application" -> List.of("JavaCompile", "test");
            case "jvm", "kotlin" -> List.of("JavaCompile", "test", "KotlinCompile");
            case "checkstyle", "pmd", "spotbugs", "detekt", "ktlint", "jacoco", "kover", "pitest" -> List.of(plugin);
            case "dependencycheck" -> List.of(DEPENDENCY_CHECK);
            default -> List.of();
        };
    }

    /** What stands in the blocks of one tool. */
    static UnaryOperator<YamlNode> blocks(String names) {
        Pattern pattern = Pattern.compile(names);
        return root -> {
            List<YamlNode.Entry> entries = new ArrayList<>();
            root.entries().stream()
                    .filter(block -> pattern.matcher(block.key().value()).matches())
                    .forEach(block -> entries.addAll(block.value().entries()));
            if (root.entries().stream()
                    .anyMatch(block -> pattern.matcher(block.key().value()).matches())) {
                entries.add(Shapes.PRESENT);
            }
            return new YamlNode.Mapping(root.place(), entries);
        };
    }
}
