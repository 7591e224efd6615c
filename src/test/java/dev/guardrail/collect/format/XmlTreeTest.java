package dev.guardrail.collect.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.yaml.YamlException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTreeTest {

    @Test
    void readsElementsWithTheirLines() throws YamlException {
        Element root = read("""
                <a xmlns:x="urn:x">
                  <x:b
                    c="d"> one <!-- comment -->two <![CDATA[<three>]]> </x:b>
                  <b/>
                </a>
                """);
        assertThat(root.name()).isEqualTo("a");
        assertThat(root.all("b")).extracting(Element::line).containsExactly(3, 4);
        assertThat(root.text("b")).isEqualTo("one two <three>");
        assertThat(root.children().get(1).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "UTF-16LE"})
    void readsTheEncodingThatAFileDeclares(String encoding) throws YamlException {
        String text = "<?xml version='1.0' encoding='" + encoding + "'?>\n<a>ünïcode</a>";
        assertThat(XmlTree.read("a.xml", text.getBytes(Charset.forName(encoding)))
                        .text())
                .isEqualTo("ünïcode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<a>\n<b></a>", "<a>\n<b>", "<a>\n&missing;</a>"})
    void saysInItsOwnWordsThatAFileIsDamaged(String text) {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThatThrownBy(() -> read(text))
                    .isInstanceOf(YamlException.class)
                    .hasMessageContaining("expected well-formed XML");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void readsWhatHasBlankLinesBeforeItsDeclarationOrControlCharactersInATextAndKeepsLines() throws YamlException {
        Element root = read("\n \n<?xml version='1.0'?>\n<a>\n<b>one\u001b[1m</b></a>");
        assertThat(root.all("b")).extracting(Element::line).containsExactly(5);
        assertThat(root.text("b")).startsWith("one").endsWith("[1m");
    }

    @Test
    void readsNothingOutsideOfTheFile() {
        assertThatThrownBy(() -> read("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"))
                .isInstanceOf(YamlException.class);
    }

    @Test
    void refusesADeepTree() {
        assertThatThrownBy(() -> read("<a>".repeat(100_000)))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("nested more than 50 deep");
    }

    private static Element read(String text) throws YamlException {
        return XmlTree.read("a.xml", text.getBytes(StandardCharsets.UTF_8));
    }
}
