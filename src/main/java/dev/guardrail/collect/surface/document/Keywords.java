package dev.guardrail.collect.surface.document;

import java.util.Set;

/** The keywords of JSON Schema, drafts 4 to 2020-12, and of OpenAPI's dialects, by what their values are. */
final class Keywords {

    /** What only people read. */
    private static final Set<String> PROSE = Set.of(
            "title",
            "description",
            "$comment",
            "example",
            "examples",
            "markdownDescription",
            "externalDocs",
            "summary");

    /** Schemas by names of the author's. */
    private static final Set<String> NAMED_SCHEMAS =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    /** One schema. */
    private static final Set<String> SCHEMA = Set.of(
            "items",
            "additionalItems",
            "additionalProperties",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contains",
            "propertyNames",
            "not",
            "if",
            "then",
            "else");

    /** Schemas whose order does not matter. */
    private static final Set<String> ALTERNATIVES = Set.of("allOf", "anyOf", "oneOf");

    /** Values whose order does not matter. */
    private static final Set<String> SETS = Set.of("required", "enum", "type");

    private Keywords() {}

    static boolean isProse(String keyword) {
        return PROSE.contains(keyword);
    }

    static boolean hasNamedSchemas(String keyword) {
        return NAMED_SCHEMAS.contains(keyword);
    }

    static boolean hasSchema(String keyword) {
        return SCHEMA.contains(keyword);
    }

    static boolean hasAlternatives(String keyword) {
        return ALTERNATIVES.contains(keyword);
    }

    static boolean isSet(String keyword) {
        return SETS.contains(keyword);
    }
}
