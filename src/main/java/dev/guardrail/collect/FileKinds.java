package dev.guardrail.collect;

import dev.guardrail.fact.FileKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides by its path what a file is for. The first rule that matches decides, so each rule may rely on the rules
 * before it. Files that CI runs and installed files come first, because a wrong kind would hide the most there.
 */
public final class FileKinds {

    /** Matched against the whole path, or the name alone where any folder will do: that is far cheaper. */
    private record Rule(FileKind kind, boolean ofName, Pattern pattern) {

        boolean matches(String path, String name) {
            return pattern.matcher(ofName ? name : path).matches();
        }
    }

    /** Any folder, or none. */
    private static final String DIR = "(?:.*/)?";

    private static final List<Rule> RULES = List.of(
            rule(FileKind.WORKFLOW, "\\.github/workflows/[^/]+\\.ya?ml"),
            rule(FileKind.WORKFLOW, "\\.github/dependabot\\.ya?ml"),
            rule(FileKind.WORKFLOW, DIR + "action\\.ya?ml"),
            rule(FileKind.WORKFLOW, DIR + "(?:[\\w-]*\\.)*gitlab-ci\\.ya?ml"),
            rule(FileKind.WORKFLOW, "(?:[^/]+/)?\\.?azure-?pipelines?[\\w.-]*\\.ya?ml"),
            rule(FileKind.WORKFLOW, "\\.?azure-?pipelines?/(?:.*/)?[^/]+\\.ya?ml|\\.azuredevops/(?:.*/)?[^/]+\\.ya?ml"),

            // Installed or checked out by tools: these files are not the project's own.
            rule(FileKind.GENERATED, DIR + "node_modules/.*"),
            rule(FileKind.GENERATED, DIR + "vendor/.*"),

            // File names that a package manager writes, in any folder; then whole families of lock files.
            rule(FileKind.LOCKFILE, DIR + "(?:package-lock|npm-shrinkwrap|packages\\.lock|deno\\.lock)\\.json"),
            rule(FileKind.LOCKFILE, DIR + "pnpm-lock\\.yaml"),
            rule(FileKind.LOCKFILE, DIR + "(?:go|go\\.work)\\.sum"),
            rule(FileKind.LOCKFILE, DIR + "(?:gradle|buildscript-gradle)\\.lockfile"),
            rule(FileKind.LOCKFILE, DIR + "gradle/verification-metadata\\.xml"),
            rule(FileKind.LOCKFILE, DIR + "(?:Package|Podfile|Cartfile)\\.(?:resolved|lock)"),
            rule(FileKind.LOCKFILE, DIR + "(?:conda-lock\\.yml|bun\\.lockb|flake\\.lock|\\.terraform\\.lock\\.hcl)"),
            rule(FileKind.LOCKFILE, DIR + "[\\w.-]+\\.lock"),

            // Files that declare dependencies.
            rule(FileKind.MANIFEST, DIR + "pom\\.xml"),
            rule(FileKind.MANIFEST, DIR + "(?:build|settings)\\.gradle(?:\\.kts)?"),
            rule(FileKind.MANIFEST, DIR + "[\\w.-]+\\.versions\\.toml"),
            rule(FileKind.MANIFEST, DIR + "(?:build\\.sbt|project\\.clj|deps\\.edn|MODULE\\.bazel|WORKSPACE)"),
            rule(FileKind.MANIFEST, DIR + "(?:pyproject\\.toml|setup\\.py|setup\\.cfg|Pipfile|environment\\.ya?ml)"),
            rule(FileKind.MANIFEST, DIR + "(?:[\\w.-]*requirements|constraints)[\\w.-]*\\.(?:txt|in)"),
            rule(FileKind.MANIFEST, DIR + "requirements/[^/]+\\.(?:txt|in)"),
            rule(FileKind.MANIFEST, DIR + "(?:(?:package|composer|deno|bower)\\.json|deno\\.jsonc)"),
            rule(FileKind.MANIFEST, DIR + "(?:go\\.mod|go\\.work|Cargo\\.toml|Gemfile|[\\w.-]+\\.gemspec)"),
            rule(FileKind.MANIFEST, DIR + "(?:mix\\.exs|pubspec\\.yaml|Package\\.swift|Podfile|Chart\\.yaml)"),
            rule(FileKind.MANIFEST, DIR + "(?:[\\w.-]+\\.(?:cs|fs|vb)proj|packages\\.config|Directory\\.\\w+\\.props)"),

            // Files that a tool writes. Recorded snapshots are generated even though they are among tests.
            rule(FileKind.GENERATED, DIR + "__(?:snapshots|generated)__/.*"),
            rule(FileKind.GENERATED, "(?:dist|" + DIR + "(?:packages|apps)/[^/]+/dist)/.*"),
            rule(FileKind.GENERATED, DIR + "[^/]+\\.min\\.(?:js|css|mjs)"),
            rule(FileKind.GENERATED, DIR + "[^/]+\\.(?:js|css|mjs|ts)\\.map"),
            rule(FileKind.GENERATED, DIR + "[^/]+(?:_pb2|_pb2_grpc)\\.pyi?"),
            rule(FileKind.GENERATED, DIR + "[^/]+(?:\\.pb\\.(?:go|cc|h)|_grpc\\.pb\\.go|_generated\\.go|\\.g\\.dart)"),
            rule(FileKind.GENERATED, DIR + "[^/]+(?:_pb\\.(?:js|d\\.ts)|\\.generated\\.\\w+)"),
            rule(FileKind.GENERATED, DIR + "(?:gradlew|mvnw)(?:\\.(?:bat|cmd))?"),

            // Tests by their folder, with their fixtures; then by the file names that a test runner looks for.
            rule(FileKind.TEST, DIR + "(?:tests?|__tests__|testing|spec|specs|e2e|fixtures|__fixtures__|__mocks__)/.*"),
            rule(FileKind.TEST, DIR + "test[_-]?(?:data|resources|fixtures|files|certs|keys|vectors)/.*"),
            // Source sets of Gradle and Kotlin, such as "integrationTest" and "testFixtures"; "_pytest" and "latest"
            // are none.
            rule(FileKind.TEST, DIR + "src/(?:test[A-Z]\\w*|[a-z]\\w*Test(?:s|[A-Z]\\w*)?)/.*"),
            rule(FileKind.TEST, DIR + "(?:test_[^/]*|[^/]*_test|conftest)\\.py"),
            rule(FileKind.TEST, DIR + "[^/]+_test\\.(?:go|c|cc|cpp|rs|dart|exs)"),
            rule(FileKind.TEST, DIR + "[^/]+[._-](?:spec|test)\\.(?:[cm]?[jt]sx?|rb)"),
            rule(FileKind.TEST, DIR + "[^/]*(?:Tests?|[a-z0-9]IT|Spec)\\.(?:java|kt|scala|groovy|cs|swift|php)"),
            rule(FileKind.DOCUMENTATION, DIR + "[^/]+\\.(?i:md|mdx|markdown|rst|adoc|asciidoc|org|tex)"),
            rule(
                    FileKind.DOCUMENTATION,
                    DIR + "(?i:readme|license|licence|copying|notice|changelog|authors|codeowners)" + "(?:\\.\\w+)?"),
            rule(FileKind.DOCUMENTATION, "(?i:docs?)/.*\\.(?:txt|html|png|svg|jpe?g|gif|pdf)"),

            // Source by its extension, even where the name starts with a dot or the folder holds settings.
            rule(FileKind.SOURCE, DIR + "[^/]+\\.(?:java|kt|kts|scala|groovy|clj|py|pyi|pyx|ipynb|rb|php|pl|pm|lua)"),
            rule(FileKind.SOURCE, DIR + "[^/]+\\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?|css|scss|sass|less)"),
            rule(FileKind.SOURCE, DIR + "[^/]+\\.(?:go|rs|c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|swift|zig|nim|d|dart)"),
            rule(FileKind.SOURCE, DIR + "[^/]+\\.(?:cs|fs|vb|ex|exs|erl|hs|ml|mli|jl|r|R|sql|proto|graphql|drl)"),
            rule(FileKind.SOURCE, DIR + "[^/]+\\.(?:sh|bash|zsh|fish|ps1|psm1|bat|cmd|awk|cu|sol|tf|jte)"),
            rule(FileKind.SOURCE, DIR + "(?:Makefile|GNUmakefile|Rakefile|Jenkinsfile|justfile|CMakeLists\\.txt)"),
            rule(FileKind.CONFIGURATION, DIR + "(?:Dockerfile|Containerfile|Procfile|Vagrantfile|Brewfile)[^/]*"),
            rule(FileKind.CONFIGURATION, DIR + "[^/]+\\.(?:ya?ml|toml|ini|cfg|conf|json|jsonc|json5|xml|properties)"),
            rule(FileKind.CONFIGURATION, DIR + "[^/]+\\.(?:env|editorconfig|hcl|tfvars|plist|rules|config|mk)"),
            rule(FileKind.CONFIGURATION, DIR + "\\.[^/]+"));

    private FileKinds() {}

    /** The kind of the file with a repository path. */
    public static FileKind of(String path) {
        return of(path, Optional.empty());
    }

    /**
     * The kind of the file with a repository path.
     *
     * @param generated whether the file is generated; empty where the repository does not say
     */
    public static FileKind of(String path, Optional<Boolean> generated) {
        String name = Paths.name(path);
        return RULES.stream()
                .filter(rule -> generated.isEmpty() || rule.kind != FileKind.GENERATED)
                .filter(rule -> rule.matches(path, name))
                .map(Rule::kind)
                .findFirst()
                .map(kind -> generated.orElse(false) && kind != FileKind.WORKFLOW ? FileKind.GENERATED : kind)
                .orElse(generated.orElse(false) ? FileKind.GENERATED : FileKind.OTHER);
    }

    private static Rule rule(FileKind kind, String regex) {
        String name = regex.startsWith(DIR) ? regex.substring(DIR.length()) : "/";
        boolean ofName = !name.replace("[^/]", "").contains("/") && !name.contains(DIR);
        return new Rule(kind, ofName, Pattern.compile(ofName ? name : regex, Pattern.DOTALL));
    }
}
