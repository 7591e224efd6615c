package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.report.Links;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkBaseTest {

    private static final GitRange RANGE = new GitRange("a...b", RangeKind.NAMED, "aaaa", "bbbb", "aaaa");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/app.git",
                "https://github.com/acme/app",
                "https://x-access-token:s3cret@github.com/acme/app.git",
                "ssh://git@github.com/acme/app.git",
                "ssh://git@github.com:22/acme/app",
                "git@github.com:acme/app.git",
                "git@github.com:/acme/app",
                "git://github.com/acme/app.git/"
            })
    void aRemoteOnGithubGivesTheAddressesOfBothCommits(String remote) {
        assertThat(LinkBase.of("auto", Optional.of(remote)).links(RANGE))
                .isEqualTo(
                        new Links("https://github.com/acme/app/blob/aaaa/", "https://github.com/acme/app/blob/bbbb/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ada:s3cret@git.example.org/acme/app.git",
                "https://github.com.example.org/acme/app:s3cret",
                "https://github.com/acme/app/../s3cret",
                "/srv/git/s3cret"
            })
    void anotherRemoteIsRefusedAndNotQuoted(String remote) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> LinkBase.of("auto", Optional.of(remote)))
                .withMessageContaining("not a repository on github.com")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void aRepositoryIsNamedByItsHttpsAddressAlone() {
        assertThat(LinkBase.repository(Optional.of("git@github.com:acme/app.git")))
                .contains("https://github.com/acme/app");
        assertThat(LinkBase.repository(Optional.of("https://ada:s3cret@git.example.org:8443/acme/app?token=s3cret#x")))
                .contains("https://git.example.org:8443/acme/app");
        assertThat(LinkBase.repository(Optional.of("ssh://git@git.example.org/acme/app")))
                .isEmpty();
        assertThat(LinkBase.repository(Optional.of("C:\\a path"))).isEmpty();
        assertThat(LinkBase.repository(Optional.empty())).isEmpty();
    }

    @Test
    void aRepositoryWithoutARemoteIsRefused() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> LinkBase.of("auto", Optional.empty()))
                .withMessageContaining("has none");
    }

    @Test
    void anAddressIsTakenAsItIs() {
        assertThat(LinkBase.of("https://git.example.org/t/app/-/blob/main", Optional.empty())
                        .links(RANGE))
                .isEqualTo(new Links("", "https://git.example.org/t/app/-/blob/main/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc",
                "https://ada:s3cret@git.example.org/app",
                "https://git.example.org/app?x=1",
                "https://git.example.org/app#x",
                "blob/main",
                "https://exa mple.org"
            })
    void whatIsNoPlainAddressIsRefused(String option) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> LinkBase.of(option, Optional.empty()))
                .withMessageContaining("expected an address")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void whatIsNotCommittedLinksNowhere() {
        GitRange worktree = new GitRange("HEAD", RangeKind.WORKTREE, "aaaa", "aaaa", "aaaa");
        assertThat(LinkBase.of("auto", Optional.of("git@github.com:acme/app")).links(worktree))
                .isEqualTo(new Links("https://github.com/acme/app/blob/aaaa/", ""));
    }
}
