package dev.guardrail.audit;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.plan.PlanPattern;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a repository has, by the paths of its files: what a first policy of it can be made of. */
final class RepositoryOutline {

    /** Other names are not written into a policy. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]{0,100}");

    private static final Pattern WORKFLOW = Pattern.compile("\\.github/workflows/[^/]+\\.ya?ml");

    /** Folders with code of others. */
    private static final List<String> FOREIGN = List.of("vendor", "third_party", "node_modules");

    /** Folders with documents that describe what is deployed. */
    private static final Set<String> DEPLOYED =
            Set.of("deploy", "deployment", "deployments", "k8s", "kubernetes", "manifests", "charts", "helm");

    private final List<String> paths;

    RepositoryOutline(Snapshot files) {
        this.paths =
                files.files(path -> true).stream().map(Snapshot.Entry::path).toList();
    }

    /** How many source files and tests there are in each language. */
    Map<Language, Integer> languages() {
        Map<Language, Integer> languages = new EnumMap<>(Language.class);
        for (String path : paths) {
            FileKind kind = FileKinds.of(path);
            if (kind == FileKind.SOURCE || kind == FileKind.TEST) {
                Language.of(path).ifPresent(language -> languages.merge(language, 1, Integer::sum));
            }
        }
        return languages;
    }

    int workflows() {
        return (int)
                paths.stream().filter(path -> WORKFLOW.matcher(path).matches()).count();
    }

    int manifests() {
        return (int) paths.stream()
                .filter(path -> FileKinds.of(path) == FileKind.MANIFEST)
                .count();
    }

    /** The first plan of a milestone. */
    Optional<String> plan() {
        return paths.stream()
                .filter(path -> PLAIN.matcher(path).matches())
                .filter(path -> PlanPattern.DEFAULT.milestone(path).isPresent())
                .findFirst();
    }

    /** Globs of code of others. */
    List<String> foreign() {
        return FOREIGN.stream()
                .filter(folder -> paths.stream().anyMatch(path -> path.startsWith(folder + "/")))
                .map(folder -> folder + "/**")
                .toList();
    }

    /** Globs of documents about what is deployed. */
    List<String> documents() {
        Set<String> folders = new TreeSet<>();
        for (String path : paths) {
            int end = path.indexOf('/');
            boolean document =
                    Set.of("yaml", "yml", "json").contains(Paths.ending(path).toLowerCase(Locale.ROOT));
            if (end > 0 && document && DEPLOYED.contains(path.substring(0, end))) {
                folders.add(path.substring(0, end) + "/**");
            }
        }
        return List.copyOf(folders);
    }

    /** A folder of tests of Python that can be imported, if there is one. */
    Optional<String> pythonTests() {
        return List.of("tests", "test").stream()
                .filter(folder -> paths.contains(folder + "/__init__.py"))
                .findFirst();
    }

    /** The packages of Python that are not tests, documentation or examples, by their folders. */
    List<String> pythonPackages() {
        List<String> packages = new ArrayList<>();
        for (String path : paths) {
            String folder = Paths.folder(path);
            boolean top = !folder.isEmpty() && !Paths.folder(folder).contains("/");
            boolean inSource = folder.startsWith("src/") || folder.indexOf('/') < 0;
            if (path.endsWith("/__init__.py")
                    && top
                    && inSource
                    && PLAIN.matcher(folder).matches()
                    && FileKinds.of(path) == FileKind.SOURCE
                    && !folder.matches("(?:docs?|examples?|scripts?|tools?|benchmarks?|tests?|testing)")) {
                packages.add(folder);
            }
        }
        return packages;
    }
}
