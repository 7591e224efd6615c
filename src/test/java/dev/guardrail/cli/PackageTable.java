package dev.guardrail.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages, read from the class files: what each does, its sub-packages, and which others it uses. The packages of
 * {@code collect} have a row each; deeper ones are listed with the package above them.
 */
final class PackageTable {

    private static final String ROOT = "dev.guardrail";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern DEPENDENCY = Pattern.compile("(?m)^ +(dev\\.guardrail\\S*) +-> (dev\\.guardrail\\S*)");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*@NullMarked");

    private final SortedMap<String, Row> rows = new TreeMap<>();

    private record Row(SortedSet<String> parts, SortedSet<String> uses) {}

    private PackageTable() {
        packages().forEach(this::add);
        DEPENDENCY.matcher(dependencies()).results().forEach(this::add);
    }

    static String markdown() {
        return new PackageTable().table();
    }

    /** As {@code jdeps} prints them: a line for each package and each that it uses, itself included. */
    private static String dependencies() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int code = jdeps.run(out, out, "-verbose:package", "-filter:none", "-e", "dev\\.guardrail.*", "target/classes");
        out.flush();
        if (code != 0) {
            throw new IllegalStateException(printed.toString());
        }
        return printed.toString();
    }

    private static List<String> packages() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name) {
        Row row = rowOf(name);
        if (!row(name).equals(name)) {
            row.parts().add(name.substring(row(name).length() + 1));
        }
    }

    private void add(MatchResult dependency) {
        String used = row(dependency.group(2));
        if (!used.equals(row(dependency.group(1))) && !used.equals(ROOT)) {
            rowOf(dependency.group(1)).uses().add(used);
        }
    }

    private Row rowOf(String name) {
        return rows.computeIfAbsent(row(name), key -> new Row(new TreeSet<>(), new TreeSet<>()));
    }

    private static String row(String name) {
        int depth = name.startsWith(ROOT + ".collect.") ? 4 : 3;
        return Stream.of(name.split("\\.", -1)).limit(depth).collect(Collectors.joining("."));
    }

    private String table() {
        return rows.entrySet().stream()
                .map(row -> "| [`" + shortened(row.getKey()) + "`](../" + folder(row.getKey()) + ") | "
                        + summary(row.getKey()) + " | " + listed(row.getValue().parts())
                        + " | " + listed(row.getValue().uses()) + " |\n")
                .collect(Collectors.joining(
                        "", "\n| Package | Does | Sub-packages | Uses |\n|---|---|---|---|\n", "\n"));
    }

    private static String listed(SortedSet<String> names) {
        return names.stream().map(name -> "`" + shortened(name) + "`").collect(Collectors.joining(", "));
    }

    private static String shortened(String name) {
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : name;
    }

    private static String folder(String name) {
        return "src/main/java/" + name.replace('.', '/');
    }

    private static String summary(String name) {
        try {
            return JAVADOC.matcher(Files.readString(Path.of(folder(name), "package-info.java")))
                    .results()
                    .map(javadoc -> DocumentationTables.plain(javadoc.group(1)))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
