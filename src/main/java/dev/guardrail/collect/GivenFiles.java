package dev.guardrail.collect;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the files that a person named, by path or by glob. */
public final class GivenFiles {

    private static final String WILDCARDS = ".*[*?\\[{].*";

    private GivenFiles() {}

    /**
     * The files of a path or a glob, in the order of their paths.
     *
     * @param what what they are, for messages: "coverage report"
     * @throws UnusableInputException if there is none
     */
    public static List<GivenFile> named(String pathOrGlob, String what) {
        try {
            Path path = Path.of(pathOrGlob);
            if (Files.isRegularFile(path)) {
                return List.of(given(path));
            }
        } catch (InvalidPathException e) {
            // A glob may be no path: on Windows none may hold an asterisk.
        }
        List<GivenFile> files = pathOrGlob.matches(WILDCARDS) ? matching(pathOrGlob.replace('\\', '/')) : List.of();
        if (files.isEmpty()) {
            throw new UnusableInputException(
                    "there is no " + what + " " + pathOrGlob + "; expected a file, or a glob" + " that matches one");
        }
        return files;
    }

    /** The file of that path. */
    public static GivenFile given(Path path) {
        String name = path.isAbsolute()
                ? String.valueOf(path.getFileName())
                : path.normalize().toString();
        return new GivenFile(name.replace('\\', '/'), path);
    }

    private static List<GivenFile> matching(String glob) {
        int wildcard = 0;
        while (!String.valueOf(glob.charAt(wildcard)).matches(WILDCARDS)) {
            wildcard++;
        }
        String folder = glob.substring(0, Math.max(0, glob.lastIndexOf('/', wildcard)));
        Path start = Path.of(folder.isEmpty() && glob.startsWith("/") ? "/" : folder);
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            int depth = glob.contains("**")
                    ? Integer.MAX_VALUE
                    : 1 + (int) glob.chars().filter(c -> c == '/').count();
            try (Stream<Path> paths = Files.walk(start, depth, FileVisitOption.FOLLOW_LINKS)) {
                return paths.filter(matcher::matches)
                        .filter(Files::isRegularFile)
                        .sorted()
                        .map(GivenFiles::given)
                        .toList();
            }
        } catch (PatternSyntaxException e) {
            throw new UnusableInputException("not a glob: " + glob + "; " + e.getDescription(), e);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
