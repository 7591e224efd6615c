package dev.guardrail.policy;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.InlineGuardrail.Cases;
import dev.guardrail.policy.InlineGuardrail.InlineCase;
import dev.guardrail.policy.InlineGuardrail.Reason;
import dev.guardrail.policy.InlineGuardrail.Report;
import dev.guardrail.policy.InlineGuardrail.Said;
import dev.guardrail.rule.FactTypes;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.OwnIds;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code rules-from} and {@code guardrails} of a policy. */
final class OwnGuardrailsReader {

    static final List<String> KEYS =
            List.of("id", "match", "where", "message", "severity", "gate", "because", "remediation", "cases");
    private static final Set<String> CHANGE_KEYS = Set.of("before", "given");
    static final List<String> CASE_KEYS = List.of("reports", "ignores");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
    private static final String WHAT = "a guardrail";

    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    OwnGuardrailsReader(Problems problems) {
        this.problems = problems;
    }

    OwnGuardrails read(Layers layers) {
        Map<String, Set<String>> named = new TreeMap<>();
        List<InlineGuardrail> inline = new ArrayList<>();
        for (Layer layer : layers.all()) {
            PolicySource.Home home = layer.source().home();
            Set<String> here = named.computeIfAbsent(home.prefix(), prefix -> new LinkedHashSet<>(home.rulesFrom()));
            layer.root().get("rules-from").map(this::folders).ifPresent(here::addAll);
            layer.root().get("guardrails").ifPresent(list -> inline.addAll(guardrails(list)));
        }
        List<String> folders = new ArrayList<>();
        Set<String> required = new HashSet<>();
        named.forEach((prefix, here) -> {
            here.forEach(folder -> required.add(prefix + folder));
            (here.isEmpty() ? Set.of(OwnGuardrails.FOLDER) : here).forEach(folder -> folders.add(prefix + folder));
        });
        return new OwnGuardrails(folders, required, inline);
    }

    private List<InlineGuardrail> guardrails(YamlNode list) {
        return problems.items(list, "guardrails").stream()
                .flatMap(node -> guardrail(node).stream())
                .toList();
    }

    private List<String> folders(YamlNode list) {
        List<String> folders = new ArrayList<>();
        for (YamlNode item : problems.list(list, "rules-from")) {
            String folder = item.text().replaceAll("/+$", "");
            if (folder.isEmpty()
                    || folder.startsWith("/")
                    || List.of(folder.split("/", -1)).contains("..")) {
                problems.add(
                        item.place(),
                        "expected a folder of this repository, from its root, found " + item.description());
            } else {
                folders.add(folder.startsWith("./") ? folder.substring(2) : folder);
            }
        }
        return folders;
    }

    /** One guardrail, unless something is wrong with what it is made of. */
    private Optional<InlineGuardrail> guardrail(YamlNode node) {
        problems.onlyKeys(node, WHAT, KEYS);
        String id = id(node);
        Said message = said(node, "message");
        String because = required(node, "because");
        Report report = new Report(
                message,
                choice(node, "severity", Severity.class).orElse(Severity.MEDIUM),
                choice(node, "gate", Gate.class).orElse(Gate.INVARIANTS));
        Cases cases = node.get("cases").map(this::cases).orElse(new Cases(List.of(), List.of()));
        Optional<Class<? extends Fact>> match = match(node);
        match.ifPresent(type -> placeholders(message, type));
        return match.filter(type -> !id.isEmpty() && !message.text().isEmpty())
                .map(type -> new InlineGuardrail(
                        Problems.start(node),
                        id,
                        type,
                        said(node, "where"),
                        report,
                        new Reason(because, node.text("remediation")),
                        cases));
    }

    private String id(YamlNode node) {
        String id = required(node, "id");
        Place place = node.get("id").map(YamlNode::place).orElse(node.place());
        Optional<String> problem = id.isEmpty() ? Optional.empty() : OwnIds.problem(id, Set.of());
        if (problem.isPresent()) {
            problems.add(place, problem.get());
            return "";
        }
        if (!id.isEmpty() && !ids.add(id)) {
            problems.add(place, "the guardrail `" + id + "` is stated twice");
            return "";
        }
        return id;
    }

