package dev.guardrail.collect.protection;

import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Protection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads {@code CODEOWNERS}. */
final class CodeOwners {

    private CodeOwners() {}

    /** The paths that a pattern covers; one without a slash before its end covers them in every folder. */
    static Predicate<String> matcher(String pattern) {
        String plain = pattern.replaceFirst("^/", "").replaceFirst("/$", "");
        boolean anchored = pattern.startsWith("/") || plain.contains("/");
        List<Glob> globs = Stream.of(plain, plain + "/**")
                .flatMap(glob -> anchored ? Stream.of(glob) : Stream.of(glob, "**/" + glob))
                .map(Glob::new)
                .toList();
        return path -> globs.stream().anyMatch(glob -> glob.matches(path));
    }

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
