package dev.guardrail.collect.check;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.CheckKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of scripts, targets and actions say that they check. */
final class NameWords {

    /** Words in the names of scripts, targets and actions, and what they say. */
    private static final Map<CheckKind, String> WORDS = Map.ofEntries(
            Map.entry(
                    CheckKind.TEST,
                    "test tests testing unittest unittests spec specs e2e integration unit acceptance smoke regression fuzz conformance jest vitest"
                            + " pytest mocha cypress playwright tox nox bench benchmark benchmarks codspeed doctest doctests functional storybook"
                            + " chromatic percy karma it"),
            Map.entry(
                    CheckKind.LINT,
                    "lint lints linter linters linting style checkstyle pmd spotbugs clippy eslint ruff flake8 pylint detekt ktlint rubocop standard"
                            + " stylelint precommit hygiene quality actionlint shellcheck reviewdog golangci vet knip commitlint semver revapi japicmp"
                            + " animalsniffer errorprone sniff"),
            Map.entry(CheckKind.FORMAT, "fmt format formatting prettier spotless black isort gofmt rustfmt"),
            Map.entry(CheckKind.TYPES, "type types typecheck typing typings tsc mypy pyright typescript tsd"),
            Map.entry(CheckKind.COVERAGE, "cov coverage codecov coveralls jacoco lcov"),
            Map.entry(
                    CheckKind.SECURITY,
                    "security scan scanner scanning sast codeql semgrep trivy snyk sonar sonarcloud sonarqube gitleaks bandit secrets trufflehog"
                            + " cifuzz scorecard gosec zizmor"),
            Map.entry(
                    CheckKind.DEPENDENCIES,
                    "audit vuln vulnerabilities dependency dependencies deny cve osv advisories msrv lockfile wrapper"),
            Map.entry(CheckKind.LICENCE, "license licenses licence licences reuse dco cla headers spdx"),
            Map.entry(
                    CheckKind.DOCS,
                    "doc docs documentation javadoc rustdoc sphinx links link spell spelling spellcheck typos changelog"),
            Map.entry(CheckKind.SCHEMA, "schema schemas openapi validate-schema proto protobuf"),
            Map.entry(CheckKind.BUILD, "build compile package assemble bundle dist wheel wheels sdist classes"),
            Map.entry(
                    CheckKind.GENERAL,
                    "check checks checker verify verifyall validate validation validator ci all qa gate assert guard presubmit ensure"));

    /** What names say in doubt: the more specific first. */
    private static final List<CheckKind> ORDER = List.of(
            CheckKind.COVERAGE,
            CheckKind.TYPES,
            CheckKind.SCHEMA,
            CheckKind.LICENCE,
            CheckKind.DEPENDENCIES,
            CheckKind.SECURITY,
            CheckKind.FORMAT,
            CheckKind.LINT,
            CheckKind.TEST,
            CheckKind.DOCS,
            CheckKind.GENERAL,
            CheckKind.BUILD);

    /** Words in names of what prepares, publishes or reports, and checks nothing. */
    private static final Set<String> NO_CHECK = Set.of(
            ("setup install upload download checkout cache deploy release publish push login clean comment label "
                            + "labeler notify report reporter results result artifact artifacts serve watch start dev fix write "
                            + "update generate gen init bootstrap deps prepare summary badge path paths filter changed changes "
                            + "checkin toolchain token welcome stale assign triage annotate annotations attest provenance slack "
                            + "discord tag bump mint merge cancel wait pages translations locale backport issue issues project add "
                            + "autofix apply seed migrate")
                    .split(" ", -1));

    /** Words that say it whatever stands beside them. */
    private static final Set<String> PLAIN = Set.of(
            "checker",
            "lint",
            "linter",
            "linting",
            "validate",
            "validator",
            "validation",
            "verify",
            "typecheck",
            "pytest",
            "jest");

    private static final Map<String, CheckKind> BY_WORD = new HashMap<>();
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");

    static {
        WORDS.forEach((kind, words) -> List.of(words.split(" ", -1)).forEach(word -> BY_WORD.put(word, kind)));
    }

    private NameWords() {}

    /** What the name of a script, a target or an action says that it checks. */
    static Optional<CheckKind> kind(String name) {
        Set<String> words = words(name);
        if (words.stream().anyMatch(NO_CHECK::contains) && words.stream().noneMatch(PLAIN::contains)) {
            return Optional.empty();
        }
        return ORDER.stream()
                .filter(kind -> words.stream().anyMatch(word -> BY_WORD.get(word) == kind))
                .findFirst();
    }

    /** Whether the name of a file says that it checks something, or that it prepares something. */
    static boolean saysSomething(String file) {
        String name = Paths.name(file).replaceFirst("\\.\\w+$", "");
        return kind(name).isPresent() || words(name).stream().anyMatch(NO_CHECK::contains);
    }

    private static Set<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : CAMEL.split(name, -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return new HashSet<>(words);
    }
}
