package dev.guardrail.proof;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files can see each other. */
final class Languages {

    private static final List<Set<Language>> FAMILIES = List.of(
            EnumSet.of(Language.PYTHON),
            EnumSet.of(Language.JAVA, Language.KOTLIN),
            EnumSet.of(Language.JAVASCRIPT, Language.TYPESCRIPT),
            EnumSet.of(Language.GO));

    /** The folders above packages. */
    private static final Pattern SOURCE_SET = Pattern.compile("(^|/)src/\\w+/(?:java|kotlin)/");

    private Languages() {}

    static boolean ofOneFamily(String one, String other) {
        Optional<Language> first = Language.of(one);
        Optional<Language> second = Language.of(other);
        return first.isPresent()
                && second.isPresent()
                && FAMILIES.stream().anyMatch(family -> family.contains(first.get()) && family.contains(second.get()));
    }

    /** Whether its language has packages of which the files see each other without imports. */
    static boolean isOfPackages(String path) {
        return Language.of(path)
                .filter(EnumSet.of(Language.JAVA, Language.KOTLIN, Language.GO)::contains)
                .isPresent();
    }

    /** The folder without what tells tests from sources. */
    static String packageOf(String path) {
        return SOURCE_SET.matcher(Paths.folder(path) + "/").replaceFirst("$1");
    }
}
