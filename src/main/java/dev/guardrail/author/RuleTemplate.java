package dev.guardrail.author;

import dev.guardrail.UnusableInputException;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.project.RuleFiles;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.OwnIds;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A new guardrail: the folder of another one under a name of its own. */
public final class RuleTemplate {

    private static final Catalogue BUILT_IN = RuleIndex.builtIn().catalogue();
    private static final String EXAMPLE = "example/template";
    private static final List<String> FILES = List.of(
            RuleFolder.RULE,
            RuleFolder.PAGE,
            "cases/reports-latest.yaml",
            "cases/ignores-versions.yaml",
            "cases/edge-allowed-image.yaml");

    private RuleTemplate() {}

    /** The folder of a new guardrail that reports images with the tag {@code latest}. */
    public static RuleFolder simple(String id) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, resource(file)));
        return renamed(new RuleFolder(EXAMPLE, EXAMPLE, files), id);
    }

    /**
     * The folder of a new guardrail that is like a built-in one.
     *
     * @throws UnusableInputException if there is no such guardrail, or if no rule of a project may do what it does
     */
    public static RuleFolder like(String id, String builtIn) {
        RuleFolder folder = renamed(RuleFolders.builtIn(BUILT_IN, builtIn), id);
        try {
            new ProjectRuleLoader(BUILT_IN).load(RuleFiles.of(List.of(folder)));
        } catch (UnusableInputException e) {
            throw new UnusableInputException(
                    "`" + builtIn + "` cannot be copied, because the copy would not be accepted:\n" + e.getMessage(),
                    e);
        }
        return folder;
    }

    /**
     * Refuses an id that a project's guardrail cannot have.
     *
     * @throws UnusableInputException if it has another form, or the name of a built-in pack
     */
    public static void check(String id) {
        OwnIds.problem(id, BUILT_IN.packs()).ifPresent(problem -> {
            throw new UnusableInputException(problem);
        });
    }

    /**
     * Writes a folder. Nothing is overwritten, and no link is followed.
     *
     * @param directory where the folders of guardrails are
     * @param root the folder of the project; links above it belong to the machine
     * @throws UnusableInputException if there is something already, or if it cannot be written
     */
    public static void write(RuleFolder folder, Path directory, Path root) {
        Path target = directory.resolve(folder.id());
        for (Path at = target; at != null; at = at.getParent()) {
            if (Files.isSymbolicLink(at) && !root.startsWith(at)) {
                throw new UnusableInputException("`" + at.getFileName() + "` is a symbolic link; expected a folder");
            }
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableInputException("`" + folder.path() + "` is there already, and nothing is overwritten");
        }
        try {
            for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
                Path path = target.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new UnusableInputException("cannot write `" + folder.path() + "`: " + e.getMessage(), e);
        }
    }

    private static RuleFolder renamed(RuleFolder folder, String id) {
        Pattern old = Pattern.compile("(?<![\\w/-])" + Pattern.quote(folder.id()) + "(?![\\w/-])");
        SortedMap<String, byte[]> files = new TreeMap<>();
        folder.files().forEach((file, bytes) -> {
            String text =
                    old.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll(Matcher.quoteReplacement(id));
            files.put(
                    file, (file.equals(RuleFolder.RULE) ? inPackage(text, id) : text).getBytes(StandardCharsets.UTF_8));
        });
        return new RuleFolder(id, id, files);
    }

    private static String inPackage(String rule, String id) {
        return rule.replaceFirst("(?m)^package guardrail\\.\\w+", "package " + OwnIds.packageName(id));
    }

    private static byte[] resource(String file) {
        String name = "template/" + file;
        try (InputStream in = RuleTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("built without " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
