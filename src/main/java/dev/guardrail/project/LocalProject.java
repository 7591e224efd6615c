package dev.guardrail.project;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.OrdinaryFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.policy.OwnGuardrails;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The guardrails of the project around a folder, as they are on disk: for their author, before anything is committed. No
 * link is followed.
 *
 * @param root the folder of the project: the nearest with a {@code .git}, or else the folder itself
 * @param policy its policy, or else the default policy
 * @param folders the folders of its guardrails
 */
public record LocalProject(Path root, PolicySource policy, List<RuleFolder> folders) {

    private static final int LIMIT = 1 << 20;

    public LocalProject {
        folders = List.copyOf(folders);
    }

    /**
     * Finds and reads the project.
     *
     * @throws UnusableInputException if a file of it cannot be read
     */
    public static LocalProject around(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        Path root = start;
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                root = folder;
                break;
            }
        }
        PolicySource policy = policy(root);
        List<RuleFolder> folders = new ArrayList<>();
        for (String folder : OwnGuardrails.of(policy).folders()) {
            if (Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                folders.addAll(RuleFolders.below(root.resolve(folder), folder));
            }
        }
        return new LocalProject(root, policy, folders);
    }

    private static PolicySource policy(Path root) {
        for (String name : PolicySource.PATHS) {
            Path file = root.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                if (!OrdinaryFile.is(file) || Files.isSymbolicLink(file)) {
                    throw new UnusableInputException("the policy `" + name + "` " + OrdinaryFile.refusal(file));
                }
                try {
                    if (Files.size(file) > LIMIT) {
                        throw new UnusableInputException(
                                "the policy `" + name + "` is too large to read: the limit is " + LIMIT + " bytes");
                    }
                    return new PolicySource(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UnusableInputException("cannot read the policy `" + name + "`", e);
                }
            }
        }
        return PolicySource.shipped("default");
    }

    /**
     * The words that it adds to kinds of claims, by the paths of their files.
     *
     * @throws UnusableInputException if a file cannot be read
     */
    public SortedMap<String, byte[]> words() {
        SortedMap<String, byte[]> words = new TreeMap<>();
        for (String folder : OwnGuardrails.of(policy).folders()) {
            Path kinds = root.resolve(folder).resolve("claims");
            if (Files.isDirectory(kinds, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(kinds)) {
                    for (Path kind : found) {
                        Path file = kind.resolve("words.yaml");
                        if (OrdinaryFile.is(file) && !Files.isSymbolicLink(file) && Files.size(file) <= LIMIT) {
                            words.put(
                                    folder + "/claims/" + kind.getFileName() + "/words.yaml", Files.readAllBytes(file));
                        }
                    }
                } catch (IOException e) {
                    throw new UnusableInputException("cannot read `" + kinds + "`", e);
                }
            }
        }
        return words;
    }

    /** The files of its guardrails, from where a loader of rules reads them. */
    public Snapshot files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        folders.forEach(folder -> folder.files().forEach((name, bytes) -> files.put(folder.path(name), bytes)));
        return new FilesSnapshot(files);
    }
}
