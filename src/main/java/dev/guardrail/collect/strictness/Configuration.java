package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where a tool looks for its configuration.
 *
 * @param tool the tool
 * @param name matches the file's name
 * @param pointer where in the document, with dots
 * @param shape makes of what is there what the tool's options are found in
 */
record Configuration(Tool tool, Pattern name, String pointer, UnaryOperator<YamlNode> shape) {

    private static final String JS = "\\.[cm]?[jt]s";
    private static final String POM = "pom\\.xml";
    private static final String GRADLE = "[^/]+\\.gradle(?:\\.kts)?";
    private static final String DATA = "(?:\\.(?:json|jsonc|ya?ml))?";

    static final List<Configuration> ALL = List.of(
            of(PythonTools.RUFF, "pyproject\\.toml", "tool.ruff"),
            of(PythonTools.RUFF, "\\.?ruff\\.toml", ""),
            of(PythonTools.FLAKE8, "setup\\.cfg|tox\\.ini|\\.flake8", "flake8"),
            of(PythonTools.FLAKE8, "pyproject\\.toml", "tool.flake8"),
            of(PythonTools.PYCODESTYLE, "setup\\.cfg|tox\\.ini|\\.pycodestyle", "pycodestyle"),
            of(PythonTools.PYDOCSTYLE, "setup\\.cfg|tox\\.ini|\\.pydocstyle", "pydocstyle"),
            of(PythonTools.PYDOCSTYLE, "pyproject\\.toml", "tool.pydocstyle"),
            of(PythonTools.PYLINT, "\\.?pylintrc|pylintrc\\.toml", "", Shapes::sections),
            of(PythonTools.PYLINT, "pyproject\\.toml", "tool.pylint", Shapes::sections),
            of(PythonTools.BANDIT, "pyproject\\.toml", "tool.bandit"),
            of(PythonTools.BANDIT, "\\.bandit", "bandit"),
            of(PythonTools.BANDIT, "bandit\\.ya?ml", ""),
            of(PythonTools.BLACK, "pyproject\\.toml", "tool.black"),
            of(PythonTools.ISORT, "pyproject\\.toml", "tool.isort"),
            of(PythonTools.ISORT, "\\.isort\\.cfg", "settings"),
            of(PythonTools.ISORT, "setup\\.cfg|tox\\.ini", "isort"),
            of(PythonTools.INTERROGATE, "pyproject\\.toml", "tool.interrogate"),
            of(PythonTools.VULTURE, "pyproject\\.toml", "tool.vulture"),
            of(PythonTools.MYPY, "pyproject\\.toml", "tool.mypy"),
            of(PythonTools.MYPY, "\\.?mypy\\.ini|setup\\.cfg", "", Shapes::mypy),
            of(PythonTools.PYRIGHT, "pyproject\\.toml", "tool.pyright"),
            of(PythonTools.PYRIGHT, "pyrightconfig\\.json", ""),
            of(PythonTools.PYTEST, "pyproject\\.toml", "tool.pytest", Shapes::pytest),
            of(PythonTools.PYTEST, "\\.?pytest\\.toml", "pytest"),
            of(PythonTools.PYTEST, "\\.?pytest\\.ini|tox\\.ini", "pytest"),
            of(PythonTools.PYTEST, "setup\\.cfg", "tool:pytest"),
            of(PythonTools.COVERAGE, "pyproject\\.toml", "tool.coverage"),
            of(PythonTools.COVERAGE, "\\.coveragerc", ""),
            of(PythonTools.COVERAGE, "setup\\.cfg|tox\\.ini", "", Shapes::coverage),
            of(ScriptTools.ESLINT, "\\.eslintrc(?:\\.[cm]?js)?" + DATA, "", Shapes::merged),
            of(ScriptTools.ESLINT, "eslint\\.config" + JS, "", Shapes::flat),
            of(ScriptTools.ESLINT, "package\\.json", "eslintConfig"),
            of(ScriptTools.ESLINT, "\\.eslintignore", ""),
            of(
                    ScriptTools.STYLELINT,
                    "(?:\\.stylelintrc(?:\\.[cm]?js)?" + DATA + "|stylelint\\.config" + JS + ")",
                    "",
                    Shapes::merged),
            of(ScriptTools.STYLELINT, "package\\.json", "stylelint"),
            of(ScriptTools.STYLELINT, "\\.stylelintignore", ""),
            of(ScriptTools.BIOME, "\\.?biome\\.jsonc?", ""),
            of(ScriptTools.OXLINT, "\\.?oxlintrc\\.json", ""),
            of(ScriptTools.TSLINT, "tslint\\.(?:json|ya?ml)", ""),
            of(ScriptTools.PRETTIER, "\\.prettierignore", ""),
            of(
                    ScriptTools.MARKDOWNLINT,
                    "\\.markdownlint" + DATA + "|\\.markdownlintrc|\\.markdownlint-cli2" + DATA,
                    ""),
            of(ScriptTools.MARKDOWNLINT, "\\.markdownlintignore", ""),
            of(ScriptTools.XO, "package\\.json", "xo"),
            of(ScriptTools.TSC, "[tj]sconfig(?:\\.[\\w-]+)*\\.json", ""),
            of(ScriptTools.JEST, "jest\\.config(?:\\.[\\w-]+)?(?:" + JS + "|\\.json)", "", Shapes::merged),
            of(ScriptTools.JEST, "package\\.json", "jest"),
            of(ScriptTools.VITEST, "vite(?:st)?\\.(?:config|workspace)(?:\\.[\\w-]+)?" + JS, "", Shapes::merged),
            of(ScriptTools.MOCHA, "\\.mocharc(?:\\.[cm]?js)?" + DATA, "", Shapes::merged),
            of(ScriptTools.MOCHA, "package\\.json", "mocha"),
            of(ScriptTools.PLAYWRIGHT, "playwright\\.config(?:\\.[\\w-]+)?" + JS, "", Shapes::merged),
            of(ScriptTools.CYPRESS, "cypress\\.(?:config" + JS + "|json)", "", Shapes::merged),
            of(ScriptTools.NYC, "\\.nycrc" + DATA + "|nyc\\.config" + JS, "", Shapes::merged),
            of(ScriptTools.NYC, "package\\.json", "nyc"),
            of(ScriptTools.C8, "\\.c8rc(?:\\.json)?", ""),
            of(ScriptTools.C8, "package\\.json", "c8"),
            of(ServiceTools.CODECOV, "\\.?codecov\\.ya?ml", ""),
            of(ServiceTools.SONAR, "sonar-project\\.properties|\\.sonarcloud\\.properties", ""),
            of(ServiceTools.JSCPD, "\\.jscpd\\.json", ""),
            of(ServiceTools.JSCPD, "package\\.json", "jscpd"),
            of(ServiceTools.STRYKER, "stryker\\.(?:conf|config)(?:" + JS + "|\\.json)", "", Shapes::merged),
            of(ServiceTools.CODEQL, "codeql(?:-config)?\\.ya?ml|codeql-configuration\\.ya?ml", ""),
            of(ServiceTools.SEMGREP, "\\.?semgrep(?:-rules)?\\.ya?ml|\\.semgrepignore", ""),
            of(ServiceTools.GITLEAKS, "\\.?gitleaks\\.toml|\\.gitleaksignore", ""),
            of(ServiceTools.TRIVY, "\\.trivyignore(?:\\.ya?ml)?|trivy\\.ya?ml", ""),
            of(ServiceTools.GRYPE, "\\.?grype\\.ya?ml", ""),
            of(ServiceTools.OSV, "osv-scanner\\.toml", ""),
            of(ServiceTools.SNYK, "\\.snyk", ""),
            of(ServiceTools.AUDIT_CI, "audit-ci\\.jsonc?", ""),
            of(ServiceTools.NPM, "\\.npmrc", ""),
            of(ServiceTools.DEPENDENCY_REVIEW, "dependency-review(?:-config)?\\.ya?ml", ""),
            of(ServiceTools.DEPENDABOT, "dependabot\\.ya?ml", ""),
            of(ServiceTools.RENOVATE, "renovate\\.json5?|\\.renovaterc(?:\\.json5?)?", ""),
            of(ServiceTools.PRE_COMMIT, "\\.pre-commit-config\\.ya?ml", ""),
            of(OwnHooks.TOOL, "\\.pre-commit-config\\.ya?ml", ""),
            of(OwnPipelines.TOOL, OwnPipelines.FILES, ""),
            of(ServiceTools.HADOLINT, "\\.hadolint\\.ya?ml", ""),
            of(ServiceTools.YAMLLINT, "\\.yamllint(?:\\.ya?ml)?", ""),
            of(ServiceTools.ZIZMOR, "\\.?zizmor\\.ya?ml", ""),
            of(ServiceTools.SHELLCHECK, "\\.?shellcheckrc", ""),
            of(ServiceTools.CHECKOV, "\\.checkov\\.ya?ml", ""),
            of(
                    ServiceTools.COMMITLINT,
                    "(?:\\.commitlintrc(?:\\.[cm]?js)?" + DATA + "|commitlint\\.config" + JS + ")",
                    "",
                    Shapes::merged),
            of(ServiceTools.SWIFTLINT, "\\.swiftlint\\.ya?ml", ""),
            of(NativeTools.GOLANGCI, "\\.golangci\\.(?:ya?ml|toml|json)", ""),
            of(NativeTools.REVIVE, "revive\\.toml", ""),
            of(NativeTools.CLIPPY, "Cargo\\.toml|\\.?clippy\\.toml", ""),
            of(RustFlags.RUSTC, "config\\.toml", ""),
            of(NativeTools.CARGO, "Cargo\\.toml", ""),
            of(NativeTools.CARGO_DENY, "\\.?deny\\.toml", ""),
            of(NativeTools.CARGO_AUDIT, "audit\\.toml", ""),
            of(NativeTools.NEXTEST, "nextest\\.toml", ""),
            of(NativeTools.CARGO_MUTANTS, "mutants\\.toml", ""),
            of(NativeTools.TARPAULIN, "\\.?tarpaulin\\.toml", ""),
            of(JvmTools.CHECKSTYLE, POM, "", Shapes.plugin("maven-checkstyle-plugin")),
            of(JvmTools.PMD, POM, "", Shapes.plugin("maven-pmd-plugin")),
            of(JvmTools.SPOTBUGS, POM, "", Shapes.plugin("spotbugs-maven-plugin")),
            of(JvmTools.ENFORCER, POM, "", Shapes.plugin("maven-enforcer-plugin")),
            of(JvmTools.SUREFIRE, POM, "", Shapes.always("maven-surefire-plugin")),
            of(JvmTools.FAILSAFE, POM, "", Shapes.plugin("maven-failsafe-plugin")),
            of(JvmTools.JAVAC, POM, "", Shapes.always("maven-compiler-plugin")),
            of(JvmTools.ERROR_PRONE, POM, "", Shapes.errorProne(Shapes.plugin("maven-compiler-plugin"))),
            of(JvmTools.JACOCO, POM, "", Shapes.plugin("jacoco-maven-plugin")),
            of(JvmTools.PITEST, POM, "", Shapes.plugin("pitest-maven")),
            of(JvmTools.DEPENDENCY_CHECK, POM, "", Shapes.plugin("dependency-check-maven")),
            of(JvmTools.JAPICMP, POM, "", Shapes.plugin("japicmp-maven-plugin")),
            of(JvmTools.DETEKT, POM, "", Shapes.plugin("detekt-maven-plugin")),
            of(JvmTools.GUARDRAIL, POM, "", Shapes.plugin("guardrail-maven-plugin")),
            of(JvmTools.GUARDRAIL, POM, "", Shapes.always("properties")),
            of(JvmTools.MAVEN, POM, "", Shapes.always("properties")),
            of(JvmTools.CHECKSTYLE, GRADLE, "", GradleTools.blocks(GradleTools.CHECKSTYLE)),
            of(JvmTools.PMD, GRADLE, "", GradleTools.blocks(GradleTools.PMD)),
            of(JvmTools.SPOTBUGS, GRADLE, "", GradleTools.blocks(GradleTools.SPOTBUGS)),
            of(JvmTools.DETEKT, GRADLE, "", GradleTools.blocks(GradleTools.DETEKT)),
            of(JvmTools.KTLINT, GRADLE, "", GradleTools.blocks(GradleTools.KTLINT)),
            of(JvmTools.JACOCO, GRADLE, "", GradleTools.blocks(GradleTools.JACOCO)),
            of(JvmTools.KOVER, GRADLE, "", GradleTools.blocks(GradleTools.KOVER)),
            of(JvmTools.GRADLE_TEST, GRADLE, "", GradleTools.blocks(GradleTools.TEST)),
            of(JvmTools.JAVAC, GRADLE, "", GradleTools.blocks(GradleTools.JAVAC)),
            of(JvmTools.ERROR_PRONE, GRADLE, "", Shapes.errorProne(GradleTools.blocks(GradleTools.JAVAC))),
            of(JvmTools.KOTLINC, GRADLE, "", GradleTools.blocks(GradleTools.KOTLINC)),
            of(JvmTools.PITEST, GRADLE, "", GradleTools.blocks(GradleTools.PITEST)),
            of(JvmTools.DEPENDENCY_CHECK, GRADLE, "", GradleTools.blocks(GradleTools.DEPENDENCY_CHECK)),
            of(JvmTools.CHECKSTYLE_MODULES, ".*checkstyle.*\\.xml|(?:sun|google)_checks\\.xml|suppressions?\\.xml", ""),
            of(JvmTools.SPOTBUGS_FILTER, ".*(?:spotbugs|findbugs).*\\.xml", ""),
            of(JvmTools.PMD_RULES, ".*(?:pmd|ruleset).*\\.xml", ""),
            of(JvmTools.DETEKT, "detekt(?:-config)?\\.ya?ml", ""),
            of(JvmTools.DETEKT, "detekt-baseline.*\\.xml", ""),
            of(JvmTools.ANDROID_LINT, "lint(?:-baseline)?\\.xml", ""),
            of(JvmTools.KTLINT, "\\.editorconfig", ""),
            of(CommandTools.GRADLE, "gradle\\.properties", ""),
            of(NativeTools.RUBOCOP, "\\.rubocop(?:_todo)?\\.ya?ml", ""));

    private static Configuration of(Tool tool, String name, String pointer) {
        return of(tool, name, pointer, UnaryOperator.identity());
    }

    private static Configuration of(Tool tool, String name, String pointer, UnaryOperator<YamlNode> shape) {
        return new Configuration(tool, Pattern.compile(name), pointer, shape);
    }

    /** Whether a file with that path configures this tool alone: then it is there to configure it. */
    boolean isOwn(String path) {
        return pointer.isEmpty() && in(path).size() == 1;
    }

    /** The configurations that a file may have. */
    static List<Configuration> in(String path) {
        String name = Paths.name(path);
        return !ConfigurationPaths.isPossible(path)
                ? List.of()
                : ALL.stream()
                        .filter(each -> each.name.matcher(name).matches() && each.looksIn(Paths.folder(path), name))
                        .toList();
    }

    /** Dependabot and some services read one folder; other tools read any. */
    private boolean looksIn(String folder, String file) {
        if (tool.name().equals(OwnPipelines.TOOL.name())) {
            return OwnPipelines.looksIn(folder, file);
        }
        return !tool.name().equals(ServiceTools.DEPENDABOT.name()) || folder.equals(".github");
    }
}
