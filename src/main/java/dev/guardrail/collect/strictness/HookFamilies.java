package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hooks of pre-commit that do the same, so that one can replace another. */
final class HookFamilies {

    private static final List<Set<String>> FAMILIES = List.of(
            Set.of(
                    "ruff",
                    "ruff-check",
                    "ruff-format",
                    "flake8",
                    "black",
                    "black-jupyter",
                    "isort",
                    "pyupgrade",
                    "autoflake",
                    "pydocstyle",
                    "pylint",
                    "pycodestyle",
                    "reorder-python-imports",
                    "docformatter",
                    "pycln",
                    "yesqa",
                    "blacken-docs",
                    "autopep8",
                    "yapf",
                    "seed-isort-config",
                    "flynt",
                    "unify",
                    "blackdoc",
                    "absolufy-imports"),
            Set.of("mypy", "pyright", "ty", "pyrefly", "basedpyright"),
            Set.of("eslint", "prettier", "biome-check", "biome-ci", "biome-lint", "biome-format", "oxlint", "standard"),
            Set.of("shellcheck", "shfmt", "shellharden"),
            Set.of("gitleaks", "detect-secrets", "trufflehog", "detect-private-key"),
            Set.of("markdownlint", "markdownlint-cli2", "mdformat", "pymarkdown"),
            Set.of("golangci-lint", "golangci-lint-full", "go-fmt", "go-vet", "go-imports", "go-lint", "gofumpt"),
            Set.of("fmt", "cargo-check", "clippy", "cargo-fmt", "cargo-clippy"));

    private HookFamilies() {}

    /** Whether the head newly has, or a linter that does it all is, a hook that does what another one did. */
    static boolean replaced(CheckSetting was, Collection<CheckSetting> base, Collection<CheckSetting> head) {
        Optional<Set<String>> family =
                FAMILIES.stream().filter(each -> each.contains(was.name())).findFirst();
        return family.isPresent()
                && head.stream()
                        .filter(now -> now.option().equals(was.option())
                                && family.get().contains(now.name()))
                        .anyMatch(now -> now.name().startsWith("ruff")
                                || base.stream().noneMatch(old -> old.name().equals(now.name())));
    }
}
