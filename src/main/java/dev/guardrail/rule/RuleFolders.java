package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Reads the folders of guardrails: from a directory, or the built-in ones. The build packs each built-in folder into one
 * resource, because a jar cannot list a folder.
 */
public final class RuleFolders {

    private static final String RESOURCES = "META-INF/guardrail/folders/";

    /** A case holds a few files, not a project. */
    private static final long LIMIT = 1 << 20;

    private RuleFolders() {}

    /**
     * The folders of guardrails in a directory, in the order of their paths: those that hold a {@code rule.drl}, or the
     * directory itself. Links are not followed.
     *
     * @param shown the path of the directory, as messages name it
     * @throws UnusableInputException if a file cannot be read
     */
    public static List<RuleFolder> below(Path directory, String shown) {
        List<RuleFolder> folders = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory, 8)) {
            for (Path rule : paths.filter(path -> path.endsWith(RuleFolder.RULE) && isFile(path))
                    .sorted()
                    .toList()) {
                Path folder = rule.resolveSibling("");
                String inside = slashes(directory.relativize(folder));
                folders.add(folder(folder, inside.isEmpty() ? shown : shown + "/" + inside));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInputException("cannot read `" + shown + "`: " + e.getMessage(), e);
        }
        return folders;
    }

    private static RuleFolder folder(Path folder, String shown) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            for (Path file : paths.filter(RuleFolders::isFile).sorted().toList()) {
                String name = slashes(folder.relativize(file));
                if (Files.size(file) > LIMIT) {
                    throw new UnusableInputException(
                            shown + "/" + name + ": expected at most " + LIMIT + " bytes, found " + Files.size(file));
                }
                files.put(name, Files.readAllBytes(file));
            }
        }
        return new RuleFolder(id(folder), shown, files);
    }

    private static String id(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        int names = path.getNameCount();
        return slashes(names < 2 ? path : path.subpath(names - 2, names));
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * The folder of a built-in guardrail.
     *
     * @throws UnusableInputException if there is none; its message has the nearest id
     */
    public static RuleFolder builtIn(Catalogue builtIn, String id) {
        return packed(builtIn.get(id).id());
    }

    /** The folder of a built-in rule, by an id that it has. */
    public static RuleFolder packed(String id) {
        String resource = resource(id);
        try (InputStream packed = RuleFolders.class.getResourceAsStream("/" + resource)) {
            if (packed == null) {
                throw new IllegalStateException("built without rules: " + resource + " is missing");
            }
            return new RuleFolder(id, "rules/" + id, unpack(packed));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The resource with the folder of a built-in guardrail. */
    public static String resource(String id) {
        return RESOURCES + id + ".zip";
    }

    /** The files of a folder in one archive, the same bytes for the same files. */
    public static byte[] pack(RuleFolder folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, byte[]> unpack(InputStream packed) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
