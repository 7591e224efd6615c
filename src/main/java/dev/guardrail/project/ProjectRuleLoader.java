package dev.guardrail.project;

import dev.guardrail.UnusableInputException;
import dev.guardrail.cache.UserCache;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.engine.CompiledRules;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.engine.compile.ProjectCompiler;
import dev.guardrail.engine.compile.RuleCompiler;
import dev.guardrail.policy.OwnGuardrails;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.ClaimRule;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.OwnIds;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gets the guardrails of a project ready to run. Safe on several threads; what it once compiled, it keeps. */
public final class ProjectRuleLoader {

    /** How many compiled rule sets the user's cache keeps: one file each, of 33 to 570 KB. */
    private static final int KEPT = 50;

    /** How many rule sets are kept in memory; the history of a repository may have hundreds. */
    private static final int IN_MEMORY = 20;

    private final Catalogue builtIn;
    private final RuleCache cache;
    private final Map<String, ProjectRules> known = new ConcurrentHashMap<>();

    /**
     * Creates a loader.
     *
     * @param builtIn the guardrails that come with Guardrail, whose names are taken
     * @param environment the variables of the process, which say where the user's cache is
     */
    public ProjectRuleLoader(Catalogue builtIn, Map<String, String> environment) {
        this(builtIn, UserCache.of(environment, "rules", KEPT));
    }

    /** A loader that keeps nothing but in memory. */
    public ProjectRuleLoader(Catalogue builtIn) {
        this(builtIn, UserCache.none());
    }

    private ProjectRuleLoader(Catalogue builtIn, UserCache cache) {
        this.builtIn = builtIn;
        this.cache = new RuleCache(cache);
    }

    /**
     * The guardrails that a policy brings along.
     *
     * @param files the side that has their folders
     * @throws UnusableInputException if one of them cannot be used; its message has a line for each mistake
     */
    public ProjectRules load(PolicySource policy, Snapshot files) {
        OwnGuardrails own = OwnGuardrails.of(policy);
        RuleFiles inFolders = RuleFiles.of(files, own.folders());
        requireRules(policy, own, inFolders);
        return load(inFolders, new InlineRules(own.inline()));
    }

    /** The guardrails of some files, such as those of a folder that a person names. */
    public ProjectRules load(RuleFiles files) {
        return load(files, new InlineRules(List.of()));
    }

    private ProjectRules load(RuleFiles files, InlineRules inline) {
        SortedMap<String, String> rules = new TreeMap<>(files.rules());
        rules.putAll(inline.rules());
        if (rules.isEmpty()) {
            return ProjectRules.NONE.with(files.words());
        }
        SortedMap<String, String> pages = new TreeMap<>(files.pages());
        pages.putAll(inline.pages());
        String key = key(rules, pages);
        ProjectRules ready = known.get(key);
        if (ready == null) {
            try {
                ready = kept(key, rules).orElseGet(() -> ready(compiled(key, rules, pages, inline), rules));
            } catch (UnusableInputException e) {
                throw new UnusableRulesException(inline.placed(e.getMessage()), ids(rules));
            }
            if (known.size() >= IN_MEMORY) {
                known.clear();
            }
            known.put(key, ready);
        }
        return new ProjectRules(
                inline.placed(ready.index()), ready.base(), ready.claims(), ready.texts(), files.words());
    }

    /** The rules of the user's cache; none where they are not there, or are not what a compiler of rules makes. */
    private Optional<ProjectRules> kept(String key, SortedMap<String, String> rules) {
        try {
            return cache.find(key).map(entry -> ready(entry, rules));
        } catch (UnusableInputException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static ProjectRules ready(RuleCache.Entry entry, SortedMap<String, String> rules) {
        SortedMap<String, String> texts = new TreeMap<>();
        rules.forEach((path, text) -> texts.put(id(path), text));
        return new ProjectRules(
                entry.index(),
                Optional.of(RuleBase.of(entry.rules())),
                Optional.of(RuleBase.claimsOf(entry.rules())),
                texts,
                new TreeMap<>());
    }

    private RuleCache.Entry compiled(
            String key, SortedMap<String, String> rules, SortedMap<String, String> pages, InlineRules inline) {
        SortedMap<String, String> misnamed = problemsOfNames(rules.keySet());
        // A name that cannot be, or that is there twice, would make the compiler say the same again in its words.
        SortedMap<String, String> named = new TreeMap<>(rules);
        named.keySet().removeAll(misnamed.keySet());
        Set<String> problems = new LinkedHashSet<>(misnamed.values());
        // What the compiler says comes before what the index says: it knows the line and the column.
        Optional<CompiledRules> compiled = attempt(problems, () -> ProjectCompiler.compile(named));
        problems.addAll(missingPages(named.keySet(), pages.keySet()));
        Optional<RuleIndex> index = attempt(problems, () -> RuleCompiler.index(named, pages, builtIn));
        index.ifPresent(made -> problems.addAll(problemsOfShadows(made)));
        index.ifPresent(made -> problems.addAll(problemsOfClaims(made)));
        index.ifPresent(made -> problems.addAll(inline.problems(made)));
        if (compiled.isEmpty() || index.isEmpty() || !problems.isEmpty()) {
            throw new UnusableInputException(String.join("\n", problems));
        }
        RuleCache.Entry entry = new RuleCache.Entry(index.get(), compiled.get());
        cache.keep(key, entry);
        return entry;
    }

    /** The pages that are not there, also beside rules that cannot be read. */
    private static List<String> missingPages(Set<String> rules, Set<String> pages) {
        return rules.stream()
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1) + RuleFolder.PAGE)
                .filter(page -> !pages.contains(page))
                .map(page -> page + ": expected the page of the guardrail")
                .toList();
    }

