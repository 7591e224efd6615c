package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The names of which one stands in every file that imports one of some files. */
final class FileNames {

    private static final Set<String> OF_FOLDERS = Set.of("__init__", "__main__", "index", "mod");

    /** Of the names, as of the words of a text, the hashes, sorted: a word with another one's hash costs a look too many. */
    private final int[] hashes;

    private FileNames(Collection<String> names) {
        this.hashes = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .mapToInt(FileNames::hash)
                .sorted()
                .toArray();
    }

    static FileNames of(Collection<String> paths, SideSources sources) {
        Set<String> names = new TreeSet<>();
        paths.forEach(path -> add(names, path, sources));
        names.remove("");
        return new FileNames(names);
    }

    private static void add(Set<String> names, String path, SideSources sources) {
        Language language = Language.of(path).orElseThrow();
        String folder = Paths.folder(path);
        String stem = Paths.name(path).replaceFirst("\\..*", "");
        if (language == Language.GO) {
            names.add(longestWord(Paths.name(folder.isEmpty() ? sources.goModule(folder) : folder)));
            return;
        }
        boolean named = !OF_FOLDERS.contains(stem);
        if (named) {
            names.add(longestWord(stem));
        }
        // A function of Kotlin is imported by its package.
        if (!named || language == Language.KOTLIN) {
            names.add(longestWord(Paths.name(folder)));
        }
    }

    /** A name with hyphens or dots is several words. */
    private static String longestWord(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{N}_$]+", -1))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    /** Whether one of the names is a word of a text. */
    boolean in(byte[] text) {
        int hash = 0;
        boolean word = false;
        for (byte unit : text) {
            if (isOfWord(unit)) {
                hash = 31 * hash + unit;
                word = true;
            } else if (word) {
                if (Arrays.binarySearch(hashes, hash) >= 0) {
                    return true;
                }
                hash = 0;
                word = false;
            }
        }
        return word && Arrays.binarySearch(hashes, hash) >= 0;
    }

    private static int hash(byte[] word) {
        int hash = 0;
        for (byte unit : word) {
            hash = 31 * hash + unit;
        }
        return hash;
    }

    private static boolean isOfWord(byte unit) {
        return unit < 0
                || unit >= 'a' && unit <= 'z'
                || unit >= 'A' && unit <= 'Z'
                || unit >= '0' && unit <= '9'
                || unit == '_'
                || unit == '$';
    }
}
