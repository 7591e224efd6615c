package dev.guardrail.collect.suppression;

import static dev.guardrail.collect.suppression.Form.Where.BLOCK;
import static dev.guardrail.collect.suppression.Form.Where.FILE;
import static dev.guardrail.collect.suppression.Form.Where.LINE;
import static dev.guardrail.collect.suppression.Form.Where.LINE_OR_BLOCK;
import static dev.guardrail.collect.suppression.Form.Where.LINE_OR_FILE;
import static dev.guardrail.collect.suppression.Form.Where.LINE_OR_NEXT;
import static dev.guardrail.collect.suppression.Form.Where.NEXT;
import static dev.guardrail.fact.SuppressionKind.COVERAGE;
import static dev.guardrail.fact.SuppressionKind.LINT;
import static dev.guardrail.fact.SuppressionKind.SECURITY;
import static dev.guardrail.fact.SuppressionKind.TYPES;

import dev.guardrail.collect.language.mask.Words;
import dev.guardrail.collect.suppression.Form.Where;
import dev.guardrail.fact.SuppressionKind;
import java.util.List;
import java.util.regex.Pattern;

/** The comments by which tools are told to be silent. The first form that a comment begins with counts. */
final class Forms {

    /** Names of checks behind a separator, up to a reason, which begins with two hyphens, a word or a sentence. */
    private static final String NAMES = "(?<codes>[@\\w./$-]+(?:\\s*,\\s*[@\\w./$-]+)*+)";

    private static final String BRACKETS = "(?:\\[(?<codes>[^\\]\\n]{0,500})\\])?";

    private static final String PARENTHESES = "(?:\\((?<codes>[^)\\n]{0,500})\\))?";

    /** Codes of flake8 and ruff. */
    private static final String NOQA = "(?:\\s*:\\s*(?<codes>[A-Z]+[0-9]+(?:[,\\s]+[A-Z]+[0-9]+)*+))?";

    private static final String ANYWHERE = "(?:[^\n]{0,200}\\s)?";

    /** A text that no form can begin without. */
    static final Words HINTS = Words.ignoringCase(
            "noqa",
            "ignore",
            "disable",
            "nosem",
            "nosec",
            "nosonar",
            "nopmd",
            "nolint",
            "cover",
            "branch",
            "nocov",
            "allow",
            "suppress",
            "off",
            "excl_",
            "fixme",
            "inspection",
            "nocheck",
            "expect",
            "skip",
            "todo",
            "report",
            "eslint",
            "list");

