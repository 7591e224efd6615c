package dev.guardrail.collect.secret;

import static dev.guardrail.collect.secret.SecretPattern.family;
import static dev.guardrail.collect.secret.SecretPattern.token;

import java.util.List;

/** Secrets of services for source code and packages. */
final class CodeSecrets {

    /** The form of routable GitLab tokens, which end with the lengths of their parts and a checksum. */
    private static final String ROUTABLE = "[\\w-]{27,300}+\\.[0-9a-z]{2}(?:\\.[0-9a-z]{2})?[0-9a-z]{7}";

    static final List<SecretPattern> ALL = List.of(
            // github.blog, "Behind GitHub's new authentication token formats"
            token("GitHub personal access token", "ghp_", "[A-Za-z0-9]{36}").checked(Checksums::base62),
            token("GitHub OAuth token", "gho_", "[A-Za-z0-9]{36}").checked(Checksums::base62),
            family("GitHub App token", "[A-Za-z0-9]{36}", "ghu_", "ghs_").checked(Checksums::base62),
            token("GitHub refresh token", "ghr_", "[A-Za-z0-9]{36,76}+").checked(Checksums::base62),
            // docs.github.com, "Generating an installation access token": since 2026, an app's id and a signed
            // statement
            token("GitHub App token", "ghs_", "\\d{1,12}+_eyJ[\\w-]{10,400}+\\.eyJ[\\w-]{10,500}+\\.[\\w-]{20,400}+"),
            // docs.github.com, "Managing your personal access tokens": fine-grained
            token("GitHub fine-grained token", "github_pat_", "[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"),
            // docs.gitlab.com/security/tokens, "Token prefixes"
            token("GitLab personal access token", "glpat-", "[\\w-]{20}|" + ROUTABLE),
            token("GitLab runner token", "glrt-", "(?:t\\d_)?(?:[\\w-]{20}|" + ROUTABLE + ")"),
            family("GitLab token", "[\\w-]{20}", "gldt-", "glft-", "glsoat-", "glffct-"),
            token("GitLab trigger token", "glptt-", "[a-f0-9]{40}"),
            token("GitLab job token", "glcbt-", "[0-9a-zA-Z]{1,5}+_[\\w-]{20}"),
            token("GitLab agent token", "glagent-", "[\\w-]{50}"),
            token("GitLab OAuth application secret", "gloas-", "[a-f0-9]{64}"),
            // docs.npmjs.com, "About access tokens", and github.blog, "npm has a new access token format"
            token("npm access token", "npm_", "[A-Za-z0-9]{36}").checked(Checksums::base62),
            // pypi.org/help, "apitoken": a macaroon of pypi.org or test.pypi.org
            family("PyPI token", "[\\w-]{50,900}+", "pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"),
            // guides.rubygems.org, "API key scopes"
            token("RubyGems API key", "rubygems_", "[a-f0-9]{48}"),
            // rust-lang/crates.io: "cio" and 32 alphanumeric characters
            token("crates.io token", "cio", "[A-Za-z0-9]{32}").alone(),
            // docs.docker.com, "Personal access tokens" and "Organization access tokens"
            token("Docker personal access token", "dckr_pat_", "[\\w-]{27}"),
            token("Docker organization access token", "dckr_oat_", "[\\w-]{32}"),
            // age-encryption.org/v1: Bech32
            token("age secret key", "AGE-SECRET-KEY-1", "[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"),
            // support.atlassian.com, "Manage API tokens"
            token("Atlassian API token", "ATATT3", "[\\w=-]{186}"),
            token("Bitbucket access token", "ATCTT3", "[\\w=-]{180,190}+"),
            // jfrog.com/help, "Reference tokens": base64 of "reftkn:"
            token("Artifactory reference token", "cmVmdGtu", "[A-Za-z0-9]{56}").alone(),
            // linear.app/developers, "Personal API keys"
            token("Linear API key", "lin_api_", "[A-Za-z0-9]{40}"));

    private CodeSecrets() {}
}
