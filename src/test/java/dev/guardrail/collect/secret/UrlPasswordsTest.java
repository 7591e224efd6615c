package dev.guardrail.collect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo @ git+https://ada:[s3cr3tpass]@example.org/demo.git@v1#egg=demo",
                "redis://:[s3cr3tpass]@localhost:6379/0",
                "{\"url\": \"https:\\/\\/ada:[s3cr3tpass]@example.org\\/\"}",
                "mongodb://ada:[a:b@c]@one:27017,two:27017",
                "\"amqp://guest:[guest]@host\" and 'https://a:[\u00e4\u00f6\u00fc]@b'",
                "https://ada:[s3cr3t\\_pass]@example.org",
                "https://ada:[$ecr3t]@example.org ${A:-https://ada:[${B:-s3cr3t}]@example.org}",
                "<url>scm://ada:[s3cr3tpass]@example.org</url>"
            })
    void coversThePasswordOfAnAddressAndKeepsTheColumns(String marked) {
        StringBuilder text = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (String part : marked.split("(?=\\[)|(?<=])", -1)) {
            boolean secret = part.startsWith("[");
            String plain = secret ? part.substring(1, part.length() - 1) : part;
            text.append(plain);
            expected.append(secret ? "*".repeat(plain.length()) : plain);
        }
        assertThat(text).doesNotContain("[");
        assertThat(SecretMask.mask(text.toString())).isEqualTo(expected.toString());
        assertThat(SecretMask.mask(expected.toString())).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ada:${PASSWORD}@host https://ada:$PASSWORD@host http://ada:$password@host https://a:$(cat f)@host",
                "https://x-access-token:${{secrets.TOKEN}}@host https://x:${{ secrets.TOKEN }}@host",
                "f\"https://{user}:{self.password}@{host}\" https://{{user}}:{{password}}@host `https://a:${env.PW}@b`",
                "https://%s:%s@%s https://%(user)s:%(password)s@host https://%USER%:%PASSWORD%@host",
                "https://user:<password>@host https://user:[password]@host https://user:password@host",
                "https://user:***@host https://user:\\*\\*\\*@host https://user:...@host https://user:xxxx@host",
                "ssh://git@github.com:22/a.git git@github.com:a/b.git https://host:8080/a@b http://[::1]:80/ https://a:@b",
                "docker://alpine:3.20@sha256:0123456789abcdef",
                "http://localhost:8080?to=a@b http://localhost:8080 a@b \"http://localhost:8080\", \"a@b\"",
                "{\"text\": \"http://localhost:8080\\nada@example.org\"} http://localhost:8080\\",
                "\"https://ada:\" + password + \"@host\" https://ada:#{password}@host :// a:// ://a:b@c"
            })
    void leavesWhatIsNoPasswordReadable(String text) {
        assertThat(SecretMask.mask(text)).isSameAs(text);
        assertThat(SecretMask.maskPrinted(text)).isEqualTo(text);
    }

    @Test
    void takesTimeInProportionToTheText() {
        for (String part : new String[] {"a://", "a://b:", "a://b:c@", "a:", "a://b:\\_", "a://b:{"}) {
            String text = part.repeat(300_000);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SecretMask.mask(text));
        }
        String password = "a://b:" + "{".repeat(500_000) + "$a".repeat(500_000) + "@c";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(SecretMask.mask(password)).endsWith("**@c"));
    }
}
