package dev.guardrail.collect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SecretMaskTest {

    private final List<String> key = Samples.key("RSA PRIVATE KEY", 1);

    @Test
    void keepsThePrefixAndTheColumns() {
        String text = "a\t" + Samples.github(1) + "; b";
        assertThat(SecretMask.mask(text))
                .isEqualTo("a\tghp_" + "*".repeat(36) + "; b")
                .hasSameSizeAs(text);
        assertThat(SecretMask.mask(SecretMask.mask(text))).isEqualTo(SecretMask.mask(text));
    }

    @Test
    void leavesATextWithoutSecretsAsItIs() {
        String text = "-----BEGIN RSA PRIVATE KEY-----\nis what a key starts with, ghp_ a token";
        assertThat(SecretMask.mask(text)).isEqualTo(text);
        List<String> lines = List.of("a", "-----BEGIN RSA PRIVATE KEY-----", "MIIE...", "");
        assertThat(SecretMask.mask(lines)).isSameAs(lines);
    }

    @Test
    void masksTheBodyOfAKey() {
        List<String> lines = new ArrayList<>(List.of("before"));
        lines.addAll(key);
        lines.add("after");
        List<String> masked = SecretMask.mask(lines);
        assertThat(masked).hasSameSizeAs(lines).startsWith("before", key.get(0)).endsWith(key.get(6), "after");
        assertThat(masked.subList(2, 7)).allMatch(line -> line.matches("\\*+"));
        assertThat(SecretMask.mask(String.join("\n", lines))).isEqualTo(String.join("\n", masked));
    }

    @Test
    void masksAKeyBehindNumbersQuotesAndHeaders() {
        List<String> lines = new ArrayList<>(List.of("  \"" + key.get(0) + "\\n\" +"));
        lines.add("Proc-Type: 4,ENCRYPTED");
        lines.add("");
        key.subList(1, 6).forEach(line -> lines.add("12 |   \"" + line + "\\n\" +"));
        String masked = SecretMask.mask(String.join("\n", lines));
        assertThat(masked).contains("12 |   \"****").contains("*\\n\" +");
        assertThat(key.subList(1, 6)).noneMatch(masked::contains);
    }

    @Test
    void masksAKeyThatIsQuotedOnOneLineAndKeepsItsEscapes() {
        String line = "{\"private_key\": \"" + String.join("\\n", key) + "\\n\"}";
        String masked = SecretMask.mask(line);
        assertThat(masked)
                .hasSameSizeAs(line)
                .contains("-----\\n****")
                .endsWith("*\\n-----END RSA PRIVATE KEY-----\\n\"}");
        String twice = SecretMask.mask(line.replace("\\n", "\\\\n"));
        assertThat(twice).contains("-----\\\\n****").doesNotContain(key.get(2));
    }

    @Test
    void masksEveryKindOfKeyAndNoCertificate() {
        for (String label : List.of(
                "PRIVATE KEY",
                "EC PRIVATE KEY",
                "DSA PRIVATE KEY",
                "OPENSSH PRIVATE KEY",
                "ENCRYPTED PRIVATE KEY",
                "PGP PRIVATE KEY BLOCK")) {
            assertThat(SecretMask.mask(Samples.key(label, 3)).get(1)).isEqualTo("*".repeat(64));
        }
        List<String> certificate = Samples.key("CERTIFICATE", 3);
        assertThat(SecretMask.mask(certificate)).isSameAs(certificate);
    }

    @Test
    void aKeyThatWasCutIsAnExample() {
        String start = "MIIEpAIBAAKCAQEA";
        String cut = key.get(0) + "\n" + start + key.get(1).substring(16) + "\n" + key.get(6);
        assertThat(SecretMask.mask(cut)).isSameAs(cut);
        assertThat(SecretMask.mask(cut.replace(start, "MC4CAQAwBQYDK2Vw"))).contains("*".repeat(64));
    }

    @Test
    void knowsTheBackslashesOfMarkdown() {
        String token = Samples.checked("npm_", 7);
        String line = "| a\\_b | " + token.replace("_", "\\_") + " | c\\_d |";
        assertThat(SecretMask.maskPrinted("x\n" + line + "\n"))
                .isEqualTo("x\n| a\\_b | npm\\_" + "*".repeat(36) + " | c\\_d |\n");
    }

    @Test
    void aMegabyteOfBeginningsTakesNoTime() {
        String begin = key.get(0);
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            SecretMask.mask(begin.repeat(30_000));
            SecretMask.mask((begin + "\n").repeat(30_000));
            SecretMask.mask((begin + "\n" + key.get(1) + "\n").repeat(10_000));
            SecretMask.maskPrinted("\\_".repeat(500_000));
        });
    }
}
