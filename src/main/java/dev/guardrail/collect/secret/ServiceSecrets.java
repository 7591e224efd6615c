package dev.guardrail.collect.secret;

import static dev.guardrail.collect.secret.SecretPattern.END;
import static dev.guardrail.collect.secret.SecretPattern.family;
import static dev.guardrail.collect.secret.SecretPattern.named;
import static dev.guardrail.collect.secret.SecretPattern.token;

import java.util.List;

/** Secrets of services that programs call. */
final class ServiceSecrets {

    static final List<SecretPattern> ALL = List.of(
            // docs.slack.dev/authentication/tokens: of bots, users, workflows and apps
            token("Slack bot token", "xoxb-", "\\d{9,14}+-(?:\\d{9,14}+-)?[A-Za-z0-9]{18,34}+"),
            token("Slack user token", "xoxp-", "(?:\\d{9,14}+-){2,3}+[A-Za-z0-9-]{28,34}+"),
            token("Slack workspace token", "xoxa-", "(?:\\d-)?(?:\\d{9,14}+-){0,3}+[A-Za-z0-9]{28,48}+"),
            token("Slack app token", "xapp-", "\\d-[A-Z0-9]{9,13}+-\\d{9,14}+-[a-f0-9]{64}"),
            token("Slack configuration token", "xoxe.xox", "[bp]-\\d-[A-Za-z0-9]{146,180}+"),
            // docs.slack.dev, "Sending messages using incoming webhooks"
            family(
                    "Slack webhook",
                    "T[A-Z0-9]{8,12}+/B[A-Z0-9]{8,12}+/[A-Za-z0-9]{23,25}+",
                    "hooks.slack.com/services/"),
            // docs.stripe.com/keys: secret and restricted keys of live mode
            family("Stripe live key", "[A-Za-z0-9]{24,247}+", "sk_live_", "rk_live_"),
            // docs.stripe.com/webhooks
            token("Stripe webhook secret", "whsec_", "[A-Za-z0-9]{32}"),
            // developer.squareup.com, "Access tokens"
            token("Square access token", "sq0atp-", "[\\w-]{22}"),
            token("Square OAuth secret", "sq0csp-", "[\\w-]{43}"),
            // shopify.dev, "Access tokens": of custom, private and public apps, and secrets shared with them
            family("Shopify token", "[a-fA-F0-9]{32}", "shpat_", "shpca_", "shppa_", "shpss_"),
            // www.twilio.com/docs/sendgrid, "API keys"
            token("SendGrid API key", "SG.", "[\\w-]{22}\\.[\\w-]{43}"),
            // www.twilio.com/docs/iam/api-keys: "SK" alone is the start of too much
            named("Twilio API key", "twilio[\\w.-]{0,30}+", "SK", "[a-f0-9]{32}", "twilio"),
            // documentation.mailgun.com, "Authentication"
            named("Mailgun API key", "mailgun[\\w.-]{0,30}+", "key-", "[a-f0-9]{32}", "mailgun"),
            // mailchimp.com/developer, "Generate your API key"
            named("Mailchimp API key", "mailchimp[\\w.-]{0,30}+", "", "[a-f0-9]{32}-us\\d{1,2}+", "mailchimp"),
            // developers.brevo.com, "Authentication schemes"
            token("Brevo API key", "xkeysib-", "[a-f0-9]{64}-[A-Za-z0-9]{16}"),
            // platform.openai.com/docs/api-reference/authentication: all have base64 of "OpenAI" in them
            family("OpenAI API key", "[\\w-]{20,100}T3BlbkFJ[\\w-]{20,100}+", "sk-proj-", "sk-svcacct-", "sk-admin-"),
            token("OpenAI API key", "sk-", "[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}")
                    .marked("T3BlbkFJ")
                    .from(23),
            // platform.claude.com/docs, "API overview"; the form is that of gitlab.com's rule, which Anthropic provided
            family("Anthropic API key", "[\\w-]{93}AA", "sk-ant-api03-", "sk-ant-admin01-"),
            // huggingface.co/docs/hub/security-tokens
            family("Hugging Face token", "[A-Za-z]{34}", "hf_", "api_org_").alone(),
            // grafana.com/docs, "Service accounts" and "Access policies"
            token("Grafana service account token", "glsa_", "[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}")
                    .checked(Checksums::grafana),
            token("Grafana Cloud token", "glc_", "eyJ[A-Za-z0-9+/]{60,400}+={0,2}+"),
            // docs.newrelic.com, "New Relic API keys"
            token("New Relic user key", "NRAK-", "[A-Z0-9]{27}"),
            // learning.postman.com, "Postman API authentication"
            token("Postman API key", "PMAK-", "[a-f0-9]{24}-[a-f0-9]{34}"),
            // docs.sentry.io, "Auth tokens"
            token("Sentry user token", "sntryu_", "[a-f0-9]{64}"),
            token("Sentry organization token", "sntrys_", "eyJ[A-Za-z0-9+/]{40,400}+={0,2}+_[A-Za-z0-9+/]{43}"),
            // developers.notion.com, "Authorization"
            token("Notion token", "ntn_", "\\d{11}[A-Za-z0-9]{35}"),
            // core.telegram.org/bots/api, "Authorizing your bot"; told from others by the word before it
            new SecretPattern(
                    "Telegram bot token",
                    List.of("telegram"),
                    0,
                    new LazyPattern("(?i:telegram).{0,40}?(?<!\\d)(\\d{8,10}+:)(AA[\\w-]{33})(?![\\w-])"),
                    true,
                    text -> true),
            // docs.doppler.com, "Token formats"
            token("Doppler token", "dp.pt.", "[A-Za-z0-9]{43}"),
            // docs.perplexity.ai, "API keys"
            token("Perplexity API key", "pplx-", "[A-Za-z0-9]{48}"),
            // docs.easypost.com, "API keys": of production
            new SecretPattern(
                    "EasyPost API key",
                    List.of("EZAK"),
                    0,
                    new LazyPattern("(EZAK)([A-Za-z0-9]{54})" + END),
                    false,
                    text -> true));

    private ServiceSecrets() {}
}
