package dev.guardrail.collect.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Chooses among files of one path the one of a module, which a report knows by a name and a repository by a folder. */
final class Modules {

    private Modules() {}

    /**
     * The candidates that may be of a module; all of them where its name says nothing of them.
     *
     * @param module its name and those of the modules around it, with {@code /} between them; empty where none is known
     */
    static List<String> of(String module, List<String> candidates) {
        if (module.isEmpty() || candidates.size() < 2) {
            return candidates;
        }
        List<String> names =
                new ArrayList<>(List.of(module.toLowerCase(Locale.ROOT).split("[/:]")));
        Collections.reverse(names);
        int shared = candidates.stream()
                .mapToInt(path -> PathText.sharedEnd(path, candidates.get(0)))
                .min()
                .orElse(0);
        return Stream.<BiPredicate<String, String>>of(String::equals, Modules::endsWithWord)
                .flatMap(isCalled -> names.stream()
                        .filter(name -> !name.isBlank())
                        .map(name -> candidates.stream()
                                .filter(path -> folders(path, shared).anyMatch(folder -> isCalled.test(name, folder)))
                                .toList()))
                .filter(chosen -> !chosen.isEmpty() && chosen.size() < candidates.size())
                .findFirst()
                .orElse(candidates);
    }

    /** Whether the module {@code shop-core} is in the folder {@code core}. */
    private static boolean endsWithWord(String name, String folder) {
        return name.endsWith(folder)
                && name.length() > folder.length()
                && !Character.isLetterOrDigit(name.charAt(name.length() - folder.length() - 1));
    }

    /** The folders in front of what all candidates end with. */
    private static Stream<String> folders(String path, int shared) {
        return Stream.of(path.substring(0, path.length() - shared)
                        .toLowerCase(Locale.ROOT)
                        .split("/"))
                .filter(folder -> !folder.isEmpty());
    }
}
