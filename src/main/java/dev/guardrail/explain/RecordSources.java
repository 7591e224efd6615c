package dev.guardrail.explain;

import dev.guardrail.policy.PolicySource;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.record.RecordedSide;
import dev.guardrail.record.RecordedText;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts that the record of an audit has, and those that come with Guardrail. */
public final class RecordSources implements Sources {

    /** The folder of the rules of the verdict. */
    private static final String VERDICT = "rules/verdict/";

    private final AuditRecord record;
    private final Catalogue builtIn = RuleIndex.builtIn().catalogue();
    private final Map<String, List<String>> unpacked = new TreeMap<>();

    /** The texts of a record. */
    public RecordSources(AuditRecord record) {
        this.record = record;
    }

    @Override
    public List<String> lines(Quote.Source source, String path) {
        return switch (source) {
            case BASE -> lines(record.base(), path);
            case HEAD -> lines(record.head(), path);
            case POLICY -> policy(path);
            case RULE -> unpacked.computeIfAbsent(path, this::rule);
        };
    }

    private static List<String> lines(RecordedSide side, String path) {
        RecordedText text = side.texts().get(path);
        return text == null ? List.of() : text.asList();
    }

    /** What no policy sets is a default, and stands in a policy that comes with Guardrail. */
    private List<String> policy(String path) {
        String text = record.judges().policy().texts().get(path);
        return text != null
                ? text.lines().toList()
                : PolicySource.SHIPPED.stream()
                        .map(PolicySource::shipped)
                        .filter(policy -> policy.name().equals(path))
                        .flatMap(policy -> policy.content().lines())
                        .toList();
    }

    /** A rule is in a folder, or stated in a policy. */
    private List<String> rule(String path) {
        String[] names = path.split("/", -1);
        String id = names.length < 3 ? "" : names[names.length - 3] + "/" + names[names.length - 2];
        if (builtIn.find(id).isPresent()) {
            byte[] file = RuleFolders.builtIn(builtIn, id).files().getOrDefault(names[names.length - 1], new byte[0]);
            return new String(file, StandardCharsets.UTF_8).lines().toList();
        }
        if (path.startsWith(VERDICT)) {
            return resource(path);
        }
        String text = record.judges().files().get(path);
        return text == null ? policy(path) : text.lines().toList();
    }

    private static List<String> resource(String path) {
        try (InputStream file = RecordSources.class.getResourceAsStream("/" + path)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
