package dev.guardrail.collect.claim;

import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which claims of the built-in kinds are found, in lists with names. Each kind has its lists in its folder, and a
 * project adds words to them.
 *
 * @param lists the words of each list, by {@code <kind>.<list>}
 */
public record Vocabulary(SortedMap<String, List<String>> lists) {

    /** The file of a folder with the words of its kind. */
    public static final String FILE = "words.yaml";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}*#'/._ -]{1,60}");

    /** Words that a project adds to one list. */
    private static final int MOST = 200;

    private static final Pattern LIST = Pattern.compile("\\{([a-z]+\\.[a-z-]+)\\}");

    /** Made when the first audit is checked. */
    private static final class BuiltIn {

        static final Vocabulary WORDS = read();

        private static Vocabulary read() {
            NavigableMap<String, List<String>> all = new TreeMap<>();
            for (String id : RuleIndex.builtIn().claims().keySet()) {
                RuleFolder folder = RuleFolders.packed(id);
                byte[] words = folder.files().get(FILE);
                if (words != null) {
                    Lists lists = new Lists(folder.path(FILE), ClaimKind.ofRule(id));
                    lists.read(words).forEach(all::put);
                }
            }
            return new Vocabulary(all);
        }
    }

    /** The lists of one file. */
    private record Lists(String path, ClaimKind kind) {

        SortedMap<String, List<String>> read(byte[] content) {
            SortedMap<String, List<String>> lists = new TreeMap<>();
            try {
                Optional<YamlNode> root = YamlReader.read(path, content).map(YamlDocument::root);
                if (root.filter(YamlNode.Mapping.class::isInstance).isEmpty()) {
                    throw new UnusableInputException(path + ":1: expected lists of words, by their names");
                }
                root.get()
                        .entries()
                        .forEach(entry -> lists.put(
                                kind + "." + entry.key().value(),
                                words(entry.value(), entry.key().place())));
            } catch (YamlException e) {
                throw new UnusableInputException(e.place() + ": " + e.getMessage(), e);
            }
            return lists;
        }

        private static List<String> words(YamlNode list, Place place) {
            if (!(list instanceof YamlNode.Sequence) || list.items().isEmpty()) {
                throw new UnusableInputException(place + ": expected a list of words, found " + list.description());
            }
            for (YamlNode word : list.items()) {
                if (!WORD.matcher(word.text()).matches()
                        || word.text().isBlank()
                        || !word.text().matches(".*[^* ].*")) {
                    throw new UnusableInputException(word.place()
                            + ": expected words of letters, digits, spaces and hyphens, found " + word.description());
                }
            }
            return list.texts();
        }
    }

    public Vocabulary {
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
    }

    /** The words that come with Guardrail. */
    public static Vocabulary builtIn() {
        return BuiltIn.WORDS;
    }

    /**
     * This with the words that a project adds to a kind.
     *
     * @param path the file, as messages name it
     * @throws UnusableInputException if the kind has no such list, or a word has other signs; its message has the line
     */
    public Vocabulary with(String path, ClaimKind kind, byte[] content) {
        SortedMap<String, List<String>> all = new TreeMap<>(lists);
        new Lists(path, kind).read(content).forEach((name, words) -> {
            if (!lists.containsKey(name)) {
                throw new UnusableInputException(path + ": " + unknown(kind, name));
            }
            if (words.size() > MOST) {
                throw new UnusableInputException(path + ": expected at most " + MOST + " words in `" + listed(name)
                        + "`, found " + words.size());
            }
            List<String> both = new ArrayList<>(lists.get(name));
            both.addAll(words);
            all.put(name, both);
        });
        return new Vocabulary(all);
    }

    private String unknown(ClaimKind kind, String name) {
        List<String> known = lists.keySet().stream()
                .filter(list -> list.startsWith(kind + "."))
                .map(Vocabulary::listed)
                .toList();
        return known.isEmpty()
                ? "the kind of claims `" + kind + "` has no lists of words that a project adds to"
                : "`" + listed(name) + "` is no list of words of `" + kind.rule() + "`"
                        + Names.suggestion(listed(name), known) + "; it has `" + String.join("`, `", known) + "`";
    }

    private static String listed(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The words of a list, by {@code <kind>.<list>}. */
    List<String> list(String name) {
        return Optional.ofNullable(lists.get(name))
                .orElseThrow(() -> new IllegalStateException("no list of words `" + name + "`"));
    }

    /** A regular expression in which {@code {<kind>.<list>}} stands for any word of a list, in upper or lower case. */
    Pattern pattern(String template) {
        return Pattern.compile(
                LIST.matcher(template).replaceAll(list -> Matcher.quoteReplacement(anyOf(list(list.group(1))))));
    }

    private static String anyOf(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Vocabulary::expression)
                .collect(Collectors.joining("|", "(?iu:", ")"));
    }

    /** Of a word, {@code *} is the rest. */
    private static String expression(String word) {
        return word.replaceAll("[.#/'-]", "\\\\$0").replace("*", "\\w*");
    }
}
