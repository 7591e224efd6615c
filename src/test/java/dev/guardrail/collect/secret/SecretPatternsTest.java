package dev.guardrail.collect.secret;

import static dev.guardrail.collect.secret.Samples.ALPHA;
import static dev.guardrail.collect.secret.Samples.BASE32;
import static dev.guardrail.collect.secret.Samples.BASE62;
import static dev.guardrail.collect.secret.Samples.BASE64;
import static dev.guardrail.collect.secret.Samples.DIGITS;
import static dev.guardrail.collect.secret.Samples.UPPER;
import static dev.guardrail.collect.secret.Samples.base62;
import static dev.guardrail.collect.secret.Samples.checked;
import static dev.guardrail.collect.secret.Samples.digits;
import static dev.guardrail.collect.secret.Samples.hex;
import static dev.guardrail.collect.secret.Samples.random;
import static dev.guardrail.collect.secret.Samples.url64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.secret.SecretScanner.Found;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretPatternsTest {

    /** In characters; what is read more than once for each of them takes minutes. */
    private static final int LONG = 1 << 18;

    private static final String BECH32 = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

    /** The shortest form of each, so that a character less is none. */
    private static Stream<Sample> samples() {
        return Stream.of(clouds(), forges(), services()).flatMap(List::stream);
    }

    private static List<Sample> clouds() {
        String grafana = "glsa_" + base62(32);
        return List.of(
                of("AWS access key id", "ASIA", random(BASE32, 16, 3)),
                named("AWS secret access key", "aws_secret_access_key=", "", random(BASE64, 40, 5)),
                named("AWS secret access key", "\"SecretAccessKey\": \"", "", random(BASE64, 40, 6)),
                named("Azure storage account key", "AccountKey=", "", random(BASE64, 86, 1) + "=="),
                of("Google API key", "AIza", url64(35)),
                of("Google OAuth client secret", "GOCSPX-", url64(28)),
                of("DigitalOcean token", "dop_v1_", hex(64)),
                of("Databricks token", "dapi", hex(32)),
                of("HashiCorp Vault service token", "hvs.", url64(90)),
                of("HashiCorp Vault batch token", "hvb.", url64(138)),
                of("HCP Terraform token", base62(14) + ".atlasv1.", url64(60)),
                of("PlanetScale token", "pscale_tkn_", url64(32)),
                of("Heroku API key", "HRKU-AA", url64(58)),
                of("Fly.io token", "fm2_", base62(100)),
                of("Pulumi access token", "pul-", hex(40)),
                of("Dynatrace token", "dt0c01.", random(UPPER + DIGITS, 24, 1) + "." + random(UPPER + DIGITS, 64, 2)),
                of("Amazon Bedrock API key", "ABSK", base62(109)),
                of("Grafana service account token", "glsa_", base62(32) + "_" + Checksums.grafanaOf(grafana)),
                of("Grafana Cloud token", "glc_", "eyJ" + base62(60)));
    }

    private static List<Sample> forges() {
        return List.of(
                of("GitHub personal access token", "ghp_", checked("ghp_", 1).substring(4)),
                of("GitHub OAuth token", "gho_", checked("gho_", 2).substring(4)),
                of("GitHub App token", "ghs_", checked("ghs_", 3).substring(4)),
                of("GitHub App token", "ghs_", digits(6) + "_eyJ" + url64(20) + ".eyJ" + url64(90) + "." + url64(20)),
                of("GitHub refresh token", "ghr_", checked("ghr_", 4).substring(4)),
                of("GitHub fine-grained token", "github_pat_", base62(22) + "_" + base62(59)),
                of("GitLab personal access token", "glpat-", url64(20)),
                of(
                        "GitLab personal access token",
                        "glpat-",
                        base62(27) + ".01." + random("0123456789abcdefghij", 9, 1)),
                of("GitLab runner token", "glrt-", url64(20)),
                of("GitLab token", "gldt-", url64(20)),
                of("GitLab trigger token", "glptt-", hex(40)),
                of("GitLab job token", "glcbt-", "64_" + url64(20)),
                of("GitLab agent token", "glagent-", url64(50)),
                of("GitLab OAuth application secret", "gloas-", hex(64)),
                of("npm access token", "npm_", checked("npm_", 5).substring(4)),
                of("PyPI token", "pypi-AgEIcHlwaS5vcmc", url64(50)),
                of("RubyGems API key", "rubygems_", hex(48)),
                of("crates.io token", "cio", base62(32)),
                of("Docker personal access token", "dckr_pat_", url64(27)),
                of("Docker organization access token", "dckr_oat_", url64(32)),
                of("age secret key", "AGE-SECRET-KEY-1", random(BECH32, 58, 1)),
                of("Atlassian API token", "ATATT3", url64(186)),
                of("Bitbucket access token", "ATCTT3", url64(180)),
                of("Artifactory reference token", "cmVmdGtu", base62(56)),
                of("Linear API key", "lin_api_", base62(40)));
    }

    private static List<Sample> services() {
        return List.of(
                of("Slack bot token", "xoxb-", digits(12) + "-" + digits(13) + "-" + base62(18)),
                of("Slack user token", "xoxp-", digits(12) + "-" + digits(11) + "-" + digits(13) + "-" + base62(28)),
                of("Slack workspace token", "xoxa-", "2-" + base62(28)),
                of("Slack app token", "xapp-", "1-A" + random(UPPER, 10, 1) + "-" + digits(13) + "-" + hex(64)),
                of("Slack configuration token", "xoxe.xox", "p-1-" + base62(146)),
                of("Slack webhook", "hooks.slack.com/services/", "T024BE7LD/B0384KJN7/" + base62(23)),
                of("Stripe live key", "sk_live_", base62(24)),
                of("Stripe live key", "rk_live_", base62(24)),
                of("Stripe webhook secret", "whsec_", base62(32)),
                of("Square access token", "sq0atp-", url64(22)),
                of("Square OAuth secret", "sq0csp-", url64(43)),
                of("Shopify token", "shpat_", hex(32)),
                of("SendGrid API key", "SG.", url64(22) + "." + url64(43)),
                named("Twilio API key", "TWILIO_API_KEY: ", "SK", hex(32)),
                named("Mailgun API key", "mailgun.key = ", "key-", hex(32)),
                named("Mailchimp API key", "MAILCHIMP_KEY=", "", hex(32) + "-us5"),
                of("Brevo API key", "xkeysib-", hex(64) + "-" + base62(16)),
                of("OpenAI API key", "sk-proj-", url64(20) + "T3BlbkFJ" + url64(20)),
                of("OpenAI API key", "sk-", base62(20) + "T3BlbkFJ" + random(BASE62, 20, 9)),
                of("Anthropic API key", "sk-ant-api03-", url64(93) + "AA"),
                of("Hugging Face token", "hf_", random(ALPHA, 34, 1)),
                of("New Relic user key", "NRAK-", random(UPPER + DIGITS, 27, 1)),
                of("Postman API key", "PMAK-", hex(24) + "-" + hex(34)),
                of("Sentry user token", "sntryu_", hex(64)),
                of("Sentry organization token", "sntrys_", "eyJ" + base62(40) + "_" + base62(43)),
                of("Notion token", "ntn_", digits(11) + base62(35)),
                named("Telegram bot token", "https://api.telegram.org/bot", digits(10) + ":", "AA" + url64(33)),
                of("Doppler token", "dp.pt.", base62(43)),
                of("Perplexity API key", "pplx-", base62(48)),
                of("EasyPost API key", "EZAK", base62(54)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheDocumentedForm(Sample sample) {
        String line = sample.line(sample.secret());
        int start = line.indexOf(sample.prefix() + sample.secret());
        int secret = start + sample.prefix().length();
        assertThat(find(line))
                .containsExactly(
                        new Found(start, secret, secret + sample.secret().length(), sample.kind()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsNothingWhereACharacterIsMissing(Sample sample) {
        String secret = sample.secret();
        assertThat(find(sample.line(secret.substring(0, secret.length() - 1)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsNoPlaceholders(Sample sample) {
        String secret = sample.secret();
        for (char c : new char[] {'x', 'X', '0', '*', 'a'}) {
            assertThat(find(sample.line(String.valueOf(c).repeat(secret.length()))))
                    .isEmpty();
        }
        assertThat(find(sample.line("<your-token>"))).isEmpty();
        assertThat(find(sample.line("${TOKEN}"))).isEmpty();
    }

    @Test
    void everyPatternHasASample() {
        assertThat(SecretPatterns.ALL)
                .hasSizeGreaterThan(50)
                .allSatisfy(pattern -> assertThat(samples())
                        .anyMatch(sample -> pattern.pattern()
                                .matcher(sample.line(sample.secret()))
                                .find()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aLongLineThatNeverBecomesASecretTakesNoTime(Sample sample) {
        String start = sample.line(sample.secret().substring(0, sample.secret().length() - 1))
                .strip();
        String line = start.repeat(LONG / start.length());
        String prefixes = sample.prefix().isEmpty()
                ? line
                : sample.prefix().repeat(LONG / sample.prefix().length());
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            find(line);
            find(prefixes);
        });
    }

    private static List<Found> find(String line) {
        return SecretScanner.INSTANCE.find(line);
    }

    private static Sample of(String kind, String prefix, String secret) {
        return new Sample(kind, "value is ", prefix, secret);
    }

    private static Sample named(String kind, String name, String prefix, String secret) {
        return new Sample(kind, name, prefix, secret);
    }

    /** A secret with what stands before it. */
    record Sample(String kind, String before, String prefix, String secret) {

        String line(String value) {
            return before + prefix + value + " ";
        }

        @Override
        public String toString() {
            return kind;
        }
    }
}
