package dev.guardrail.collect.protection;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Protection;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code CODEOWNERS}. */
final class CodeOwners {

    private CodeOwners() {}

    static List<Protection> read(String path, List<String> lines) {
        List<Protection> owners = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip().split("\\s+");
            if (words.length > 1) {
                String names = String.join(" ", List.of(words).subList(1, words.length));
                owners.add(new Protection(Place.line(path, i + 1), Protection.Kind.OWNERS, words[0], names));
            }
        }
        return owners;
    }
}
