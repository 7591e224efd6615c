package dev.guardrail.collect;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds the files that a person named, by path or by glob. */
public final class GivenFiles {

    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
    private static final String FOLDERS = "**/";

    private GivenFiles() {}

    /**
     * The files of a path or a glob, in the order of their paths. In a glob, {@code **}{@code /} also matches no
     * folder.
     *
     * @param what the noun for such a file in messages, for example "coverage report"
     * @throws UnusableInputException if no file matches, or if the path is no regular file
     */
    public static List<GivenFile> named(String pathOrGlob, String what) {
        try {
            Path path = Path.of(pathOrGlob);
            if (OrdinaryFile.is(path)) {
                return List.of(given(path));
            }
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UnusableInputException(
                        "`" + pathOrGlob + "` " + OrdinaryFile.refusal(path) + " with a " + what);
            }
        } catch (InvalidPathException e) {
            // A glob may be no valid path: on Windows, a path cannot contain an asterisk.
        }
        List<GivenFile> files =
                WILDCARD.matcher(pathOrGlob).find() ? matching(pathOrGlob.replace('\\', '/')) : List.of();
        if (files.isEmpty()) {
            throw new UnusableInputException(
                    isFolder(pathOrGlob)
                            ? "`" + pathOrGlob + "` is a folder; expected a " + what + ", or a glob like `" + pathOrGlob
                                    + (pathOrGlob.endsWith("/") ? "*`" : "/*`")
                            : "there is no " + what + " `" + pathOrGlob
                                    + "`; expected a file, or a glob that matches one");
        }
        return files;
    }

    private static boolean isFolder(String path) {
        try {
            return !path.isEmpty() && Files.isDirectory(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static GivenFile given(Path path) {
        return new GivenFile(name(path.isAbsolute() ? path.getFileName() : path.normalize()), path);
    }

    private static List<GivenFile> matching(String glob) {
        String folder = fixedFolder(glob);
        List<Path> found = new ArrayList<>();
        try {
            Path start = Path.of(folder);
            PathMatcher matcher = FileSystems.getDefault()
                    .getPathMatcher("glob:" + (glob.contains("{") ? glob : glob.replace(FOLDERS, "{**/,}")));
            int depth = glob.contains("**")
                    ? Integer.MAX_VALUE
                    : 1 + (int) glob.chars().filter(c -> c == '/').count();
            Files.walkFileTree(
                    start,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    depth,
                    new Matching(start, matcher, glob.contains("**"), found));
            // An absolute start folder belongs to this machine, so it is left out; the rest of the path tells files
            // apart.
            return found.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(path -> start.isAbsolute() ? new GivenFile(name(start.relativize(path)), path) : given(path))
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new UnusableInputException("`" + glob + "` is not a glob: " + e.getDescription(), e);
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    /** The folders before the first wildcard. */
    private static String fixedFolder(String glob) {
        Matcher wildcard = WILDCARD.matcher(glob);
        int slash = wildcard.find() ? glob.lastIndexOf('/', wildcard.start()) : -1;
        return slash == 0 ? "/" : glob.substring(0, Math.max(0, slash));
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Collects files. It skips a folder that cannot be read, and a link to a folder that contains the link. */
    private static final class Matching extends SimpleFileVisitor<Path> {

        private final Path start;
        private final PathMatcher matcher;
        private final boolean deep;
        private final List<Path> found;

        Matching(Path start, PathMatcher matcher, boolean deep, List<Path> found) {
            this.start = start;
            this.matcher = matcher;
            this.deep = deep;
            this.found = found;
        }

        /**
         * As in a shell, {@code **} follows no link to a folder: a link to the root would lead to the whole machine.
         */
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return deep && !folder.equals(start) && Files.isSymbolicLink(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (matcher.matches(file) && OrdinaryFile.is(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
