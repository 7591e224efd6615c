import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Writes the rows of the table of action interfaces from git directories of the actions: of each major version what the
 * definitions at all its tags say. An input is required if all of them require it and none has a default. Where a script of
 * the action sets outputs whose names the definition does not have, or that it computes, the outputs are open.
 *
 * <p>Arguments: a folder with a git directory for each repository, {@code OWNER+NAME/repo} or {@code OWNER/NAME/.git}; the
 * repositories, {@code owner/name}.
 */
class ActionInterfaces {

    private static final Pattern TAG = Pattern.compile("v?(\\d{1,4})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?");
    private static final Pattern DEFINITION = Pattern.compile("(?:[\\w-]+/){0,2}action\\.ya?ml");
    private static final Pattern OUTPUT =
            Pattern.compile("setOutput *\\(\\s*(?:['\"`]([\\w.-]+)['\"`]|(?:\\w+\\.)*(\\w+))\\s*");
    private static final Pattern CONSTANT = Pattern.compile(".*?(\\w+) *[=:] *['\"`]([\\w.-]+)['\"`]");
    private static final Pattern NAME = Pattern.compile("[\\w.-]+");
    private static final int NEWEST = 10;

    /** Actions that run what their user gives, which can set any output of the step. */
    private static final Set<String> OPEN = Set.of(
            "actions/github-script",
            "changesets/action",
            "cloudflare/wrangler-action",
            "goreleaser/goreleaser-action",
            "gradle/actions",
            "gradle/gradle-build-action",
            "nick-fields/retry",
            "pre-commit/action",
            "pypa/cibuildwheel",
            "ruby/setup-ruby");

    /** Actions that compute the names of outputs, all from a list of their own: the constants in it are all names. */
    private static final Set<String> LISTED = Set.of("actions/cache");
    private static final List<String> OUTPUTS_OF_LIST = List.of("CacheHit", "CachePrimaryKey", "CacheMatchedKey");

