package dev.guardrail.collect.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void readsWhatTheByteOrderMarkSays(String charset) {
        byte[] bytes = "\uFEFFimport \"é\"\r\n".getBytes(Charset.forName(charset));

        assertThat(SourceText.decode(bytes)).isEqualTo("import \"é\"\n");
    }
}
