package dev.guardrail.collect.tests;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What test files are named after: {@code foo} of {@code test_foo.py}, {@code Foo} of {@code FooTest.java}. */
final class Subjects {

    private static final Pattern TEST_FILE = Pattern.compile(
            "(?:test_(?<python>.+)|(?<suffixed>.+?)(?:_test|[._-](?:test|spec))|(?<type>.+?)(?:Tests?|IT|Spec)|Test(?<prefixed>[A-Z].*))\\.\\w+");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern PACKAGE = Pattern.compile("/(?:__init__\\.py|index\\.[cm]?[jt]sx?)$");

    /** A shorter name stands in others by chance. */
    static final int LONG = 6;

    private final Set<String> deleted = new HashSet<>();
    /** The letters of those that are long, by the first of them. */
    private final Map<String, Set<String>> deletedLetters = new HashMap<>();

    private final Set<String> emptiedFolders = new HashSet<>();

    /** Names of deleted files that no other file and no folder of the sources has. */
    private final Set<String> folders;

    /** Of a range that ends at {@code head}. */
    Subjects(Collection<ChangedFile> changed, Snapshot head) {
        for (ChangedFile file : changed) {
            if (file.status() == FileStatus.DELETED && FileKinds.of(file.path()) != FileKind.TEST) {
                // A package is deleted with the file that makes its folder one.
                String path = PACKAGE.matcher(file.path()).replaceFirst("");
                deleted(stem(path));
                if (path.endsWith(".go")) {
                    emptiedFolders.add(Paths.folder(path));
                }
            }
        }
        folders = new HashSet<>(deleted);
        if (!folders.isEmpty()) {
            head.files(path -> FileKinds.of(path) == FileKind.SOURCE)
                    .forEach(entry -> List.of(entry.path().split("[/.]")).forEach(folders::remove));
        }
        if (!emptiedFolders.isEmpty()) {
            head.files(path -> path.endsWith(".go") && !path.endsWith("_test.go"))
                    .forEach(entry -> emptiedFolders.remove(Paths.folder(entry.path())));
        }
    }

    /** Whether the range deletes what a test, its file or the folder of that is named after; of Go, the package that it is in. */
    boolean isGone(String testFile, String test) {
        return isGone(testFile)
                || folders.contains(Paths.name(Paths.folder(testFile)))
                || testFile.endsWith(".go") && emptiedFolders.contains(Paths.folder(testFile))
                || namesDeleted(letters(test));
    }

    private void deleted(String name) {
        deleted.add(name);
        String letters = letters(name);
        if (letters.length() >= LONG) {
            deletedLetters
                    .computeIfAbsent(letters.substring(0, LONG), start -> new HashSet<>())
                    .add(letters);
        }
    }

    private boolean namesDeleted(String letters) {
        return IntStream.rangeClosed(0, letters.length() - LONG)
                .anyMatch(at -> deletedLetters.getOrDefault(letters.substring(at, at + LONG), Set.of()).stream()
                        .anyMatch(name -> letters.startsWith(name, at)));
    }

    private boolean isGone(String testFile) {
        return subject(testFile).filter(deleted::contains).isPresent();
    }

    /** The name, without folder and suffix, of what a test file is named after. */
    static Optional<String> subject(String testFile) {
        Matcher name = TEST_FILE.matcher(Paths.name(testFile));
        if (!name.matches()) {
            return testFile.contains("__tests__/") ? Optional.of(stem(testFile)) : Optional.empty();
        }
        return Stream.of("python", "suffixed", "type", "prefixed")
                .flatMap(group -> Optional.ofNullable(name.group(group)).stream())
                .findFirst();
    }

    /** The name of a file without folder and suffix. */
    static String stem(String path) {
        return Paths.name(path).replaceFirst("\\..*$", "");
    }

    /** Its letters and digits, in lower case. */
    static String letters(String name) {
        return NO_LETTER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
