package dev.guardrail.collect.surface.document;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.fact.SurfaceKind;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The operations of an OpenAPI document, versions 2 and 3: parameters, request body and responses. */
final class Operations {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final YamlNode root;

    private Operations(YamlNode root) {
        this.root = root;
    }

    /** The operations, each named {@code GET /users}. */
    static List<Symbol> of(YamlNode root) {
        Operations operations = new Operations(root);
        List<Symbol> symbols = new ArrayList<>();
        root.get("paths")
                .ifPresent(paths -> paths.entries()
                        .forEach(path -> path.value().entries().forEach(method -> {
                            if (METHODS.contains(method.key().value())) {
                                symbols.add(operations.symbol(path, method));
                            }
                        })));
        return symbols;
    }

    private Symbol symbol(YamlNode.Entry path, YamlNode.Entry method) {
        String name =
                method.key().value().toUpperCase(Locale.ROOT) + " " + path.key().value();
        String signature = "parameters: " + parameters(path.value(), method.value())
                + "; body: " + body(method.value())
                + "; responses: " + responses(method.value());
        return new Symbol(SurfaceKind.OPENAPI, "", name, signature, method.key().place());
    }

    /** Those of the operation win over those of its path. */
    private String parameters(YamlNode path, YamlNode operation) {
        Map<String, String> parameters = new TreeMap<>();
        List.of(path, operation)
                .forEach(level -> level.get("parameters")
                        .ifPresent(list -> list.items().forEach(item -> {
                            YamlNode parameter = resolved(item);
                            String key = parameter.text("name") + " in " + parameter.text("in");
                            parameters.put(
                                    parameter.get("name").isPresent() ? key : item.text("$ref"), details(parameter));
                        })));
        return listed(parameters);
    }

    private static String details(YamlNode parameter) {
        String required = parameter.text("required").equals("true") ? " required" : "";
        Optional<YamlNode> schema = parameter.get("schema").or(() -> parameter.get("content"));
        String type = schema.map(Operations::type).orElseGet(() -> parameter.text("type"));
        return required + (type.isEmpty() ? "" : " " + type);
    }

    private String body(YamlNode operation) {
        return operation
                .get("requestBody")
                .map(this::resolved)
                .map(body -> content(body) + (body.text("required").equals("true") ? " required" : ""))
                .orElse("none");
    }

    private String responses(YamlNode operation) {
        Map<String, String> responses = new TreeMap<>();
        operation
                .get("responses")
                .ifPresent(codes -> codes.entries()
                        .forEach(code -> responses.put(code.key().value(), " " + content(resolved(code.value())))));
        return listed(responses);
    }

    /** What is sent, by its media type where there is one. */
    private static String content(YamlNode message) {
        Map<String, String> types = new TreeMap<>();
        message.get("schema").ifPresent(schema -> types.put(type(schema), ""));
        message.get("content")
                .ifPresent(content -> content.entries()
                        .forEach(media -> types.put(
                                media.key().value(),
                                media.value()
                                        .get("schema")
                                        .map(schema -> " " + type(schema))
                                        .orElse(""))));
        return types.isEmpty() ? message.text("$ref") : listed(types);
    }

    private static String listed(Map<String, String> details) {
        return details.isEmpty()
                ? "none"
                : details.entrySet().stream()
                        .map(entry -> (entry.getKey() + entry.getValue()).strip())
                        .collect(Collectors.joining(", "));
    }

    /** What a local reference refers to; anything else as it is. */
    private YamlNode resolved(YamlNode node) {
        String reference = node.text("$ref");
        if (!reference.startsWith("#/")) {
            return node;
        }
        Optional<YamlNode> target = Optional.of(root);
        for (String part : reference.substring(2).split("/", -1)) {
            target = target.flatMap(at -> at.get(part.replace("~1", "/").replace("~0", "~")));
        }
        return target.orElse(node);
    }

    private static String type(YamlNode schema) {
        String reference = schema.text("$ref");
        if (!reference.isEmpty()) {
            return Paths.name(reference);
        }
        if (schema.text("type").equals("array") && schema.get("items").isPresent()) {
            return type(schema.get("items").get()) + "[]";
        }
        String text = Canonical.schema(schema);
        return text.equals("{type: " + schema.text("type") + "}") ? schema.text("type") : text;
    }
}
