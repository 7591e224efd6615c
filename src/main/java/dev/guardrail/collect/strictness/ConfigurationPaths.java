package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which files can be configuration of the project. Apart from the tables, so that most ranges load none of these. */
final class ConfigurationPaths {

    private static final Set<String> SOURCES = Set.of(
            "java", "kt", "py", "pyi", "go", "rs", "c", "h", "cpp", "cs", "rb", "php", "swift", "scala", "md", "rst",
            "txt", "html", "css", "svg", "png", "snap", "tsx", "jsx", "vue", "js", "mjs", "cjs", "ts", "mts", "cts");
    private static final Pattern CONFIG = Pattern.compile("[.-](?:conf(?:ig)?|workspace)\\.");
    /** What is below these is somebody else's, or shows what a project could look like. */
    private static final Predicate<String> PROJECT = Pattern.compile(
                    "(?:^|.*/)(?:node_modules|vendor|third_party|examples?|samples?|testdata|templates?"
                            + "|_{0,2}fixtures?_{0,2}|(?:src/)?test/resources)/.*")
            .asMatchPredicate()
            .negate();

    private ConfigurationPaths() {}

    static boolean isPossible(String path) {
        String name = Paths.name(path);
        // Most files are sources, and to see that is far cheaper than to match them.
        boolean source = SOURCES.contains(Paths.ending(path))
                && !name.startsWith(".")
                && !CONFIG.matcher(name).find();
        return !source && PROJECT.test(path);
    }
}
