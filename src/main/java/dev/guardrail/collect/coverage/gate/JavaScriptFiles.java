package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.language.settings.ObjectLiterals;
import dev.guardrail.collect.language.settings.Tokens;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds the settings of Jest, Vitest, nyc and c8 in the files where these look for them. */
final class JavaScriptFiles {

    private static final String COVERAGE = "--coverage";

    private JavaScriptFiles() {}

    static void readPackage(String path, byte[] content, GateSink sink) throws YamlException {
        YamlDocument document = JsonReader.read(path, content);
        YamlNode root = document.root();
        sink.duplicates(document);
        root.get("jest").ifPresent(jest -> jestSettings(jest, sink));
        for (String tool : List.of("nyc", "c8")) {
            root.get(tool).ifPresent(settings -> istanbul(tool, sink).istanbul(settings));
        }
    }

    static void readJest(String path, byte[] content, GateSink sink) throws YamlException {
        if (path.endsWith(".json")) {
            YamlDocument document = JsonReader.readLenient(path, content);
            sink.duplicates(document);
            jestSettings(document.root(), sink);
            return;
        }
        ObjectLiterals literals = literals(path, content);
        boolean always = literals.named("collectCoverage").stream()
                .anyMatch(entry -> entry.value().text().equals("true"));
        literals.named("coverageThreshold").forEach(entry -> jest(always, sink).jest(entry.value()));
    }

    static void readVitest(String path, byte[] content, GateSink sink) {
        for (YamlNode.Entry entry : literals(path, content).named("coverage")) {
            boolean always = JavaScriptGates.isTrue(entry.value(), "enabled");
            if (entry.value() instanceof YamlNode.Mapping) {
                new JavaScriptGates("Vitest", Enforcers.javaScript("vitest", COVERAGE, always), sink)
                        .vitest(entry.value());
            }
        }
    }

    static void readIstanbul(String path, byte[] content, GateSink sink) throws YamlException {
        String tool = path.endsWith(".c8rc") || path.endsWith(".c8rc.json") ? "c8" : "nyc";
        JavaScriptGates gates = istanbul(tool, sink);
        if (path.endsWith("js")) {
            ObjectLiterals literals = literals(path, content);
            literals.having("check-coverage").forEach(gates::istanbul);
            literals.having("checkCoverage").forEach(gates::istanbul);
            return;
        }
        boolean yaml = path.endsWith("yml") || path.endsWith("yaml");
        Optional<YamlDocument> document =
                yaml ? YamlReader.read(path, content) : Optional.of(JsonReader.readLenient(path, content));
        document.ifPresent(found -> {
            sink.duplicates(found);
            gates.istanbul(found.root());
        });
    }

    private static ObjectLiterals literals(String path, byte[] content) {
        return new ObjectLiterals(path, Tokens.of(new String(content, StandardCharsets.UTF_8)));
    }

    private static void jestSettings(YamlNode settings, GateSink sink) {
        boolean always = JavaScriptGates.isTrue(settings, "collectCoverage");
        settings.get("coverageThreshold")
                .ifPresent(thresholds -> jest(always, sink).jest(thresholds));
    }

    private static JavaScriptGates jest(boolean always, GateSink sink) {
        return new JavaScriptGates("Jest", Enforcers.javaScript("jest", COVERAGE, always), sink);
    }

    private static JavaScriptGates istanbul(String tool, GateSink sink) {
        return new JavaScriptGates(tool, Enforcers.javaScript(tool, "", true), sink);
    }
}
