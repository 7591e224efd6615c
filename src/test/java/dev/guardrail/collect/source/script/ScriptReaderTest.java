package dev.guardrail.collect.source.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.guardrail.collect.language.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {

    private static final String[] PIECES = {
        "import",
        "export",
        "from",
        "type",
        "class",
        "function",
        "const",
        "for",
        "async",
        "as",
        "static",
        "require",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "</",
        "/>",
        "=>",
        "?.",
        "...",
        "`",
        "${",
        "'m'",
        "\"",
        "/",
        ":",
        ";",
        ",",
        "=",
        "!",
        "@",
        "#",
        "*",
        "\\",
        "\n",
        "a",
        "1e",
        "0x",
        "\uD83D\uDE00",
        "\uD83D",
        "//",
        "/*",
        "case",
        "enum",
        "interface",
        "extends",
        "."
    };

    @Test
    void readsNoiseWithoutStumbling() {
        Random random = new Random(4);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? " " : "");
            }
            for (String path : new String[] {"a.ts", "a.tsx"}) {
                assertThat(Script.named(path, text.toString()).unit().packageName())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "{",
                "[",
                "<a>",
                "<a b=",
                "`${",
                "a<",
                "x => ",
                "import {",
                "import a, ",
                "class ",
                "class a extends ",
                "const {a: ",
                "function f(a = ",
                "'\\'",
                "/[ ",
                "(a): b extends c ? ",
                "as A ",
                "for (",
                "type A = ",
                "a.",
                "a, ",
                "const a = a; ",
                "interface A extends ",
                "() => {",
                "import(",
                "export {a, ",
                "case a: ",
                "if (a) ",
                "<A<",
                "} ",
                "a?.b!.c "
            })
    void takesLinearTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(Script.named("a.ts", text).unit().packageName()).isEmpty();
            assertThat(Script.named("a.jsx", text).unit().packageName()).isEmpty();
        });
    }

    @Test
    void readsWhatIsNoUnicode() {
        byte[] latin = "const \u00e9 = 1; import('m')".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new ScriptReader().read(new SourceFile("a.js", latin)).imports())
                .hasSize(1);
    }

    @Test
    void skipsAHashbangAndAByteOrderMark() {
        assertThat(Script.javaScript("\uFEFF#!/usr/bin/env node 'it", "import 'm'")
                        .imports())
                .containsExactly("2 m [] at top level");
    }
}
