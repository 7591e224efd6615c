package dev.guardrail.project;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.rule.RuleFolder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a project's guardrails, each text by its path.
 *
 * @param rules the rule files
 * @param pages the pages
 */
public record RuleFiles(SortedMap<String, String> rules, SortedMap<String, String> pages) {

    /** In bytes; rules and pages are written by hand. */
    private static final int LIMIT = 1 << 18;

    /** More would take longer to compile than anybody waits. */
    private static final int MOST = 500;

    private static final String RULE = "rule.drl";
    private static final String PAGE = "README.md";
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]{0,39}/[a-z][a-z0-9-]{0,59}/" + RULE);

    public RuleFiles {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    /**
     * Reads what some folders of a snapshot have. No link is followed.
     *
     * @throws UnusableInputException if a file cannot be read, or stands where no rule is looked for; its message has a
     *     line for each
     */
    public static RuleFiles of(Snapshot snapshot, List<String> folders) {
        return new Reader(snapshot).read(folders);
    }

    /**
     * The rule and the page of each folder.
     *
     * @throws UnusableInputException if a folder lacks one
     */
    public static RuleFiles of(List<RuleFolder> folders) {
        SortedMap<String, String> rules = new TreeMap<>();
        SortedMap<String, String> pages = new TreeMap<>();
        for (RuleFolder folder : folders) {
            rules.put(folder.path(RuleFolder.RULE), folder.rule());
            pages.put(folder.path(RuleFolder.PAGE), folder.page());
        }
        return new RuleFiles(rules, pages);
    }

    /** The path of a rule file below one of these folders, from that folder; the path itself below none. */
    private static String below(List<String> folders, String path) {
        return folders.stream()
                .filter(folder -> path.startsWith(folder + "/"))
                .map(folder -> path.substring(folder.length() + 1))
                .findFirst()
                .orElse(path);
    }

    /** Reads, and collects what is wrong. */
    private static final class Reader {

        private final Snapshot snapshot;
        private final SortedMap<String, String> rules = new TreeMap<>();
        private final SortedMap<String, String> pages = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();

        Reader(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        RuleFiles read(List<String> folders) {
            for (Entry entry : snapshot.files(path -> isIn(folders, path))) {
                String path = entry.path();
                String name = below(folders, path);
                if (folders.contains(path) || !entry.regular()) {
                    problems.add(path + ": this is a link or a file, and nothing behind it is read as a rule");
                } else if (FOLDER.matcher(name).matches()) {
                    text(entry, rules);
                } else if (path.endsWith(".drl")) {
                    problems.add(path + ": expected rules at `<pack>/<name>/" + RULE
                            + "`, in lower-case letters, digits and hyphens");
                } else if (name.endsWith("/" + PAGE)) {
                    text(entry, pages);
                }
            }
            snapshot.submodules().stream()
                    .filter(path -> isIn(folders, path))
                    .forEach(path -> problems.add(path + ": this is a submodule, and no rule in it is read"));
            if (rules.size() > MOST) {
                problems.add("the project has " + rules.size() + " rules; at most " + MOST + " are read");
            }
            if (!problems.isEmpty()) {
                throw new UnusableInputException(String.join("\n", problems));
            }
            return new RuleFiles(rules, pages);
        }

        private static boolean isIn(List<String> folders, String path) {
            return folders.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
        }

        private void text(Entry entry, SortedMap<String, String> texts) {
            try {
                byte[] bytes = snapshot.read(entry, LIMIT);
                texts.put(
                        entry.path(),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString()
                                .replace("\r\n", "\n"));
            } catch (UnreadableException e) {
                problems.add(entry.path() + ": " + e.getMessage());
            } catch (CharacterCodingException e) {
                problems.add(entry.path() + ": expected UTF-8");
            }
        }
    }
}
