package dev.guardrail.collect.surface.document;

import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.collect.surface.symbol.SymbolDiff;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.fact.SurfaceKind;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A contract that others read: a JSON schema or an OpenAPI description. */
public final class Document {

    /** The changes of one file that are listed; those beyond are counted. */
    private static final int LIMIT = 20;

    private static final Pattern SCHEMA_NAME =
            Pattern.compile("(?:.*/)?[^/]+\\.schema\\.(?:json|ya?ml)", Pattern.DOTALL);
    private static final Pattern SCHEMA_FOLDER = Pattern.compile("(?:.*/)?schemas?/.*", Pattern.DOTALL);
    private static final Pattern OPENAPI_NAME =
            Pattern.compile("(?:.*/)?(?:openapi|swagger)[^/]*\\.(?:json|ya?ml)", Pattern.DOTALL);
    private static final String DIALECT = "json-schema.org";

    private final String path;
    private final SurfaceKind kind;
    private final YamlNode root;

    private Document(String path, SurfaceKind kind, YamlNode root) {
        this.path = path;
        this.kind = kind;
        this.root = root;
    }

    /** Where it is. */
    public String path() {
        return path;
    }

    /** What kind of contract it is. */
    public SurfaceKind kind() {
        return kind;
    }

    /** Whether a path names a contract, so that one which cannot be read is missed. */
    public static boolean isNamed(String path) {
        return SCHEMA_NAME.matcher(path).matches() || OPENAPI_NAME.matcher(path).matches();
    }

    /** Whether a file may be a contract by what it contains. */
    public static boolean mayBe(String path) {
        return isNamed(path) || path.endsWith(".json");
    }

    /**
     * Reads a file; empty where it is no contract.
     *
     * @throws YamlException if it names itself a contract and cannot be read
     */
    public static Optional<Document> read(String path, byte[] content) throws YamlException {
        boolean folder = SCHEMA_FOLDER.matcher(path).matches();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!isNamed(path) && !text.contains(folder ? "$schema" : DIALECT)) {
            return Optional.empty();
        }
        Optional<YamlNode> root = path.endsWith(".json")
                ? Optional.of(JsonTree.read(path, content))
                : YamlReader.read(path, content).map(YamlDocument::root);
        return root.flatMap(node -> kind(path, folder, node).map(kind -> new Document(path, kind, node)));
    }

    private static Optional<SurfaceKind> kind(String path, boolean folder, YamlNode root) {
        boolean openapi = root.get("openapi").or(() -> root.get("swagger")).isPresent();
        if (openapi && OPENAPI_NAME.matcher(path).matches()) {
            return Optional.of(SurfaceKind.OPENAPI);
        }
        boolean declared =
                folder ? root.get("$schema").isPresent() : root.text("$schema").contains(DIALECT);
        return declared || SCHEMA_NAME.matcher(path).matches()
                ? Optional.of(SurfaceKind.JSON_SCHEMA)
                : Optional.empty();
    }

    /** What is not the same on both sides; where one of them does not have the document, that is one change. */
    public static List<SurfaceChange> changes(Optional<Document> before, Optional<Document> after) {
        if (before.isPresent() && after.isPresent() && before.get().kind == after.get().kind) {
            return before.get().changes(after.get());
        }
        List<SurfaceChange> changes = new ArrayList<>();
        before.ifPresent(old -> changes.add(old.whole(SurfaceChangeKind.REMOVED, old.path, "")));
        after.ifPresent(current -> changes.add(current.whole(SurfaceChangeKind.ADDED, "", current.path)));
        return changes;
    }

    private SurfaceChange whole(SurfaceChangeKind change, String before, String after) {
        return new SurfaceChange(Place.file(path), kind, path, change, before, after);
    }

    private List<SurfaceChange> changes(Document after) {
        List<SurfaceChange> changes = new ArrayList<>();
        if (!path.equals(after.path)) {
            changes.add(after.whole(SurfaceChangeKind.CHANGED, path, after.path));
        }
        SchemaDiff schemas = new SchemaDiff(kind, after.path);
        if (kind == SurfaceKind.JSON_SCHEMA) {
            schemas.compare("", root, after.root);
        } else {
            changes.addAll(operations(after));
            schemas.compareNamed("/components/schemas", schemas(root, "components"), schemas(after.root, "components"));
            schemas.compareNamed("/definitions", root.get("definitions"), after.root.get("definitions"));
        }
        changes.addAll(limited(schemas.changes(), after));
        return changes;
    }

    private static Optional<YamlNode> schemas(YamlNode root, String key) {
        return root.get(key).flatMap(node -> node.get("schemas"));
    }

    private List<SurfaceChange> operations(Document after) {
        List<Symbol> old = Operations.of(root);
        return SymbolDiff.between(old, Operations.of(after.root), Map.of(path, after.path)).stream()
                .map(change -> new SurfaceChange(
                        change.place(),
                        change.kind(),
                        change.symbol(),
                        change.change(),
                        Canonical.shortened(change.before()),
                        Canonical.shortened(change.after())))
                .toList();
    }

    private static List<SurfaceChange> limited(List<SurfaceChange> changes, Document after) {
        List<SurfaceChange> sorted = changes.stream()
                .sorted(Comparator.comparing(SurfaceChange::place).thenComparing(SurfaceChange::symbol))
                .toList();
        if (sorted.size() <= LIMIT) {
            return sorted;
        }
        List<SurfaceChange> limited = new ArrayList<>(sorted.subList(0, LIMIT));
        String rest = (sorted.size() - LIMIT) + " more changes";
        limited.add(new SurfaceChange(
                Place.file(after.path), after.kind, after.path + "#", SurfaceChangeKind.CHANGED, "…", rest));
        return limited;
    }
}
