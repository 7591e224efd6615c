package dev.guardrail.collect.strictness;

import static dev.guardrail.collect.strictness.Options.atMost;
import static dev.guardrail.collect.strictness.Options.checks;
import static dev.guardrail.collect.strictness.Options.ids;
import static dev.guardrail.collect.strictness.Options.ignores;
import static dev.guardrail.collect.strictness.Options.lax;
import static dev.guardrail.collect.strictness.Options.limits;
import static dev.guardrail.collect.strictness.Options.needed;
import static dev.guardrail.collect.strictness.Options.on;
import static dev.guardrail.collect.strictness.Options.overlooks;
import static dev.guardrail.collect.strictness.Options.overlooksMatching;
import static dev.guardrail.collect.strictness.Options.permits;
import static dev.guardrail.collect.strictness.Options.rules;
import static dev.guardrail.collect.strictness.Options.unless;

import dev.guardrail.collect.strictness.Tool.Family;

/** Tools that check programs in Go, Rust and Ruby. */
final class NativeTools {

    private static final Option LINTERS = checks("linters.enable formatters.enable enable");
    private static final String LIMITS =
            "(?:min|max)-(?:complexity|len|statements|returns|params|args)|max-issues|lines"
                    + "|statements|line-length|package-average|max-func-lines|threshold";

    static final Tool GOLANGCI = new Tool(
            "golangci-lint",
            Family.GO_LINT,
            LINTERS,
            unless(
                    "linters.default linters.disable-all linters.enable-all",
                    LINTERS,
                    "errcheck",
                    "govet",
                    "ineffassign",
                    "staticcheck",
                    "unused"),
            GolangciLinters.all(LINTERS),
            GolangciLinters.standard(LINTERS),
            checks("linters.presets"),
            ignores("linters.disable disable"),
            GolangciLinters.exclusions("linters.exclusions.rules issues.exclude-rules"),
            checks("linters.settings.govet.enable linters-settings.govet.enable"),
            ignores("linters.settings.govet.disable linters-settings.govet.disable"),
            checks("linters.settings.staticcheck.checks linters-settings.staticcheck.checks"),
            overlooksMatching(
                    "linters.exclusions.paths issues.exclude-dirs issues.exclude-files run.skip-dirs run.skip-files"),
            Options.ids("issues.exclude", "", -1),
            needed("run.tests"),
            lax("issues.new new only-new-issues"),
            GolangciLinters.since(),
            perLinterLimit("issues.max-issues-per-linter max-issues-per-linter"),
            perLinterLimit("issues.max-same-issues max-same-issues"),
            limitsOf("gocyclo"),
            limitsOf("cyclop"),
            limitsOf("gocognit"),
            limitsOf("funlen"),
            limitsOf("lll"),
            limitsOf("dupl"),
            limitsOf("nestif"),
            limitsOf("maintidx"));

    static final Tool REVIVE = new Tool("revive", Family.GO_LINT, ids("rule", "", 1), overlooks("exclude"));

    static final Tool CLIPPY = new Tool(
            "clippy",
            Family.RUST_LINT,
            rules("lints.clippy workspace.lints.clippy"),
            rules("lints.rust workspace.lints.rust"),
            rules("lints.rustdoc workspace.lints.rustdoc"),
            Flags.deny("-D --deny -F --forbid"),
            Flags.warn("-W --warn"),
            Flags.allow("-A --allow"),
            limits("", ".*-threshold|max-[\\w-]+"),
            lax("allow-unwrap-in-tests"));

    /** What a package takes from its workspace. */
    static final Tool CARGO = new Tool("cargo", Family.RUST_LINT, on("lints.workspace"));

    static final Tool CARGO_DENY = new Tool(
            "cargo-deny",
            Family.VULNERABILITIES,
            ids("advisories.ignore", "id", -1),
            permits("licenses.allow"),
            ids("bans.deny", "name", 1),
            ids("bans.skip", "name", -1),
            rules("advisories"),
            rules("bans"),
            rules("sources"),
            ids("licenses.exceptions", "name", -1));

    static final Tool CARGO_AUDIT = new Tool(
            "cargo-audit", Family.VULNERABILITIES, ids("advisories.ignore ignore", "", -1), Flags.deny("-D --deny"));

    /** The test runner. */
    static final Tool NEXTEST = new Tool(
            "cargo-nextest",
            Family.TESTS,
            atMost("profile.default.retries retries", 0),
            atMost("profile.ci.retries", 0));

    static final Tool CARGO_MUTANTS =
            new Tool("cargo-mutants", Family.MUTATION, overlooks("exclude_globs"), ignores("exclude_re"));

    static final Tool TARPAULIN =
            new Tool("cargo-tarpaulin", Family.COVERAGE, Options.omits("exclude-files"), TarpaulinProfiles.option());

    static final Tool RUBOCOP =
            new Tool("rubocop", Family.RUBY_LINT, RubocopCops.option(), Presets.option("inherit_from inherit_gem"));

    private NativeTools() {}

    private static Option limitsOf(String linter) {
        return Options.limitsNamed(linter + ".", LIMITS, "linters.settings." + linter + " linters-settings." + linter);
    }

    /** Without one, golangci-lint reports 50 issues of a linter; 0 is no limit, and the strictest. */
    private static Option perLinterLimit(String paths) {
        return GolangciLinters.cap(paths);
    }
}
