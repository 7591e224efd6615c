package dev.guardrail.collect.secret;

import static dev.guardrail.collect.secret.SecretPattern.END;
import static dev.guardrail.collect.secret.SecretPattern.family;
import static dev.guardrail.collect.secret.SecretPattern.named;
import static dev.guardrail.collect.secret.SecretPattern.token;

import java.util.List;

/** Secrets of cloud and hosting services. */
final class CloudSecrets {

    /** Excludes the public account key of the storage emulator (learn.microsoft.com, "Use the Azurite emulator"). */
    private static final String NOT_OF_THE_EMULATOR = "(?!Eby8vdM02xNOcqFl)";

    /** 40 characters of base64. A commit id also has 40 characters, but no capital letters. */
    private static final String AWS_SECRET =
            "(?=[a-z0-9/+]{0,39}+[A-Z])(?=[A-Z0-9/+]{0,39}+[a-z])[A-Za-z0-9/+]{40}(?!=)";

    static final List<SecretPattern> ALL = List.of(
            // docs.aws.amazon.com/IAM, "IAM identifiers": a prefix for the kind, and base32
            family("AWS access key id", "[A-Z2-7]{16}", "AKIA", "ASIA", "ABIA", "ACCA")
                    .alone(),
            // docs.aws.amazon.com/cli, "Configuration and credential file settings"
            named(
                    "AWS secret access key",
                    "(?:aws[_.-]?)?secret[_.-]?(?:access[_.-]?)?key",
                    "",
                    AWS_SECRET,
                    "aws_secret",
                    "aws-secret",
                    "aws.secret",
                    "awssecret",
                    "secret_access_key",
                    "secretaccesskey",
                    "secret-access-key"),
            // learn.microsoft.com, "Configure Azure Storage connection strings": 64 bytes in base64
            named(
                    "Azure storage account key",
                    "accountkey",
                    "",
                    NOT_OF_THE_EMULATOR + "[A-Za-z0-9+/]{86}==",
                    "accountkey"),
            // cloud.google.com/docs/authentication, "Manage API keys"
            token("Google API key", "AIza", "[\\w-]{35}").alone(),
            // support.google.com/cloud, "Manage OAuth clients"
            token("Google OAuth client secret", "GOCSPX-", "[\\w-]{28}"),
            // docs.digitalocean.com/reference/api, "Token prefixes"
            family("DigitalOcean token", "[a-f0-9]{64}", "dop_v1_", "doo_v1_", "dor_v1_"),
            // docs.databricks.com, "Personal access token authentication"
            token("Databricks token", "dapi", "[a-f0-9]{32}(?:-\\d)?").alone(),
            // developer.hashicorp.com/vault/docs/concepts/tokens: service, batch and recovery tokens
            token("HashiCorp Vault service token", "hvs.", "[\\w-]{90,160}+"),
            token("HashiCorp Vault batch token", "hvb.", "[\\w-]{138,300}+"),
            // developer.hashicorp.com/terraform/cloud-docs, "API tokens"
            new SecretPattern(
                    "HCP Terraform token",
                    List.of(".atlasv1."),
                    14,
                    new LazyPattern("([A-Za-z0-9]{14}\\.atlasv1\\.)([\\w=-]{60,70}+)" + END),
                    false,
                    text -> true),
            // planetscale.com/docs: tokens of services and passwords of databases
            family("PlanetScale token", "[\\w=.-]{32,64}+", "pscale_tkn_", "pscale_pw_", "pscale_oauth_"),
            // devcenter.heroku.com, "Platform API reference"
            token("Heroku API key", "HRKU-AA", "[\\w-]{58}"),
            // fly.io/docs/security/tokens: macaroons
            family("Fly.io token", "[A-Za-z0-9+/]{100,600}+={0,3}+", "fm1r_", "fm1a_", "fm2_"),
            // www.pulumi.com/docs, "Access tokens"
            token("Pulumi access token", "pul-", "[a-f0-9]{40}"),
            // docs.dynatrace.com, "Access tokens": a public part and a secret one
            token("Dynatrace token", "dt0c01.", "[A-Z0-9]{24}\\.[A-Z0-9]{64}"),
            // docs.aws.amazon.com/bedrock, "API keys"
            token("Amazon Bedrock API key", "ABSK", "[A-Za-z0-9+/]{109,269}+={0,2}+")
                    .alone());

    private CloudSecrets() {}
}