    static final List<Form> ALL = List.of(
            of(LINT, FILE, "noqa", "(?i:flake8|ruff)\\s*:\\s*noqa\\b" + NOQA),
            of(LINT, LINE, "noqa", "(?i:noqa)\\b" + NOQA),
            of(TYPES, LINE_OR_FILE, "type: ignore", "type:\\s*ignore\\b" + BRACKETS),
            of(TYPES, FILE, "mypy: ignore-errors", "mypy:\\s*ignore-errors\\b(?!\\s*=\\s*[Ff]alse)"),
            of(TYPES, FILE, "mypy: disable-error-code", "mypy:\\s*disable-error-code\\s*=\\s*\"?(?<codes>[\\w, -]+)"),
            of(TYPES, LINE, "pyright: ignore", "pyright:\\s*ignore\\b" + BRACKETS),
            of(TYPES, LINE_OR_FILE, "ty: ignore", "ty:\\s*ignore\\b" + BRACKETS),
            of(TYPES, FILE, "pyright: report", "pyright:\\s*(?<codes>report\\w+)\\s*=\\s*(?:false|none)\\b"),
            of(TYPES, LINE_OR_NEXT, "pyre-ignore", "pyre-(?:ignore|fixme)(?!-all)\\b" + BRACKETS),
            of(TYPES, FILE, "pyre-ignore-all-errors", "pyre-ignore-all-errors\\b" + BRACKETS),
            of(TYPES, LINE_OR_BLOCK, "pytype: disable", "pytype:\\s*disable=" + NAMES),
            of(LINT, FILE, "pylint: skip-file", "pylint:\\s*skip-file\\b"),
            of(LINT, NEXT, "pylint: disable", "pylint:\\s*disable-next\\s*=\\s*" + NAMES),
            of(LINT, LINE_OR_BLOCK, "pylint: disable", "pylint:\\s*disable\\s*=\\s*" + NAMES),
            of(COVERAGE, LINE, "pragma: no cover", "pragma:?\\s*no\\s*cover\\b"),
            of(COVERAGE, LINE, "pragma: no branch", "pragma:?\\s*no\\s*branch\\b"),
            of(
                    SECURITY,
                    LINE_OR_NEXT,
                    "nosec",
                    "#?(?i:nosec)\\b(?:\\s*:?\\s*(?<codes>[BG][0-9]{3}(?:[,\\s]+[BG][0-9]{3})*+))?"),
            of(SECURITY, LINE_OR_NEXT, "nosemgrep", "nosem(?:grep)?\\b(?:\\s*:\\s*" + NAMES + ")?"),
            of(SECURITY, LINE_OR_NEXT, "gitleaks:allow", "gitleaks:allow\\b"),
            of(SECURITY, LINE_OR_NEXT, "pragma: allowlist secret", "pragma:\\s*(?:allow|white)list\\b"),
            of(SECURITY, LINE_OR_NEXT, "checkov:skip", "checkov:skip=(?<codes>\\w+)"),
            of(SECURITY, LINE_OR_NEXT, "trivy:ignore", "(?:trivy|tfsec):ignore:(?<codes>[\\w-]+)"),
            of(SECURITY, LINE_OR_NEXT, "zizmor: ignore", "zizmor:\\s*ignore\\b" + BRACKETS),
            of(TYPES, NEXT, "@ts-ignore", "@ts-ignore\\b"),
            of(TYPES, NEXT, "@ts-expect-error", "@ts-expect-error\\b"),
            of(TYPES, FILE, "@ts-nocheck", "@ts-nocheck\\b"),
            of(TYPES, NEXT, "@vue-ignore", "@vue-(?:ignore|expect-error)\\b"),
            of(TYPES, NEXT, "$FlowFixMe", "\\$Flow(?:FixMe|Ignore|Issue|ExpectedError)\\b" + BRACKETS),
            of(LINT, NEXT, "eslint-disable-next-line", "(?:es|ox|ts)lint-disable-next-line\\b(?:\\s+" + NAMES + ")?"),
            of(LINT, LINE, "eslint-disable-line", "(?:es|ox|ts)lint-disable-line\\b(?:\\s+" + NAMES + ")?"),
            of(LINT, BLOCK, "eslint-disable", "(?:es|ox)lint-disable(?![\\w-])(?:\\s+" + NAMES + ")?"),
            of(LINT, FILE, "eslint", "eslint\\s+(?<codes>[@\\w/-]+)\\s*:\\s*(?:\\[\\s*)?[\"']?(?:off\\b|0)"),
            of(LINT, NEXT, "tslint:disable-next-line", "tslint:disable-next-line(?:\\s*:\\s*|\\b)(?<codes>[\\w -]*)"),
            of(LINT, BLOCK, "tslint:disable", "tslint:disable(?![\\w-])(?:\\s*:\\s*(?<codes>[\\w -]*))?"),
            of(LINT, FILE, "biome-ignore-all", "biome-ignore-all\\s+(?<codes>(?!format)[\\w/]+)"),
            of(LINT, BLOCK, "biome-ignore-start", "biome-ignore-start\\s+(?<codes>(?!format)[\\w/]+)"),
            of(LINT, NEXT, "biome-ignore", "biome-ignore\\s+(?<codes>(?!format)[\\w/]+)"),
            of(LINT, FILE, "deno-lint-ignore-file", "deno-lint-ignore-file\\b(?:\\s+(?<codes>[\\w/ -]+))?"),
            of(LINT, NEXT, "deno-lint-ignore", "deno-lint-ignore\\b(?:\\s+(?<codes>[\\w/ -]+))?"),
            of(LINT, NEXT, "stylelint-disable-next-line", "stylelint-disable-next-line\\b(?:\\s+" + NAMES + ")?"),
            of(LINT, LINE, "stylelint-disable-line", "stylelint-disable-line\\b(?:\\s+" + NAMES + ")?"),
            of(LINT, BLOCK, "stylelint-disable", "stylelint-disable(?![\\w-])(?:\\s+" + NAMES + ")?"),
            of(LINT, NEXT, "svelte-ignore", "svelte-ignore\\s+" + NAMES),
            of(COVERAGE, NEXT, "istanbul ignore", "(?:istanbul|c8|v8)\\s+ignore\\s+(?:next|else|if|start)\\b"),
            of(COVERAGE, FILE, "istanbul ignore file", "(?:istanbul|c8|v8)\\s+ignore\\s+file\\b"),
            of(LINT, LINE_OR_NEXT, "nolint", "nolint\\b(?:\\s*:\\s*" + NAMES + ")?"),
            of(LINT, NEXT, "lint:ignore", "lint:ignore\\s+" + NAMES),
            of(LINT, FILE, "lint:file-ignore", "lint:file-ignore\\s+" + NAMES),
            of(LINT, LINE_OR_BLOCK, "revive:disable", "revive:disable(?:-next-line|-line)?\\b(?::" + NAMES + ")?"),
            of(
                    SECURITY,
                    LINE_OR_BLOCK,
                    "gosec:disable",
                    "gosec:disable\\b(?:\\s+(?<codes>G[0-9]{3}(?:[,\\s]+G[0-9]{3})*+))?"),
            of(LINT, NEXT, "NOLINTNEXTLINE", "NOLINTNEXTLINE\\b" + PARENTHESES),
            of(LINT, BLOCK, "NOLINTBEGIN", "NOLINTBEGIN\\b" + PARENTHESES),
            of(LINT, LINE_OR_NEXT, "NOLINT", "NOLINT\\b" + PARENTHESES),
            of(LINT, LINE_OR_NEXT, "cppcheck-suppress", "cppcheck-suppress\\b(?:[\\s\\[]+(?<codes>[\\w,]+))?"),
            of(COVERAGE, LINE_OR_NEXT, "LCOV_EXCL", "LCOV_EXCL_(?:LINE|START|BR_LINE)\\b"),
            of(LINT, LINE_OR_NEXT, "NOSONAR", ANYWHERE + "NOSONAR\\b"),
            of(LINT, LINE_OR_NEXT, "NOPMD", ANYWHERE + "NOPMD\\b"),
            of(LINT, BLOCK, "CHECKSTYLE:OFF", "CHECKSTYLE[:.]\\s*OFF\\b(?:\\s*:?\\s*(?<codes>[\\w|]+))?"),
            of(
                    LINT,
                    LINE_OR_NEXT,
                    "CHECKSTYLE:SUPPRESS",
                    "CHECKSTYLE[:.]\\s*(?:SUPPRESS|IGNORE)\\b(?:\\s*:?\\s*(?<codes>[\\w|]+))?"),
            of(LINT, BLOCK, "CPD-OFF", "CPD-OFF\\b"),
            of(LINT, NEXT, "noinspection", "noinspection\\s+" + NAMES),
            of(LINT, LINE_OR_BLOCK, "ktlint-disable", "ktlint-disable\\b(?:\\s+(?<codes>[\\w: -]+))?"),
            of(LINT, BLOCK, "scalastyle:off", "scala(?:style|fix):off\\b(?:\\s+(?<codes>[\\w. -]+))?"),
            of(
                    LINT,
                    LINE_OR_BLOCK,
                    "swiftlint:disable",
                    "swiftlint:disable(?::(?:next|this|previous))?\\b(?:\\s+(?<codes>[\\w -]+))?"),
            of(
                    LINT,
                    LINE_OR_BLOCK,
                    "rubocop:disable",
                    "(?:rubocop|standard):(?:disable|todo)\\b(?:\\s*" + NAMES + ")?"),
            of(COVERAGE, BLOCK, ":nocov:", ":nocov:"),
            of(LINT, LINE_OR_NEXT, "shellcheck disable", "shellcheck\\s+disable=" + NAMES),
            of(LINT, NEXT, "hadolint ignore", "hadolint\\s+(?:global\\s+)?ignore=" + NAMES),
            of(
                    LINT,
                    LINE_OR_BLOCK,
                    "yamllint disable",
                    "yamllint\\s+disable(?:-line|-file)?\\b(?:\\s+(?<codes>[\\w: -]+))?"),
            of(LINT, LINE_OR_NEXT, "phpcs:ignore", "phpcs:(?:ignore|disable|ignoreFile)\\b(?:\\s+" + NAMES + ")?"),
            of(
                    TYPES,
                    LINE_OR_NEXT,
                    "@phpstan-ignore",
                    "@(?:phpstan-ignore[\\w-]*|psalm-suppress)\\b(?:\\s+" + NAMES + ")?"),
            of(LINT, LINE_OR_NEXT, "credo:disable", "credo:disable-for-[\\w-]+\\b(?:\\s+(?<codes>[\\w.]+))?"),
            of(LINT, LINE_OR_NEXT, "ReSharper disable", "ReSharper disable(?: once)?\\b(?:\\s+(?<codes>[\\w.]+))?"));

    private Forms() {}

    private static Form of(SuppressionKind kind, Where where, String tool, String pattern) {
        return new Form(kind, where, tool, Pattern.compile(pattern));
    }
}