    /** A finding of a project takes no place of one that Guardrail itself makes. */
    private List<String> problemsOfShadows(RuleIndex index) {
        List<String> problems = new ArrayList<>();
        for (Guardrail guardrail : index.catalogue().all()) {
            for (String other : guardrail.relations().supersedes()) {
                if (builtIn.find(other).isPresent()) {
                    problems.add(guardrail.place() + ": `@supersedes` names `" + other
                            + "`, which comes with Guardrail; turn it off in the policy instead");
                }
            }
        }
        return problems;
    }

    /** A rule that judges claims says by which words they are found, and takes no kind that Guardrail has. */
    private static List<String> problemsOfClaims(RuleIndex index) {
        List<String> problems = new ArrayList<>();
        Set<String> taken = index.claims().isEmpty()
                ? Set.of()
                : RuleIndex.builtIn().claims().keySet();
        for (ClaimRule rule : index.claims().values()) {
            String path = rule.source().place().path();
            if (taken.contains(rule.id())) {
                problems.add(rule.source().place() + ": the kind of claims `" + rule.id()
                        + "` comes with Guardrail; choose another name");
            } else if (rule.words().isEmpty()) {
                problems.add(path.replaceFirst("[^/]*$", RuleFolder.PAGE)
                        + ": expected a block \"```regexp\" in the section `## Words`: a regular expression a line");
            }
        }
        return problems;
    }

    private static <T> Optional<T> attempt(Set<String> problems, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (UnusableInputException e) {
            e.getMessage().lines().forEach(problems::add);
            return Optional.empty();
        } catch (NoClassDefFoundError e) {
            problems.add("the rules of the project cannot be compiled, because their compiler is not on the class path;"
                    + " start Guardrail with its launcher");
            return Optional.empty();
        }
    }

    private static void requireRules(PolicySource policy, OwnGuardrails own, RuleFiles files) {
        List<String> empty = own.named().stream()
                .filter(folder -> files.rules().keySet().stream().noneMatch(path -> path.startsWith(folder + "/")))
                .toList();
        if (!empty.isEmpty()) {
            throw new UnusableInputException(policy.name() + ": `rules-from` names `" + String.join("` and `", empty)
                    + "`, where there is no rule; expected `<pack>/<name>/rule.drl` below it");
        }
    }

    /** What is wrong with the names of rules, by their files: no rule may have the name of another. */
    private SortedMap<String, String> problemsOfNames(Set<String> paths) {
        SortedMap<String, String> problems = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        for (String path : paths) {
            String id = id(path);
            OwnIds.problemOfFolder(id, builtIn.packs())
                    .ifPresent(problem -> problems.put(path, path + ":1: " + problem));
            String other = first.putIfAbsent(id, path);
            if (other != null) {
                problems.put(path, path + ":1: the guardrail `" + id + "` stands in `" + other + "`, too");
            }
        }
        return problems;
    }

    private static Set<String> ids(SortedMap<String, String> rules) {
        return rules.keySet().stream().map(ProjectRuleLoader::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last two folders of the path of a rule file. */
    private static String id(String path) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/', folder.lastIndexOf('/') - 1) + 1);
    }

    /** Stands for the files, for what compiles them, and for the Java that runs them. */
    private static String key(SortedMap<String, String> rules, SortedMap<String, String> pages) {
        StringBuilder all = new StringBuilder(RuleBase.build())
                .append('\0')
                .append(Runtime.version().feature());
        List.of(rules, pages)
                .forEach(files -> files.forEach((path, text) -> all.append('\0')
                        .append(path)
                        .append('\0')
                        .append(text.length())
                        .append('\0')
                        .append(text)));
        return HexFormat.of().formatHex(RuleCache.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
