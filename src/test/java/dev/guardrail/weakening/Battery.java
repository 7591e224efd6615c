package dev.guardrail.weakening;

import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The clean repositories below the test resources, and the changes of them that are right or wrong. */
final class Battery {

    private static final Path FOLDER = Path.of("src/test/resources/dev/guardrail/weakening");

    private Battery() {}

    /** All entries, in the order of their files. */
    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Path repository : list(FOLDER)) {
            if (Files.isDirectory(repository)) {
                Map<String, String> clean = files(repository.resolve("clean"));
                for (Path file : list(repository)) {
                    if (file.toString().endsWith(".yaml")) {
                        entries.addAll(read(String.valueOf(repository.getFileName()), clean, file));
                    }
                }
            }
        }
        return entries;
    }

    /** The names of the entries that are not judged rightly yet. */
    static Set<String> unsolved() {
        return Set.copyOf(text(FOLDER.resolve("unsolved.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    private static List<Entry> read(String repository, Map<String, String> clean, Path file) {
        try {
            List<Entry> entries = new ArrayList<>();
            byte[] content = Files.readAllBytes(file);
            for (YamlNode node : YamlReader.read(file.toString().replace('\\', '/'), content)
                    .orElseThrow()
                    .root()
                    .items()) {
                entries.add(Entry.read(repository, clean, node));
            }
            return entries;
        } catch (YamlException e) {
            throw new IllegalArgumentException(e.place() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), text(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
