package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that nobody checks: what tools make, what others wrote, and tests where coverage counts. */
final class Harmless {

    /** Names of folders and files anywhere in a path. */
    private static final Set<String> NAMES = Set.of(
            "node_modules",
            "node",
            "bower_components",
            "vendor",
            "vendored",
            "_vendor",
            "third_party",
            "thirdparty",
            "build",
            "_build",
            "dist",
            "out",
            "target",
            "bin",
            "obj",
            "coverage",
            "htmlcov",
            "venv",
            "env",
            "__pycache__",
            "generated",
            "gen",
            "__generated__",
            "site-packages",
            "public",
            "lib-cov",
            "storybook-static",
            "wheels",
            "tmp",
            "temp",
            "logs",
            "snapshots",
            "__snapshots__",
            "package-lock.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "CHANGELOG.md",
            "_version.py",
            "version.py",
            "__about__.py",
            "conftest.py",
            "setup.py",
            "versioneer.py",
            "testdata",
            "fixtures",
            "__fixtures__",
            "__mocks__",
            "mocks",
            "stubs",
            "typings");

    private static final Set<String> UNASKED = Set.of("builtin", "examples", "third_party");

    private static final Pattern GENERATED = Pattern.compile(
            "\\..*|.*\\.egg-info|.*\\.egg|.*_pb2(?:_grpc)?\\.pyi?|.*\\.pb\\.go|.*[._]gen(?:erated)?\\..*|.*\\.min\\.\\w+"
                    + "|.*\\.d\\.ts|.*\\.pyc|.*\\.lock|.*_generated\\..*|cmake-build.*|bazel-.*|.*\\.snap");

    private static final Pattern TESTS = Pattern.compile(
            "tests?|__tests__|e2e|specs?|.*[._-](?:test|spec)s?\\..*|test_.*\\.py|.*_test\\.\\w+"
                    + "|testing|.*Tests?\\.\\w+|.*\\.config\\..*|.*\\.stories\\..*|__main__\\.py|migrations|docs?|examples?|benchmarks?|scripts?");

    /** Lines that no test can run, or that none needs to. */
    private static final Pattern IDIOM = Pattern.compile(
            "(?i).*(?:pragma: ?no|type_checking|notimplemented|__main__|abstract|overload|protocol|__repr__|__str__"
                    + "|assert_never|assert_type|assert_unreachable|assertionerror|debug|\\\\\\.\\\\\\.|\\.\\.\\.|unreachable"
                    + "|import_error|importerror|if 0:|no cover|nocov|# nocover|platform|version_info|covdefaults|^pass$).*");

    private Harmless() {}

    /** Whether nothing is lost where a check does not look at it. */
    static boolean is(CheckSetting setting) {
        if (setting.kind() == SettingKind.MEASURED_FILES) {
            return setting.strictness().signum() < 0
                    && (matches(setting.name(), true)
                            || IDIOM.matcher(setting.name()).matches());
        }
        if (setting.option().equals("ignored")) {
            return Stream.of(setting.name().split(" ", -1)).anyMatch(word -> matches(word.replace("\\.", "."), false));
        }
        // What version 1 of golangci-lint left out unasked is written down for version 2.
        if (setting.tool().equals("golangci-lint") && UNASKED.contains(setting.name())) {
            return true;
        }
        return setting.kind() == SettingKind.FILES
                && setting.strictness().signum() < 0
                && matches(setting.name(), false);
    }

    private static boolean matches(String path, boolean orTests) {
        for (String part : path.split("[/\\\\]+", -1)) {
            String name = part.replaceAll("[*^$()?\\[\\]]", "");
            if (NAMES.contains(name)
                    || name.length() > 1 && GENERATED.matcher(name).matches()) {
                return true;
            }
            if (orTests && TESTS.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }
}
