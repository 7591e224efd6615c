package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"a/b.py", "a b", "a:b", "100%41", "a?b#c", "é/日本", "a)b(", "a\"<b>]", "a\nb", "\u202Ea"})
    void everyPathIsARelativeAddressThatGivesThePathBack(String path) {
        URI uri = URI.create(UriPath.of(path));
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getPath()).isEqualTo(path);
        assertThat(UriPath.of(path)).matches("[A-Za-z0-9/._~%-]+");
    }
}
