package dev.guardrail.collect.container;

import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The words of an instruction. */
final class Words {

    private Words() {}

    /** The items of a JSON list of texts, or else the words between blanks, without quotes around or in them. */
    static List<String> of(String text) {
        if (text.startsWith("[")) {
            try {
                YamlNode root = JsonReader.read("", text.getBytes(StandardCharsets.UTF_8))
                        .root();
                if (root instanceof YamlNode.Sequence list
                        && list.elements().stream().allMatch(YamlNode.Scalar.class::isInstance)) {
                    return list.texts();
                }
            } catch (YamlException e) {
                // Not a list, but a command: BuildKit reads it so, too.
            }
        }
        return split(text);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                inWord = true;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }
}
