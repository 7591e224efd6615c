package dev.guardrail.collect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.secret.SecretScanner.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {

    /** The example of github.blog, "npm has a new access token format": others computed its checksum. */
    @Test
    void knowsTheChecksumOfGitHubAndNpm() {
        String published = "npm" + "_qkJaB6MffYVzZXWqmcoF49yrUxP3wf0LsakP";
        assertThat(Checksums.base62(published)).isTrue();
        assertThat(Checksums.base62(published.replace("LsakP", "LsakQ"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "glpat-12345678901234567890",
                "dop_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "dapi0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d",
                "hf_abcdefghijklmnopqrstuvwxyzabcdefgh",
                "glpat-YOUR_TOKEN_GOES_HERE",
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "aws_secret_access_key = da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
                "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
                "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            })
    void leavesAloneWhatIsNone(String text) {
        assertThat(SecretScanner.INSTANCE.find(text)).isEmpty();
    }

    @Test
    void findsSecretsBehindEscapesAndInAddresses() {
        String token = Samples.github(1);
        String key = Samples.aws(2);
        assertThat(SecretScanner.INSTANCE.find("https://" + token + "@github.com a%3D" + key + " \\n" + key))
                .extracting(Found::kind)
                .containsExactly("GitHub personal access token", "AWS access key id", "AWS access key id");
    }

    @Test
    void findsNoKeyInTheMiddleOfAWord() {
        assertThat(SecretScanner.INSTANCE.find("x" + Samples.aws(2))).isEmpty();
        assertThat(SecretScanner.INSTANCE.find(Samples.aws(2) + "x")).isEmpty();
        assertThat(SecretScanner.INSTANCE.find("Zm9v/" + Samples.aws(2) + "/Zm9v"))
                .isEmpty();
    }

    @Test
    void findsNothingInRandomBase64() {
        String blob = Samples.random(Samples.BASE64, 1 << 20, 1);
        assertThat(SecretScanner.INSTANCE.find(blob)).isEmpty();
        assertThat(SecretScanner.INSTANCE.find(Samples.random(Samples.URL64, 1 << 20, 2)))
                .isEmpty();
        assertThat(SecretScanner.INSTANCE.find(Samples.random(Samples.HEX, 1 << 20, 3)))
                .isEmpty();
    }
}
