package dev.guardrail.project;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.rule.OwnIds;
import dev.guardrail.rule.RuleFolder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of a project's guardrails, each text by its path.
 *
 * @param rules the rule files
 * @param pages the pages
 * @param words the words that it adds to kinds of claims
 */
public record RuleFiles(
        SortedMap<String, String> rules, SortedMap<String, String> pages, SortedMap<String, String> words) {

    /** In bytes; rules and pages are written by hand. */
    private static final int LIMIT = 1 << 18;

    /** More would take longer to compile than anybody waits. */
    private static final int MOST = 250;

    /** So many mistakes are printed. */
    private static final int PRINTED = 50;

    private static final String RULE = "rule.drl";
    private static final String PAGE = "README.md";
    private static final String WORDS = "claims/[^/]+/words\\.yaml";

    public RuleFiles {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
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
        return new RuleFiles(rules, pages, new TreeMap<>());
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
        private final SortedMap<String, String> words = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();

        Reader(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        RuleFiles read(List<String> folders) {
            List<Entry> entries = snapshot.files(path -> isIn(folders, path));
            List<Entry> ofRules =
                    entries.stream().filter(entry -> isRule(folders, entry)).toList();
            if (ofRules.size() > MOST) {
                problems.add("the project has " + ofRules.size() + " rules; at most " + MOST + " are read");
            } else {
                ofRules.forEach(entry -> text(entry, rules));
                Set<String> wanted = ofRules.stream()
                        .map(entry -> entry.path().replaceFirst("[^/]*$", PAGE))
                        .collect(Collectors.toSet());
                entries.stream()
                        .filter(entry -> entry.regular() && wanted.contains(entry.path()))
                        .forEach(entry -> text(entry, pages));
            }
            entries.stream().filter(entry -> isOfWords(folders, entry)).forEach(entry -> text(entry, words));
            entries.stream().filter(entry -> !isRule(folders, entry)).forEach(entry -> refuse(folders, entry));
            folders.forEach(this::refuseDetours);
            if (!problems.isEmpty()) {
                throw new UnusableInputException(
                        problems.stream().limit(PRINTED).collect(Collectors.joining("\n")));
            }
            return new RuleFiles(rules, pages, words);
        }

        private static boolean isRule(List<String> folders, Entry entry) {
            String path = below(folders, entry.path());
            return entry.regular()
                    && path.endsWith("/" + RULE)
                    && OwnIds.isId(path.substring(0, path.length() - RULE.length() - 1));
        }

        /** Whether a file has words of a kind of claims. */
        private static boolean isOfWords(List<String> folders, Entry entry) {
            return entry.regular() && below(folders, entry.path()).matches(WORDS);
        }

        /** Names what looks like a rule and is none, because nobody would notice that it judges nothing. */
        private void refuse(List<String> folders, Entry entry) {
            String path = entry.path();
            if (folders.contains(path) || !entry.regular()) {
                problems.add(path + ": this is a link or a file, and nothing behind it is read as a rule");
            } else if (path.toLowerCase(Locale.ROOT).endsWith(".drl")) {
                problems.add(path + ": expected rules at `<pack>/<name>/" + RULE
                        + "`, in lower-case letters, digits and hyphens");
            }
        }

        /** Names what stands in the way to a folder, and rules in a folder that is spelled almost like it. */
        private void refuseDetours(String folder) {
            for (int slash = folder.indexOf('/'); slash > 0; slash = folder.indexOf('/', slash + 1)) {
                String parent = folder.substring(0, slash);
                if (snapshot.find(parent).isPresent()) {
                    problems.add(parent + ": this is a link or a file, and nothing behind it is read as a rule");
                }
            }
            snapshot.submodules().stream()
                    .filter(path ->
                            path.equals(folder) || path.startsWith(folder + "/") || folder.startsWith(path + "/"))
                    .forEach(path -> problems.add(path + ": this is a submodule, and no rule in it is read"));
            String spelled = folder.toLowerCase(Locale.ROOT) + "/";
            snapshot.files(path -> path.toLowerCase(Locale.ROOT).startsWith(spelled)
                            && !path.startsWith(folder + "/")
                            && path.toLowerCase(Locale.ROOT).endsWith(".drl"))
                    .forEach(entry ->
                            problems.add(entry.path() + ": expected rules below `" + folder + "`, spelled so"));
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
