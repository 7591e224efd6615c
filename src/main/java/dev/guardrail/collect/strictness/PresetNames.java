package dev.guardrail.collect.strictness;

import dev.guardrail.collect.language.settings.Token;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** The presets that a configuration in JavaScript names: {@code js.configs.recommended}, {@code a.configs["flat/b"]}. */
final class PresetNames {

    private PresetNames() {}

    static List<YamlNode> in(String path, List<Token> tokens) {
        List<YamlNode> names = new ArrayList<>();
        for (int i = 2; i < tokens.size(); i++) {
            boolean named = tokens.get(i).text().matches("configs?")
                    && tokens.get(i - 1).is(".");
            if (named && tokens.get(i - 2).isWord()) {
                StringBuilder name = new StringBuilder(
                        tokens.get(i - 2).text() + "." + tokens.get(i).text());
                int end = i + 1;
                while (end + 1 < tokens.size() && isStep(tokens, end)) {
                    name.append('.').append(tokens.get(end + 1).text());
                    end += tokens.get(end).is("[") ? 3 : 2;
                }
                names.add(Documents.scalar(Place.line(path, tokens.get(i).line()), name.toString()));
                i = Math.max(i, end - 1);
            }
        }
        return names;
    }

    private static boolean isStep(List<Token> tokens, int at) {
        return tokens.get(at).is(".") && tokens.get(at + 1).isWord()
                || tokens.get(at).is("[") && tokens.get(at + 1).isString();
    }
}
