package dev.guardrail.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

    private static final String TEXT = "# Pl\u00e4n\r\n\r\n- \u65e5\u672c\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkSaysWhatATextIs(String charset) {
        byte[] bytes = ("\ufeff" + TEXT).getBytes(Charset.forName(charset));

        assertThat(TextEncoding.text(bytes)).isEqualTo(TEXT);
        assertThat(TextEncoding.problem(bytes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void withoutAMarkTheZerosSayIt(String charset) {
        assertThat(TextEncoding.text(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void aTextThatWasCutLosesHalfACharacter() {
        byte[] bytes = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        assertThat(TextEncoding.text(Arrays.copyOf(bytes, bytes.length - 1)))
                .isEqualTo(TEXT.substring(0, TEXT.length() - 1));
    }

    @Test
    void otherBytesStayWhatTheyAre() {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] binary = {1, 0, 0, 2, 0, 3};

        assertThat(TextEncoding.asUtf8(text)).isSameAs(text);
        assertThat(TextEncoding.asUtf8(binary)).isSameAs(binary);
        assertThat(TextEncoding.asUtf8(new byte[0])).isEmpty();
    }

    @Test
    void whatIsNoTextSaysWhichEncodingWasTried() {
        assertThat(TextEncoding.problem(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 'a', 0}))
                .hasValue("no text in UTF-16LE, the encoding that its first bytes announce");
        assertThat(TextEncoding.problem(new byte[] {'a', (byte) 0xff}))
                .hasValue("no text in UTF-8, the encoding that is assumed where nothing else is announced");
    }

    @Test
    void aTextWithANulIsATextThoughGitTakesItForBinary() {
        byte[] text = (TEXT + "and more\0").getBytes(StandardCharsets.UTF_8);

        assertThat(TextEncoding.isBinary(text)).isTrue();
        assertThat(TextEncoding.isNoText(text)).isFalse();
        assertThat(TextEncoding.isNoText(new byte[] {'a', 0, 0, 1, 'b'})).isTrue();
        assertThat(TextEncoding.isNoText(new byte[] {'a', (byte) 0xff})).isFalse();
    }

    @Test
    void ofATextTheLastCharacterMayBeCut() {
        byte[] text = "twenty letters, and \u65e5".getBytes(StandardCharsets.UTF_8);

        assertThat(TextEncoding.isUtf8(Arrays.copyOf(text, text.length - 1))).isTrue();
        assertThat(TextEncoding.isUtf8(Arrays.copyOfRange(text, text.length - 1, text.length)))
                .isFalse();
    }
}
