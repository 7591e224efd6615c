package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.OrdinaryFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * Checks git's own files before anything opens them: reading a pipe waits for a writer, maybe for ever, and a device
 * has no end. Files of other programs there, such as the socket of the file system monitor, are not read and not
 * checked. The index is checked where it is read.
 */
final class GitFiles {

    /** In bytes. People write the files that are read as text, except references and grafts, which are short lines. */
    static final long TEXT_LIMIT = 10L << 20;

    private static final List<String> TEXTS =
            List.of("HEAD", "config", "config.worktree", "commondir", "gitdir", "shallow");
    private static final List<String> OTHERS = List.of("packed-refs", "FETCH_HEAD", "ORIG_HEAD", "MERGE_HEAD");
    private static final Set<String> IN_WORKTREE = Set.of(".gitignore", ".gitattributes", ".gitmodules");

    /** The text before the repository's folder in a file {@code .git}. */
    private static final String LINK = "gitdir: ";

    private GitFiles() {}

    /**
     * Checks the files of a repository.
     *
     * @throws UnusableInputException if one of them must not be opened
     */
    static void check(Path gitDir) throws IOException {
        for (Path folder : foldersOf(gitDir, "")) {
            checkAll(folder, "info", TEXT_LIMIT, "");
            checkAll(folder, "objects", Long.MAX_VALUE, "");
        }
    }

    /**
     * Checks the files that are read to find the commit that is checked out in a folder of a work tree: in a submodule,
     * or in another repository.
     *
     * @param path the path of the folder, for messages
     * @throws UnusableInputException if one of the files must not be opened
     */
    static void checkNested(Path folder, String path) throws IOException {
        String whose = " of the repository in `" + path + "`";
        Path git = folder.resolve(".git");
        check(git, "`.git`" + whose, TEXT_LIMIT);
        try {
            foldersOf(Files.isRegularFile(git) ? linked(folder, Files.readAllBytes(git)) : git, whose);
        } catch (InvalidPathException e) {
            // There is no such file, so JGit finds no repository.
        }
    }

    /** The folder that a file {@code .git} names, parsed as JGit does. */
    private static Path linked(Path folder, byte[] content) {
        String line = RawParseUtils.decode(content, 0, RawParseUtils.nextLF(content, 0));
        String path = line.startsWith(LINK) ? line.substring(LINK.length()) : ".git";
        return folder.resolve(path.endsWith("\n") ? path.substring(0, path.length() - 1) : path);
    }

    /**
     * Checks the files that name commits; returns the repository's folder, and the folder that it shares with others.
     */
    private static List<Path> foldersOf(Path gitDir, String whose) throws IOException {
        checkNames(gitDir, whose);
        Path common = gitDir.resolve("commondir");
        if (Files.exists(common)) {
            Path folder = gitDir.resolve(
                    Files.readString(common, StandardCharsets.UTF_8).strip());
            if (Files.isDirectory(folder) && !Files.isSameFile(folder, gitDir)) {
                checkNames(folder, whose);
                return List.of(gitDir, folder);
            }
        }
        return List.of(gitDir);
    }

    /** Checks the files that are read to find a repository around a folder. */
    static void checkAround(Path folder) throws IOException {
        for (Path at = folder; at != null; at = at.getParent()) {
            check(at.resolve(".git"), "`.git`", TEXT_LIMIT);
            check(at.resolve(".git/HEAD"), "`HEAD`", TEXT_LIMIT);
            if (Files.isDirectory(at.resolve("objects"))) {
                check(at.resolve("HEAD"), "`HEAD`", TEXT_LIMIT);
            }
        }
    }

    private static void checkNames(Path gitDir, String whose) throws IOException {
        for (String name : TEXTS) {
            check(gitDir.resolve(name), "`" + name + "`" + whose, TEXT_LIMIT);
        }
        for (String name : OTHERS) {
            check(gitDir.resolve(name), "`" + name + "`" + whose, Long.MAX_VALUE);
        }
        SettingsFile.check(gitDir.resolve("config"), whose);
        checkAll(gitDir, "refs", TEXT_LIMIT, whose);
        checkAll(gitDir, "reftable", Long.MAX_VALUE, whose);
    }

    private static void checkAll(Path gitDir, String folder, long limit, String whose) throws IOException {
        if (!Files.isDirectory(gitDir.resolve(folder))) {
            return;
        }
        Files.walkFileTree(gitDir.resolve(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isRegularFile() || attributes.size() > limit) {
                    check(file, "`" + gitDir.relativize(file) + "`" + whose, limit);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Checks a file that the settings name, by an absolute path or below the user's home. */
    static void checkSetting(String key, String value) throws IOException {
        String path = value.startsWith("~/") ? System.getProperty("user.home") + value.substring(1) : value;
        check(Path.of(path), "the file that `" + key + "` names", TEXT_LIMIT);
    }

    /** Checks a file of a work tree from which git reads rules. */
    static void checkRules(Path file) {
        try {
            if (IN_WORKTREE.contains(String.valueOf(file.getFileName())) && !Files.isSymbolicLink(file)) {
                check(file, "`" + file.getFileName() + "`", TEXT_LIMIT);
            }
        } catch (IOException e) {
            // The code that opens the file reports it.
        }
    }

    static void check(Path file, String name, long limit) throws IOException {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            return;
        }
        String refusal = OrdinaryFile.refusal(file);
        if (!refusal.isEmpty()) {
            throw unusable(name + " " + refusal);
        }
        if (Files.size(file) > limit) {
            throw unusable(name + " has " + Files.size(file) + " bytes; expected at most " + limit);
        }
    }

    static UnusableInputException unusable(String what) {
        return new UnusableInputException("the git repository cannot be read: " + what);
    }

    /** Refuses a pack index that claims more entries than its size allows. */
    static void checkPacks(Path gitDir) throws IOException {
        Path packs = gitDir.resolve("objects/pack");
        if (Files.isDirectory(packs)) {
            try (Stream<Path> files = Files.list(packs)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".idx"))
                        .sorted()
                        .toList()) {
                    checkPack(file);
                }
            }
        }
    }

    private static void checkPack(Path file) throws IOException {
        long size = Files.size(file);
        try (DataInputStream data = new DataInputStream(Files.newInputStream(file))) {
            byte[] head = data.readNBytes(8 + 256 * 4);
            int from = head.length > 0 && (head[0] & 0xFF) == 0xFF ? 8 : 0;
            int last = from + 255 * 4;
            if (head.length >= last + 4) {
                long entries = ByteBuffer.wrap(head).getInt(last) & 0xFFFFFFFFL;
                if (entries * 24 > size) {
                    throw unusable("`" + file.getFileName() + "` claims " + entries + " objects, but has only " + size
                            + " bytes; it is damaged");
                }
            }
        }
    }
}
