package dev.guardrail.collect.check;

import dev.guardrail.fact.CheckKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tools check something, and what. */
final class CheckTable {

    /** Tools that check whatever their arguments are. A name of two words is a tool with its sub-command. */
    private static final Map<CheckKind, String> TOOLS = Map.ofEntries(
            Map.entry(
                    CheckKind.TEST,
                    "pytest|unittest|nose2|nosetests|trial|doctest|behave|stestr|zope-testrunner|hatch test|jest|vitest|mocha|ava|karma|tap"
                            + "|jasmine|playwright|cypress|playwright test|cypress run|bun test|deno test|node --test|wtr|testcafe|qunit|ng test"
                            + "|cargo test|cargo nextest|cargo miri|cargo hack|cargo fuzz|go test|gotestsum|ginkgo|richgo|dotnet test|dotnet vstest"
                            + "|ctest|meson test|bazel test|buck2 test|zig test|swift test|xcodebuild|flutter test|dart test"
                            + "|rspec|minitest|phpunit|pest|paratest|mix test|cabal test|stack test|dub test|rebar3|busted|prove|bats"
                            + "|lein test|tox|nox|molecule|newman|k6|robot|cucumber|valgrind|borp|uvu|tape|hurl|web-test-runner"
                            + "|Invoke-Pester"),
            Map.entry(
                    CheckKind.LINT,
                    "flake8|pylint|ruff|ruff check|pydocstyle|pycodestyle|vulture|interrogate|eslint|stylelint|oxlint|xo|standard|tslint"
                            + "|biome|biome lint|biome check|biome ci|knip|markdownlint|markdownlint-cli2|commitlint|deno lint|depcheck|publint"
                            + "|attw|cargo clippy|cargo machete|cargo udeps|cargo semver-checks|cargo public-api|go vet|golangci-lint"
                            + "|golangci-lint run|staticcheck|revive|errcheck|golint|checkstyle|spotbugs|pmd|detekt|ktlint|cpplint|cppcheck"
                            + "|clang-tidy|swiftlint|flutter analyze|dart analyze|rubocop|standardrb|reek|phpcs|mix credo|hlint|luacheck"
                            + "|shellcheck|yamllint|hadolint|actionlint|zizmor|djlint|ansible-lint|tflint|helm lint|sqlfluff|pre-commit"
                            + "|pre-commit run|prek|prek run|lefthook|lefthook run|trunk check|super-linter|buf lint|buf breaking|check-manifest"
                            + "|twine check|validate-pyproject|editorconfig-checker|ec|dotnet format|refurb|pyupgrade|deptry|import-linter"
                            + "|lint-imports|poetry check|hatch fmt|typos-cli|npm run-lint|dpdm|madge|license-eye|Invoke-ScriptAnalyzer"),
            Map.entry(CheckKind.FORMAT, "gofumpt-check|spotless"),
            Map.entry(
                    CheckKind.TYPES,
                    "mypy|dmypy|pyright|basedpyright|pytype|pyre|pyre check|ty|ty check|pyrefly|tsc|vue-tsc|svelte-check|tsd|flow|flow check"
                            + "|deno check|sorbet|srb tc|steep|phpstan|psalm|mix dialyzer|cargo check|stubtest|tsgo|pyanalyze|tstyche|dtslint"),
            Map.entry(
                    CheckKind.BUILD,
                    "cargo build|go build|dotnet build|docker build|docker buildx|buildah|bazel build|meson compile|ninja|swift build|zig build"
                            + "|ng build|next build|vite build|webpack|rollup|esbuild|tsup|hatch build|poetry build|uv build|flit build|pdm build|python -m build|flutter build"
                            + "|stack build|cabal build|mix compile|gem build|wasm-pack|wasm-pack build|sbt compile|turbo build|nx build|cmake"
                            + "|mkdist|parcel|unbuild|cibuildwheel|maturin|maturin build|pyodide build|check-wheel-contents|pip check"),
            Map.entry(
                    CheckKind.COVERAGE,
                    "coverage report|diff-cover|c8|nyc|cargo tarpaulin|cargo llvm-cov|codecov|codecovcli|coveralls|go-test-coverage|bazel coverage"
                            + "|c8 check-coverage|nyc check-coverage|octocov"),
            Map.entry(
                    CheckKind.SECURITY,
                    "bandit|semgrep|semgrep ci|semgrep scan|gosec|gitleaks|trufflehog|detect-secrets|trivy|grype|tfsec|checkov|brakeman"
                            + "|snyk|snyk test|codeql|sonar-scanner|sonar|kics|terrascan|cargo geiger|njsscan|ggshield|kubescape|dockle"),
            Map.entry(
                    CheckKind.DEPENDENCIES,
                    "pip-audit|safety|safety check|safety scan|npm audit|yarn audit|yarn npm|pnpm audit|bun audit|cargo audit|cargo deny"
                            + "|cargo vet|govulncheck|osv-scanner|bundle audit|bundle-audit|composer audit|audit-ci|better-npm-audit|nancy"
                            + "|dependency-check|lockfile-lint|npm-audit-resolver|uv lock|poetry lock|mix hex.audit|dotnet list"),
            Map.entry(
                    CheckKind.LICENCE,
                    "reuse|reuse lint|licensed|license-checker|liccheck|pip-licenses|go-licenses|addlicense|cargo about|license_finder|fossa"),
            Map.entry(
                    CheckKind.DOCS,
                    "sphinx-build|sphinx-lint|mkdocs build|vale|codespell|typos|cspell|lychee|linkinator|markdown-link-check|cargo doc"
                            + "|cargo rustdoc|doc8|proselint|typedoc|javadoc|doxygen|hugo|jekyll build|docusaurus build|alex|write-good|blacken-docs|rstcheck"),
            Map.entry(
                    CheckKind.SCHEMA,
                    "check-jsonschema|ajv|ajv validate|kubeconform|kubeval|conftest|conftest test|terraform validate|terraform plan|spectral"
                            + "|spectral lint|redocly lint|swagger-cli|openapi-generator validate|prisma validate|buf|composer validate|jsonschema"
                            + "|helm template|docker compose config|opa test|regal lint"),
            Map.entry(
                    CheckKind.GENERAL,
                    "danger|danger ci|danger-js|dangerfile|changeset status|towncrier check|git diff|act|size-limit|bundlesize"));