    /** A version tag. A tag of a major version alone moves to its newest one. */
    private record Tag(String name, int major, int minor, int patch) {
        static Stream<Tag> of(String name) {
            Matcher matcher = TAG.matcher(name);
            return matcher.matches()
                    ? Stream.of(new Tag(name, number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))))
                    : Stream.empty();
        }

        private static int number(String text) {
            return text == null ? Integer.MAX_VALUE : Integer.parseInt(text);
        }

        long order() {
            return ((long) Math.min(minor, 1 << 20) << 21) + Math.min(patch, 1 << 20);
        }
    }

    private final Path git;
    private final String repository;

    private ActionInterfaces(Path git, String repository) {
        this.git = git;
        this.repository = repository;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Set<String> rows = new TreeSet<>(Comparator.comparing((String row) -> row.split("\t")[0].toLowerCase(Locale.ROOT))
                .thenComparing(row -> Integer.valueOf(row.split("\t")[1])));
        for (String repository : List.of(arguments).subList(1, arguments.length)) {
            Path bare = folder.resolve(repository.replace('/', '+')).resolve("repo");
            Path git = Files.isDirectory(bare) ? bare : folder.resolve(repository).resolve(".git");
            if (!Files.isDirectory(git)) {
                throw new IllegalStateException("no git directory of " + repository);
            }
            new ActionInterfaces(git, repository).rows(rows);
        }
        rows.forEach(System.out::println);
    }

    private void rows(Set<String> rows) throws IOException, InterruptedException {
        Map<Integer, List<Tag>> majors = new TreeMap<>();
        git("tag").lines().flatMap(Tag::of).forEach(
                tag -> majors.computeIfAbsent(tag.major(), first -> new ArrayList<>()).add(tag));
        List<Integer> known = majors.keySet().stream().filter(major -> major > 0).toList();
        for (int major : known.subList(Math.max(0, known.size() - NEWEST), known.size())) {
            List<Tag> tags = majors.get(major);
            tags.sort((x, y) -> Long.compare(x.order(), y.order()));
            read(tags).forEach((action, read) -> rows.add(read.row(action, major)));
        }
    }

    /** Reads the definitions at some tags, of which the last is the newest, and what its scripts set. */
    private Map<String, Major> read(List<Tag> tags) throws IOException, InterruptedException {
        String newest = tags.get(tags.size() - 1).name();
        List<String> paths = git("ls-tree", "-r", "--name-only", newest).lines()
                .filter(file -> DEFINITION.matcher(file).matches() && !file.matches(".*test.*|\\.github/.*"))
                .toList();
        Set<String> set = outputs(newest);
        Map<String, Major> actions = new TreeMap<>();
        for (String path : paths) {
            String folder = path.contains("/") ? "/" + path.substring(0, path.lastIndexOf('/')) : "";
            for (String text : contents(tags, path)) {
                Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
                if (yaml instanceof Map<?, ?> definition && definition.get("runs") instanceof Map<?, ?> runs) {
                    actions.computeIfAbsent(repository + folder, first -> new Major()).add(definition, runs, set);
                }
            }
        }
        return actions;
    }

    /** The outputs that scripts set; {@code *} where a name is computed. */
    private Set<String> outputs(String tag) throws IOException, InterruptedException {
        Map<String, Set<String>> constants = new TreeMap<>();
        for (String line : grep(tag, "[A-Za-z_]+ *[=:] *['\"`][A-Za-z0-9_.-]+['\"`]")) {
            Matcher constant = CONSTANT.matcher(line);
            if (constant.matches()) {
                constants.computeIfAbsent(constant.group(1), first -> new TreeSet<>()).add(constant.group(2));
            }
        }
        Set<String> set = new TreeSet<>();
        List<String> calls = grep(tag, "setOutput *\\([^),]*");
        for (String call : calls) {
            Matcher output = OUTPUT.matcher(call);
            if (output.matches()) {
                Set<String> named = Set.of("*");
                if (output.group(1) != null) {
                    named = Set.of(output.group(1));
                } else if (output.group(2) != null) {
                    named = constants.getOrDefault(output.group(2), named);
                }
                set.addAll(named);
            } else {
                set.add("*");
            }
        }
        if (LISTED.contains(repository)) {
            set.remove("*");
            OUTPUTS_OF_LIST.forEach(name -> set.addAll(constants.getOrDefault(name, Set.of())));
        }
        return calls.isEmpty() || OPEN.contains(repository) ? Set.of("*") : set;
    }

    private List<String> grep(String tag, String pattern) throws IOException, InterruptedException {
        return git("grep", "-ohE", pattern, tag, "--", "*.ts", "*.js", "*.mjs", ":!dist", ":!lib", ":!*test*", ":!node_modules")
                .lines()
                .map(String::strip)
                .toList();
    }

    /** The contents of a path at some tags, without those where it is the same as at the one before. */
    private List<String> contents(List<Tag> tags, String path) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        Process process = new ProcessBuilder("git", "--git-dir=" + git, "cat-file", "--batch-check=%(objectname)")
                .start();
        try (OutputStream out = process.getOutputStream()) {
            for (Tag tag : tags) {
                out.write((tag.name() + ":" + path + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Set<String> blobs = new LinkedHashSet<>();
        try (InputStream in = process.getInputStream()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains(" "))
                    .forEach(blob -> {
                        blobs.remove(blob);
                        blobs.add(blob);
                    });
        }
        for (String blob : blobs) {
            all.add(git("cat-file", "blob", blob));
        }
        return all;
    }

    private String git(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("git", "--git-dir=" + git));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (InputStream in = process.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? text : "";
        }
    }

    /** What the definitions of one action say in one major version. */
    private static final class Major {
        private final Set<String> inputs = new TreeSet<>();
        private final Set<String> outputs = new TreeSet<>();
        private Set<String> deprecated = Set.of();
        private Set<String> required = Set.of();
        private String runtime = "";
        private boolean isFirst = true;

        void add(Map<?, ?> definition, Map<?, ?> runs, Set<String> set) {
            Set<String> needed = new TreeSet<>();
            Set<String> old = new TreeSet<>();
            Map<?, ?> given = definition.get("inputs") instanceof Map<?, ?> map ? map : Map.of();
            given.forEach((key, value) -> {
                String name = name(key);
                inputs.add(name);
                Map<?, ?> input = value instanceof Map<?, ?> map ? map : Map.of();
                if (String.valueOf(input.get("required")).equals("true") && input.get("default") == null) {
                    needed.add(name);
                }
                if (input.get("deprecationMessage") != null) {
                    old.add(name);
                }
            });
            if (isFirst) {
                required = needed;
            }
            required.retainAll(needed);
            deprecated = old;
            if (definition.get("outputs") instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> outputs.add(name(key)));
            }
            runtime = runs.get("using") == null ? "" : runs.get("using").toString().toLowerCase(Locale.ROOT);
            if (runtime.equals("docker")) {
                outputs.add("*");
            } else if (!runtime.equals("composite")) {
                set.forEach(name -> outputs.add(name.toLowerCase(Locale.ROOT)));
            }
            isFirst = false;
        }

        private static String name(Object key) {
            String name = String.valueOf(key);
            if (!NAME.matcher(name).matches()) {
                throw new IllegalStateException("unexpected name `" + name + "`");
            }
            return name.toLowerCase(Locale.ROOT);
        }

        String row(String action, int major) {
            List<String> marked = inputs.stream()
                    .map(name -> name + (required.contains(name) ? "!" : "") + (deprecated.contains(name) ? "~" : ""))
                    .toList();
            return String.join(
                    "\t",
                    action,
                    Integer.toString(major),
                    runtime,
                    String.join(" ", marked),
                    outputs.contains("*") ? "*" : String.join(" ", outputs));
        }
    }
}
