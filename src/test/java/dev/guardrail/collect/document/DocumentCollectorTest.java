package dev.guardrail.collect.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ConfigKind;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PlacedGlob;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentCollectorTest {

    @Test
    void eachValueOfAYamlFileHasAPointerAndAPlace() {
        assertThat(values("a.yaml", """
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 3
                  containers:
                  - name: one
                    image: nginx
                  - on: ~
                ---
                kind: Service
                """).stream()
                        .map(value ->
                                tuple(value.document(), value.line(), value.pointer(), value.kind(), value.value())))
                .containsExactly(
                        tuple(1, 1, "", ConfigKind.OBJECT, ""),
                        tuple(1, 1, "/kind", ConfigKind.TEXT, "Deployment"),
                        tuple(1, 2, "/metadata", ConfigKind.OBJECT, ""),
                        tuple(1, 2, "/metadata/name", ConfigKind.TEXT, "web"),
                        tuple(1, 4, "/spec", ConfigKind.OBJECT, ""),
                        tuple(1, 4, "/spec/replicas", ConfigKind.NUMBER, "3"),
                        tuple(1, 6, "/spec/containers", ConfigKind.LIST, ""),
                        tuple(1, 6, "/spec/containers/0", ConfigKind.OBJECT, ""),
                        tuple(1, 6, "/spec/containers/0/name", ConfigKind.TEXT, "one"),
                        tuple(1, 7, "/spec/containers/0/image", ConfigKind.TEXT, "nginx"),
                        tuple(1, 8, "/spec/containers/1", ConfigKind.OBJECT, ""),
                        tuple(1, 8, "/spec/containers/1/on", ConfigKind.NULL, ""),
                        tuple(2, 10, "", ConfigKind.OBJECT, ""),
                        tuple(2, 10, "/kind", ConfigKind.TEXT, "Service"));
    }

    @Test
    void aValueKnowsWhatIsAroundIt() {
        ConfigValue image = values("a.yaml", "metadata: {name: web}\nc:\n- name: one\n  image: x\n").stream()
                .filter(value -> value.member().equals("image"))
                .findFirst()
                .orElseThrow();
        assertThat(image.pattern()).isEqualTo("/c/*/image");
        assertThat(image.parent()).isEqualTo("/c/0");
        assertThat(image.name()).isEqualTo("one");
        assertThat(values("a.yaml", "metadata: {name: web}\nreplicas: 1\n"))
                .extracting(ConfigValue::name)
                .containsOnly("web");
    }

    @Test
    void aliasesAndMergeKeysMeanWhatTheyStandFor() {
        assertThat(pairs("a.yml", "base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\nagain: *b\n"))
                .contains(tuple("/use/x", "1"), tuple("/use/y", "3"), tuple("/again/y", "2"))
                .doesNotContain(tuple("/use/y", "2"));
    }

    @Test
    void aKeyIsEscapedInPointersAndNotAsAMember() {
        ConfigValue value = values("a.json", "{\"a/b~c\": 1}").get(1);
        assertThat(value.pointer()).isEqualTo("/a~1b~0c");
        assertThat(value.member()).isEqualTo("a/b~c");
    }

    @ParameterizedTest
    @CsvSource({
        "1, NUMBER",
        "1.50, NUMBER",
        "-3, NUMBER",
        "1e3, NUMBER",
        "0x1F, NUMBER",
        "true, BOOLEAN",
        "False, BOOLEAN",
        "yes, TEXT",
        "'\"1\"', TEXT",
        "1.2.3, TEXT",
        "2024-01-31, DATE",
        "~, NULL",
        "null, NULL",
        "'', NULL",
        "'\"\"', TEXT",
        "!Ref X, UNKNOWN",
        "v1, TEXT",
        "[], LIST",
        "{}, OBJECT",
    })
    void theKindOfAValueIsThatOfYaml(String written, ConfigKind kind) {
        assertThat(values("a.yaml", "k: " + written + "\n").get(1).kind()).isEqualTo(kind);
    }

    @Test
    void numbersCanBeComparedWhateverTheFormat() {
        ConfigValue value = values("a.properties", "replicas = 10\n").get(1);
        assertThat(value.kind()).isEqualTo(ConfigKind.TEXT);
        assertThat(value.number()).isEqualTo(10);
        assertThat(values("a.yaml", "x: 1e999999999\n").get(1).number()).isZero();
    }

    @Test
    void tomlTablesAreObjects() {
        assertThat(pairs("traefik.toml", "[entry]\nport = 80\n[[rule]]\nname = 'a'\n"))
                .contains(tuple("/entry/port", "80"), tuple("/rule/0/name", "a"));
    }

    @Test
    void propertiesAreReadAsJavaReadsThem() {
        assertThat(pairs("app.properties", "# c\n! c\na.b=c\\\n   d\nk\\u0041\\ x : v\nempty\nt = \\t|\\\\\n  s  t\n"))
                .containsExactly(
                        tuple("", ""),
                        tuple("/a.b", "cd"),
                        tuple("/kA x", "v"),
                        tuple("/empty", ""),
                        tuple("/t", "\t|\\"),
                        tuple("/s", "t"));
    }

    @Test
    void environmentFilesHaveQuotesAndComments() {
        assertThat(pairs(".env", "A=1 # c\nexport B=\"x # y\nz\"\n\n# c\nC='$A'\nD=\nE=a#b\n"))
                .containsExactly(
                        tuple("", ""),
                        tuple("/A", "1"),
                        tuple("/B", "x # y\nz"),
                        tuple("/C", "$A"),
                        tuple("/D", ""),
                        tuple("/E", "a#b"));
    }

    @Test
    void anElementThatRepeatsHasANumber() {
        assertThat(values("pom.xml", """
                <project xmlns="urn:x">
                  <modules><module>a</module><module>b</module></modules>
                  <plugin id="p">text<skip>true</skip></plugin>
                </project>
                """).stream()
                        .map(value -> tuple(value.line(), value.pointer(), value.pattern(), value.value())))
                .contains(
                        tuple(2, "/project/modules/module/0", "/project/modules/module", "a"),
                        tuple(2, "/project/modules/module/1", "/project/modules/module", "b"),
                        tuple(3, "/project/plugin", "/project/plugin", "text"),
                        tuple(3, "/project/plugin/@id", "/project/plugin/@id", "p"),
                        tuple(3, "/project/plugin/skip", "/project/plugin/skip", "true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml | 'a: [1\nb: 2\n'",
                "a.yaml | 'ok: 1\n---\n\tbad\n'",
                "a.json | '{\"a\": }'",
                "a.json | '{} {}'",
                "a.toml | 'a = '",
                "a.xml | '<a><b></a>'",
                "a.properties | 'a = \\u00'",
                ".env | 'A=\"x'",
                ".env | 'no pair'",
            })
    void ofAFileThatCannotBeReadNothingIsKnown(String path, String text) {
        assertThat(collect(path, text))
                .singleElement()
                .isInstanceOfSatisfying(
                        Gap.class, gap -> assertThat(gap.reason()).startsWith("its values are not known: "));
    }

    @Test
    void aKeyThatOccursTwiceIsAGap() {
        assertThat(collect("a.yaml", "a: 1\na: 2\n"))
                .filteredOn(Gap.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Gap.class, gap -> assertThat(gap.line()).isEqualTo(2));
    }

    @Test
    void aBombOfAliasesIsAGap() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 12)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)
                                + "]\n")
                        .collect(Collectors.joining());
        assertThat(collect("a.yaml", bomb)).singleElement().isInstanceOf(Gap.class);
        String wide = "a: &a [" + "x, ".repeat(9_999) + "x]\n"
                + IntStream.range(0, 20).mapToObj(i -> "b" + i + ": *a\n").collect(Collectors.joining());
        assertThat(collect("a.yaml", wide)).singleElement().isInstanceOf(Gap.class);
    }

    @Test
    void depthSizeAndPointersHaveLimits() {
        assertThat(collect("a.json", "[".repeat(100_000))).singleElement().isInstanceOf(Gap.class);
        assertThat(collect("a.json", "[" + "1,".repeat(60_000) + "1]"))
                .singleElement()
                .isInstanceOf(Gap.class);
        assertThat(collect("a.json", "{\"" + "k".repeat(100_000) + "\": {\"a\": 1}}"))
                .singleElement()
                .isInstanceOf(Gap.class);
        assertThat(collect("a.json", "[\"" + "x".repeat(5 << 20) + "\"]"))
                .singleElement()
                .isInstanceOf(Gap.class);
        assertThat(collect("a.xml", "<a>".repeat(1000))).singleElement().isInstanceOf(Gap.class);
    }

    @Test
    void anXmlEntityReadsNoFile() {
        assertThat(collect("a.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")
                        .toString())
                .doesNotContain("root:");
    }

    @Test
    void aGlobThatNamesNoDocumentIsAMistakeOfThePolicy() {
        FilesSnapshot files = FilesSnapshot.ofTexts(Map.of("docs/a.md", "x"));
        assertThatThrownBy(() -> collector("docs/**").requireFiles(files, files))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith(
                        "guardrail.yaml:2: the glob \"docs/**\" of `documents` matches no file whose values are read");
    }

    @Test
    void documentsThatAreGoneAreAGap() {
        FilesSnapshot base = FilesSnapshot.ofTexts(Map.of("k8s/a.yaml", "a: 1"));
        FilesSnapshot head = FilesSnapshot.ofTexts(Map.of());
        assertThat(collector("k8s/**").requireFiles(base, head)).singleElement().isInstanceOf(Gap.class);
        assertThat(collector("k8s/**").requireFiles(head, base)).isEmpty();
    }

    private static List<Tuple> pairs(String path, String text) {
        return values(path, text).stream()
                .map(value -> tuple(value.pointer(), value.value()))
                .toList();
    }

    private static List<ConfigValue> values(String path, String text) {
        return collect(path, text).stream().map(ConfigValue.class::cast).toList();
    }

    private static List<Fact> collect(String path, String text) {
        return collector("**").collect(FilesSnapshot.ofTexts(Map.of(path, text)));
    }

    private static DocumentCollector collector(String glob) {
        return new DocumentCollector(
                List.of(new PlacedGlob(Place.line("guardrail.yaml", 2), new Glob(glob))), path -> true, new Readings());
    }
}