    /** Tools that check only with one of some words, and otherwise change or list files. */
    private static final Map<String, List<String>> WITH_FLAG = Map.ofEntries(
            Map.entry("black", List.of("--check", "--diff")),
            Map.entry("isort", List.of("--check", "--check-only", "-c", "--diff")),
            Map.entry("yapf", List.of("--diff", "-d")),
            Map.entry("autopep8", List.of("--exit-code", "--diff")),
            Map.entry("ruff format", List.of("--check", "--diff")),
            Map.entry("docformatter", List.of("--check", "-c")),
            Map.entry("autoflake", List.of("--check", "-c", "--check-diff", "-cd")),
            Map.entry("prettier", List.of("--check", "-c", "-l", "--list-different")),
            Map.entry("biome format", List.of("")),
            Map.entry("dprint", List.of("check")),
            Map.entry("cargo fmt", List.of("--check")),
            Map.entry("rustfmt", List.of("--check")),
            Map.entry("gofmt", List.of("-l", "-d")),
            Map.entry("goimports", List.of("-l", "-d")),
            Map.entry("gofumpt", List.of("-l", "-d")),
            Map.entry("go mod", List.of("verify", "tidy")),
            Map.entry("go generate", List.of()),
            Map.entry("dotnet format", List.of("--verify-no-changes", "--check")),
            Map.entry("terraform fmt", List.of("-check")),
            Map.entry("clang-format", List.of("--dry-run", "-n", "-Werror", "--Werror")),
            Map.entry("shfmt", List.of("-d", "-l")),
            Map.entry("deno fmt", List.of("--check")),
            Map.entry("mix format", List.of("--check-formatted")),
            Map.entry("dart format", List.of("--set-exit-if-changed")),
            Map.entry("php-cs-fixer", List.of("--dry-run")),
            Map.entry("google-java-format", List.of("--set-exit-if-changed", "--dry-run")),
            Map.entry("taplo", List.of("--check", "lint", "check")),
            Map.entry("ktfmt", List.of("--set-exit-if-changed", "--dry-run")),
            Map.entry("buf format", List.of("--exit-code")),
            Map.entry("git diff", List.of("--exit-code", "--quiet")),
            Map.entry("uv lock", List.of("--check", "--locked")),
            Map.entry("poetry lock", List.of("--check")),
            Map.entry("node", List.of("--test")),
            Map.entry("docker compose config", List.of("")));

    /** Programs whose names are also common words. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "trial",
            "behave",
            "karma",
            "robot",
            "prove",
            "tape",
            "node",
            "pest",
            "standard",
            "interrogate",
            "vulture",
            "revive",
            "flow",
            "pyre",
            "steep",
            "molecule",
            "busted",
            "cucumber",
            "jasmine",
            "cypress");

    private static final Map<String, CheckKind> BY_TOOL = new HashMap<>();

    static {
        TOOLS.forEach((kind, names) -> Arrays.stream(names.split("\\|", -1)).forEach(name -> BY_TOOL.put(name, kind)));
        for (String formatter : WITH_FLAG.keySet()) {
            BY_TOOL.putIfAbsent(formatter, formatter.equals("node") ? CheckKind.TEST : CheckKind.FORMAT);
        }
        BY_TOOL.put("go mod", CheckKind.DEPENDENCIES);
        BY_TOOL.remove("go generate");
    }

    private CheckTable() {}

    /** What a tool with these arguments checks, if it is known and checks something. */
    static Optional<CheckKind> ofTool(String tool, List<String> arguments) {
        CheckKind kind = BY_TOOL.get(tool);
        if (kind == null) {
            int space = tool.indexOf(' ');
            return space > 0 && !WITH_FLAG.containsKey(tool) && isFamily(tool.substring(0, space))
                    ? Optional.ofNullable(BY_TOOL.get(tool.substring(0, space)))
                    : Optional.empty();
        }
        List<String> flags = WITH_FLAG.get(tool);
        boolean checks =
                flags == null || flags.contains("") || arguments.stream().anyMatch(flags::contains);
        return checks ? Optional.of(kind) : Optional.empty();
    }

    /** Tools whose every sub-command checks something. */
    private static boolean isFamily(String program) {
        return Set.of(
                        "trivy",
                        "snyk",
                        "semgrep",
                        "gitleaks",
                        "trufflehog",
                        "checkov",
                        "ajv",
                        "spectral",
                        "lefthook",
                        "codeql")
                .contains(program);
    }

    /** Whether a word can hardly be anything but the program of that name. */
    static boolean isUnmistakable(String word) {
        CheckKind kind = BY_TOOL.get(word);
        return kind != null
                && Set.of(CheckKind.TEST, CheckKind.LINT, CheckKind.TYPES).contains(kind)
                && word.length() > 3
                && !AMBIGUOUS.contains(word);
    }

    static boolean isKnown(String tool) {
        return BY_TOOL.containsKey(tool);
    }
}
