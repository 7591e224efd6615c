package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.rule.Names;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code extends} of a policy. */
public final class ExtendsReader {

    static final List<String> KEYS = List.of("repository", "commit", "policy", "rules-from");

    private static final String A_REPOSITORY = "a repository in `extends`";
    private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");

    private final Problems problems = new Problems();
    private final List<Extended> extended = new ArrayList<>();

    private ExtendsReader() {}

    /**
     * What a policy extends, in its order.
     *
     * @param extended what can be read
     * @param mistakes what is wrong with the rest
     */
    public record Result(List<Extended> extended, List<Mistake> mistakes) {

        public Result {
            extended = List.copyOf(extended);
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Reads the key alone; a file that cannot be read at all extends nothing. */
    public static Result read(PolicySource source) {
        if (!source.mayHave("extends")) {
            return new Result(List.of(), List.of());
        }
        ExtendsReader reader = new ExtendsReader();
        try {
            YamlReader.read(source.name(), source.content().getBytes(StandardCharsets.UTF_8))
                    .flatMap(document -> document.root().get("extends"))
                    .ifPresent(reader::list);
        } catch (YamlException e) {
            // Whoever reads the whole policy says so.
            return new Result(List.of(), List.of());
        }
        return new Result(reader.extended, reader.problems.all());
    }

    private void list(YamlNode list) {
        if (!(list instanceof YamlNode.Sequence)) {
            problems.add(list.place(), "expected `extends` to be a list, found " + list.description());
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Mapping) {
                pinned(item);
            } else if (item.text().isBlank()) {
                problems.add(
                        item.place(),
                        "expected a policy, a file or a repository in `extends`, found " + item.description());
            } else {
                named(item);
            }
        }
    }

    /** A word without a dot and without a slash is a policy that comes with Guardrail; anything else is a file. */
    private void named(YamlNode item) {
        String text = item.text();
        if (PolicySource.SHIPPED.contains(text)) {
            extended.add(new Extended.BuiltIn(item.place(), text));
        } else if (text.contains("/") || text.contains(".")) {
            extended.add(new Extended.File(item.place(), text));
        } else {
            problems.add(
                    item.place(),
                    "unknown policy " + item.description() + Names.suggestion(text, PolicySource.SHIPPED)
                            + "; for a file of the repository, write `./" + text + "`");
        }
    }

    private void pinned(YamlNode node) {
        problems.onlyKeys(node, A_REPOSITORY, KEYS);
        String repository = problems.required(node, "repository", A_REPOSITORY);
        Optional<YamlNode> commit = node.get("commit");
        Place place = commit.map(YamlNode::place).orElse(node.place());
        String id = node.text("commit");
        if (!FULL_ID.matcher(id).matches()) {
            problems.add(
                    place,
                    A_REPOSITORY + " needs `commit`, the full id of a commit: 40 hexadecimal digits in lower case"
                            + (commit.isEmpty()
                                    ? ""
                                    : "; " + commit.get().description()
                                            + " is none, and a branch, a tag or a short id can come to mean something"
                                            + " else"));
            return;
        }
        List<String> rules = node.get("rules-from")
                .map(list -> problems.list(list, "rules-from").stream()
                        .map(YamlNode::text)
                        .toList())
                .orElse(List.of());
        if (!repository.isEmpty()) {
            extended.add(new Extended.Pinned(place, repository, id, node.text("policy"), rules));
        }
    }
}
