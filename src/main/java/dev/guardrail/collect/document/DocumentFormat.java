package dev.guardrail.collect.document;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.format.EnvFile;
import dev.guardrail.collect.format.PropertiesFile;
import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The formats of documents, told by the name of a file. */
enum DocumentFormat {
    YAML("[^/]+\\.ya?ml") {
        @Override
        void read(String path, byte[] content, ValueSink sink) throws YamlException {
            int number = 1;
            for (YamlDocument document : YamlReader.readAll(path, content, LIMIT)) {
                add(document, number++, sink);
            }
        }
    },
    JSON("[^/]+\\.(?:json|jsonc|webmanifest)") {
        @Override
        void read(String path, byte[] content, ValueSink sink) throws YamlException {
            add(JsonReader.readLenient(path, content), 1, sink);
        }
    },
    TOML("(?:[^/]+\\.toml|Pipfile|(?:Cargo|poetry|uv|pdm)\\.lock)") {
        @Override
        void read(String path, byte[] content, ValueSink sink) throws YamlException {
            add(TomlReader.read(path, content), 1, sink);
        }
    },
    XML("[^/]+\\.(?:xml|[a-z]+proj|props|targets|nuspec|plist|xsd|wsdl)|(?i:(?:app|web|nuget|packages)\\.config)") {
        @Override
        void read(String path, byte[] content, ValueSink sink) throws YamlException {
            new XmlValues(path, sink).add(XmlTree.read(path, content));
        }
    },
    PROPERTIES("[^/]+\\.properties") {
        @Override
        void read(String path, byte[] content, ValueSink sink) throws YamlException {
            add(PropertiesFile.read(path, content), 1, sink);
        }
    },
    ENV("\\.env(?:\\.[^/]+)?|[^/]+\\.env") {
        @Override
        void read(String path, byte[] content, ValueSink sink) throws YamlException {
            add(EnvFile.read(path, content), 1, sink);
        }
    };

    /** In bytes: what a person or a tool writes as configuration is smaller. */
    static final int LIMIT = 4 << 20;

    private final Pattern name;

    DocumentFormat(String name) {
        this.name = Pattern.compile(name);
    }

    /** The format of a file, by the last segment of its path. */
    static Optional<DocumentFormat> of(String path) {
        String name = Paths.name(path);
        return Stream.of(values())
                .filter(format -> format.name.matcher(name).matches())
                .findFirst();
    }

    /** Adds the values of a file. */
    abstract void read(String path, byte[] content, ValueSink sink) throws YamlException;

    private static void add(YamlDocument document, int number, ValueSink sink) throws YamlException {
        for (YamlNode.Scalar key : document.duplicates()) {
            sink.gap(new Gap(
                    Evidence.FILES,
                    Gap.Kind.CONTRADICTORY,
                    key.place(),
                    "the key `" + key.value() + "` occurs twice; programs differ in which value counts"));
        }
        new NodeValues(number, document.tags(), sink).add(document.root());
    }
}
