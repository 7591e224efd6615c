package dev.guardrail.collect.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentSurfaceTest {

    private static final String SCHEMA = "api/item.schema.json";

    @Test
    void everyKeywordOfASchemaHasItsPointer() {
        assertThat(Surfaces.of(SCHEMA, """
                                {
                                  "properties": {
                                    "id": {"type": "integer"},
                                    "gone": {"type": "string"},
                                    "a/b": {"enum": ["x", "y"]}
                                  },
                                  "required": ["id"]
                                }
                                """, """
                                {
                                  "required": ["new", "id"],
                                  "properties": {
                                    "id": {"type": "string"},
                                    "a/b": {"enum": ["x"]},
                                    "new": {"type": "object", "properties": {"deep": true}}
                                  }
                                }
                                """).changes())
                .containsExactly(
                        "changed api/item.schema.json#/required: [id] => [id, new] @2",
                        "removed api/item.schema.json#/properties/gone: {type: string} =>  @4",
                        "changed api/item.schema.json#/properties/id/type: integer => string @4",
                        "changed api/item.schema.json#/properties/a~1b/enum: [x, y] => [x] @5",
                        "added api/item.schema.json#/properties/new:  => {properties: {deep: true}, type: object} @6");
    }

    @Test
    void orderLayoutAndWordsForPeopleAreNoChange() {
        assertThat(Surfaces.of(SCHEMA, """
                                {"title": "Old", "properties": {"description": {"type": ["string", "null"], "description": "d"},
                                 "x": {"anyOf": [{"$ref": "#/a"}, {"type": "null"}]}}, "required": ["a", "b"]}
                                """, """
                                {
                                \t"required": ["b", "a"],
                                \t"properties": {
                                \t\t"x": {"anyOf": [{"type": "null", "title": "None"}, {"$ref": "#\\/a"}]},
                                \t\t"description": {"description": "D", "type": ["null", "string"]}
                                \t}
                                }
                                """).changes()).isEmpty();
    }

    @Test
    void theOneAlternativeThatIsAnotherIsCompared() {
        assertThat(Surfaces.of(
                                SCHEMA,
                                "{\"oneOf\": [{\"type\": \"null\"}, {\"maximum\": 1}]}",
                                "{\"oneOf\": [{\"maximum\": 2}, {\"type\": \"null\"}]}")
                        .changes())
                .containsExactly("changed api/item.schema.json#/oneOf/0/maximum: 1 => 2 @1");
    }

    @Test
    void aTextAndANumberAreNotTheSame() {
        assertThat(Surfaces.of(SCHEMA, "{\"const\": 1}", "{\"const\": \"1\"}").changes())
                .containsExactly("changed api/item.schema.json#/const: 1 => \"1\" @1");
    }

    @Test
    void whatIsBeyondTwentyIsCounted() {
        String properties =
                IntStream.range(0, 33).mapToObj(i -> "\"p" + i + "\": {}").collect(Collectors.joining(","));

        assertThat(Surfaces.of(SCHEMA, "{}", "{\"properties\": {" + properties + "}}")
                        .changes())
                .hasSize(21)
                .contains("changed api/item.schema.json#: … => 13 more changes @0");
    }

    @Test
    void aSchemaIsKnownByItsNameItsFolderOrItsDialect() {
        String draft = "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}";

        assertThat(new Surfaces()
                        .added("a/x.schema.json", "{}")
                        .added("a/schemas/x.json", "{\"$schema\": \"x\"}")
                        .added("a/schemas/data.json", "{}")
                        .added("a/x.json", draft)
                        .added("a/data.json", "{\"$schema\": \"https://example.org\", \"see\": \"json-schema.org\"}")
                        .added("spec/y.schema.json", "{}")
                        .added("tests/x.schema.json", "{}")
                        .deleted("a/old.json", draft)
                        .changes())
                .containsExactly(
                        "removed a/old.json: a/old.json =>  @0",
                        "added a/schemas/x.json:  => a/schemas/x.json @0",
                        "added a/x.json:  => a/x.json @0",
                        "added a/x.schema.json:  => a/x.schema.json @0",
                        "added spec/y.schema.json:  => spec/y.schema.json @0");
    }

    @Test
    void aSchemaThatMovesIsComparedWithItself() {
        assertThat(new Surfaces()
                        .renamed(
                                "a/x.schema.json", "{\"type\": \"object\"}", "b/x.schema.json", "{\"type\": \"array\"}")
                        .changes())
                .containsExactly(
                        "changed b/x.schema.json: a/x.schema.json => b/x.schema.json @0",
                        "changed b/x.schema.json#/type: object => array @1");
    }

    @Test
    void anUnreadableSchemaIsAGap() {
        assertThat(Surfaces.of(SCHEMA, "{}", "{\n  \"a\":\n").gaps())
                .containsExactly("api/item.schema.json:3 its public surface is not known: expected well-formed JSON");
        assertThat(Surfaces.of(SCHEMA, "{}", "[".repeat(100_000)).gaps()).hasSize(1);
        assertThat(Surfaces.of("data.json", "{}", "{").changes()).isEmpty();
    }

    private static final String API = """
            openapi: 3.0.3
            info: {title: Old, version: 1}
            paths:
              /users:
                parameters:
                  - $ref: '#/components/parameters/Limit'
                get:
                  summary: old words
                  responses:
                    "200": {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/User'}}}}}
                post:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
                  responses: {"201": {description: made}}
            components:
              parameters:
                Limit: {name: limit, in: query, schema: {type: integer}}
              schemas:
                User: {type: object, required: [id], properties: {id: {type: string}}}
            """;

    @Test
    void operationsAndComponentsAreCompared() {
        String changed = API.replace("in: query, ", "in: query, required: true, ")
                .replace("post:", "put:")
                .replace("{id: {type: string}}", "{id: {type: integer}}")
                .replace("old words", "new words")
                .replace("title: Old", "title: New");

        assertThat(Surfaces.of("docs/openapi.yaml", API, changed).changes())
                .containsExactly(
                        "changed GET /users: parameters: limit in query integer; body: none; responses: 200 application/json"
                                + " User[] => parameters: limit in query required integer; body: none; responses: 200"
                                + " application/json User[] @7",
                        "added PUT /users:  => parameters: limit in query required integer; body: application/json User"
                                + " required; responses: 201 @11",
                        "removed POST /users: parameters: limit in query integer; body: application/json User required;"
                                + " responses: 201 =>  @11",
                        "changed docs/openapi.yaml#/components/schemas/User/properties/id/type: string => integer @18");
    }

    @Test
    void theSecondVersionOfOpenApiIsReadToo() {
        String swagger =
                "{\"swagger\": \"2.0\", \"paths\": {\"/a\": {\"get\": {\"parameters\": [{\"name\": \"q\", \"in\":"
                        + " \"query\", \"type\": \"string\"}], \"responses\": {\"200\": {\"schema\": {\"type\": \"string\"}}}}}}}";

        assertThat(Surfaces.of("swagger.json", swagger, swagger.replace("\"query\", \"type\"", "\"header\", \"type\""))
                        .changes())
                .containsExactly("changed GET /a: parameters: q in query string; body: none; responses: 200 string =>"
                        + " parameters: q in header string; body: none; responses: 200 string @1");
    }

    @Test
    void aFileThatOnlyHasTheNameIsNone() {
        assertThat(Surfaces.of("openapi-notes.yaml", "a: 1\n", "a: 2\n").changes())
                .isEmpty();
    }

    @Test
    void anUnreadableDescriptionIsAGap() {
        assertThat(Surfaces.of("openapi.yaml", API, "openapi: [\n").gaps()).hasSize(1);
    }
}