    private Optional<Class<? extends Fact>> match(YamlNode node) {
        String name = required(node, "match");
        Optional<Class<? extends Fact>> type = FactTypes.find(name);
        if (type.isEmpty() && !name.isEmpty()) {
            node.get("match")
                    .ifPresent(value -> problems.add(
                            value.place(), "unknown fact `" + name + "`" + Names.suggestion(name, FactTypes.names())));
        }
        return type.filter(found -> isSeen(node, found));
    }

    /** Whether something can be reported about facts of a type that guardrails see. */
    private boolean isSeen(YamlNode node, Class<? extends Fact> type) {
        String name = type.getSimpleName();
        boolean stands = Located.class.isAssignableFrom(type);
        if (!stands || !FactTypes.isForGuardrails(name)) {
            problems.add(
                    node.get("match").orElse(node).place(),
                    stands
                            ? "`" + name + "` is for reports alone, and no guardrail sees it"
                            : "a `" + name + "` stands in no file, so nothing can be reported about it");
            return false;
        }
        return true;
    }

    private void placeholders(Said message, Class<? extends Fact> type) {
        Set<String> known = FactTypes.properties(type);
        Matcher placeholder = PLACEHOLDER.matcher(message.text());
        while (placeholder.find()) {
            String name = placeholder.group(1);
            if (!known.contains(name)) {
                problems.add(
                        message.place(),
                        "`" + type.getSimpleName() + "` has no property `" + name + "`"
                                + Names.suggestion(name, known));
            }
        }
    }

    private Cases cases(YamlNode node) {
        problems.onlyKeys(node, "`cases`", CASE_KEYS);
        return new Cases(cases(node, "reports"), cases(node, "ignores"));
    }

    private List<InlineCase> cases(YamlNode node, String key) {
        List<InlineCase> cases = new ArrayList<>();
        for (YamlNode item : node.get(key).map(YamlNode::items).orElse(List.of())) {
            cases.add(inlineCase(item));
        }
        return cases;
    }

    /** Files by their path; or, with {@code given} or {@code before}, those after and before a change. */
    private InlineCase inlineCase(YamlNode item) {
        boolean isChange = !item.entries().isEmpty()
                && item.entries().stream()
                        .allMatch(entry ->
                                CHANGE_KEYS.contains(entry.key().value()) && entry.value() instanceof YamlNode.Mapping);
        return isChange
                ? new InlineCase(
                        item.place(),
                        item.get("before").map(this::files).orElse(new TreeMap<>()),
                        item.get("given").map(this::files).orElse(new TreeMap<>()))
                : new InlineCase(item.place(), new TreeMap<>(), files(item));
    }

    private SortedMap<String, String> files(YamlNode node) {
        if (node.entries().isEmpty()) {
            problems.add(node.place(), "expected a mapping of paths to texts, found " + node.description());
        }
        SortedMap<String, String> files = new TreeMap<>();
        for (YamlNode.Entry file : node.entries()) {
            if (!(file.value() instanceof YamlNode.Scalar)) {
                problems.add(
                        file.value().place(),
                        "expected the text of `" + file.key().value() + "`, found "
                                + file.value().description());
            }
            files.put(file.key().value(), file.value().text());
        }
        return files;
    }

    private <E extends Enum<E>> Optional<E> choice(YamlNode node, String key, Class<E> type) {
        return node.get(key).flatMap(value -> problems.choice(value, type));
    }

    private Said said(YamlNode node, String key) {
        if (!key.equals("where")) {
            required(node, key);
        }
        return node.get(key)
                .map(value -> new Said(value.text().strip(), value.place()))
                .orElse(new Said("", node.place()));
    }

    private String required(YamlNode node, String key) {
        return problems.required(node, key, WHAT);
    }
}
