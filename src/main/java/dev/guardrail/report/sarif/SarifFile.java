package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.Version;
import dev.guardrail.report.Json;
import java.util.function.Consumer;

/** The frame of a file: one run of one tool. */
final class SarifFile {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifFile() {}

    /** A file whose run is written by somebody else. */
    static ObjectNode of(Consumer<ObjectNode> run) {
        ObjectNode log = Json.object();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        run.accept(log.putArray("runs").addObject());
        return log;
    }

    /** Names the tool of a run; the array of its rules. */
    static ArrayNode rules(ObjectNode run) {
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Guardrail");
        driver.put("version", Version.number());
        return driver.putArray("rules");
    }
}
