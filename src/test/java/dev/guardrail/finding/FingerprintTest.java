package dev.guardrail.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void itIsTheSameOnEveryMachineAndInEveryVersion() {
        // Policies hold fingerprints: this value must never change.
        assertThat(Fingerprint.of("workflows/unpinned-action", ".github/workflows/ci.yml", "", "actions/checkout@v4"))
                .hasToString("68dc3ef1db0da1fd3507ec8ebbfa795b");
    }

    @Test
    void whiteSpaceDoesNotMatter() {
        assertThat(Fingerprint.of("a/b", "f", "", " run:   x\n y "))
                .isEqualTo(Fingerprint.of("a/b", "f", "", "run: x y"));
    }

    @Test
    void ruleFileAndIdentityMatter() {
        assertThat(Fingerprint.of("a/b", "f", "", "x"))
                .isNotEqualTo(Fingerprint.of("a/c", "f", "", "x"))
                .isNotEqualTo(Fingerprint.of("a/b", "g", "", "x"))
                .isNotEqualTo(Fingerprint.of("a/b", "f", "job", "x"))
                .isNotEqualTo(Fingerprint.of("a/b", "f", "", "y"));
    }
}
