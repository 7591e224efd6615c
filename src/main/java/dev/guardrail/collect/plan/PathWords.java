package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the repository paths and globs in running text: in code, in links and among the words. A word in code is believed
 * more readily, as {@code torch/rpc} in code is a folder, and and/or among the words is not.
 */
final class PathWords {

    /**
     * A path in a text.
     *
     * @param path the path, without a line number or the name of a test behind it
     */
    record Mention(String path, int start, int end) {}

    private static final String EXTENSIONS =
            "py|pyi|pyx|ipynb|java|kt|kts|scala|groovy|js|jsx|ts|tsx|mjs|cjs|vue|svelte"
                    + "|go|rs|cc|cpp|cxx|hh|hpp|cu|cs|rb|php|lua|swift|dart|sql|proto|graphql|sh|bash|ps1|bat|md|mdx|rst|adoc"
                    + "|txt|json|jsonl|ya?ml|toml|ini|cfg|conf|xml|html?|css|scss|csv|tsv|lock|properties|gradle|drl|png|svg"
                    + "|pdf|npz|npy|pt|parquet|pgn|zst|ndjson|whl|zip|tar|gz|onnx|tf|jsonc|gemspec|cmake|bzl";
    private static final Pattern FILE = Pattern.compile("[\\w.+*?-]*[\\w*?]\\.(?i:" + EXTENSIONS + ")");
    private static final Pattern FILE_IN_FOLDER =
            Pattern.compile("[\\w.+*?-]*[\\w*?]\\.(?i:" + EXTENSIONS + "|c|h|d|m)");
    private static final Pattern SEGMENT = Pattern.compile("[\\w.+*?@~=,-]+");
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "(?:GNUm|M|m)akefile|(?:Docker|Container|Proc|Gem|Rake|Pip)file"
                    + "|README|LICENSE|CHANGELOG|CODEOWNERS|NOTICE"
                    + "|\\.(?:[a-z][\\w-]*(?:ignore|rc|rules|attributes|modules|config|version|keep)|github|env|flake8)");

    /** A place to be filled in: {@code MXX}, {@code YYYY}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?:^|[/_.-])M?(?:X{2,}|N{2,}|YYYY)(?:[/_.-]|$)");
    /** Names of products, which end like files. */
    private static final Pattern PRODUCT =
            Pattern.compile("(?i)(?:node|next|vue|nuxt|three|d3|express|react|deno)\\.(?:js|ts)");
    /** Media types, branches and actions have slashes, too. */
    private static final Pattern NO_FOLDER = Pattern.compile(
            "(?:application|text|image|audio|video|origin|upstream|refs|feature|hotfix|bugfix|actions)/.*");

    private static final Pattern ALL_CAPITALS = Pattern.compile("[\\p{Lu}\\d/]+");
    private static final Pattern LINE_NUMBER = Pattern.compile(":\\d+(?:[-:]\\d+)?$");
    private static final Pattern WORD = Pattern.compile("[^\\s,;|()\\[\\]\"“”‘’→+&]+");
    private static final int LONGEST = 300;

    private final String folder;

    /** For a document at that path, which links are relative to. */
    PathWords(String document) {
        this.folder = document.substring(0, document.lastIndexOf('/') + 1);
    }

    /** The paths that a text names, in the order of their places. */
    List<Mention> find(Prose prose) {
        List<Mention> mentions = new ArrayList<>();
        StringBuilder rest = new StringBuilder(prose.raw());
        for (Prose.Span span : prose.spans()) {
            String text = prose.text(span);
            Optional<String> path = span.kind() == Prose.Kind.LINK ? linked(span.target()) : inCode(text);
            path.ifPresent(found -> mentions.add(new Mention(found, span.start(), span.end())));
            for (int i = span.start(); i < span.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        Matcher words = WORD.matcher(rest);
        while (words.find()) {
            String word = words.group();
            among(word).ifPresent(found -> mentions.add(new Mention(found, words.start(), words.end())));
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return mentions;
    }

    /** The path that stands in code, if it is one. */
    static Optional<String> inCode(String code) {
        return clean(code.strip())
                .filter(path -> isFile(path)
                        || WELL_KNOWN.matcher(path).matches()
                        || path.indexOf('/') > 0
                                && !ALL_CAPITALS.matcher(path).matches()
                                && !NO_FOLDER.matcher(path).matches()
                                && path.indexOf('@') < 0);
    }

    private static Optional<String> among(String word) {
        String bare = word.replaceAll("^(?:['_]|\\*(?!\\*?/))+|[.:!?'*_]+$", "");
        // The end of a glob is not punctuation.
        String text = word.endsWith("/*") || word.endsWith("/**") ? word : bare;
        return clean(text)
                .filter(path -> isFile(path) && !PRODUCT.matcher(path).matches()
                        || path.endsWith("/") && path.indexOf('/') < path.length() - 1
                        || path.endsWith("/*")
                        || path.endsWith("/**"));
    }

    private static boolean isFile(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        return slash < 0
                ? FILE.matcher(name).matches()
                : FILE_IN_FOLDER.matcher(name).matches();
    }

    /** A word without what may stand around a path; nothing if it has what no path has. */
    private static Optional<String> clean(String word) {
        if (word.length() > LONGEST || word.isEmpty()) {
            return Optional.empty();
        }
        int test = word.indexOf("::");
        String path =
                LINE_NUMBER.matcher(test > 0 ? word.substring(0, test) : word).replaceFirst("");
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        boolean odd = path.startsWith("/") || path.startsWith("-") || path.contains("...") || path.contains("//");
        return odd || PLACEHOLDER.matcher(path).find() || !segments(path) ? Optional.empty() : Optional.of(path);
    }

    private static boolean segments(String path) {
        for (String segment : path.split("/", 0)) {
            if (segment.equals("..")
                    || segment.equals("~")
                    || !SEGMENT.matcher(segment).matches()) {
                return false;
            }
        }
        return path.chars().anyMatch(Character::isLetter);
    }

    /** The path that a link leads to from this document, if it leads to a file of the repository. */
    private Optional<String> linked(String target) {
        String path = target.replaceFirst("[#?].*", "");
        if (path.isEmpty() || path.contains(":") || path.startsWith("//")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        for (String segment : (path.startsWith("/") ? path : folder + path).split("/", 0)) {
            if (segment.equals("..") && !segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            } else if (segment.equals("..")) {
                return Optional.empty();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return clean(String.join("/", segments) + (path.endsWith("/") ? "/" : ""));
    }
}
