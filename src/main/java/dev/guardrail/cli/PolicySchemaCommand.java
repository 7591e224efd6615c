package dev.guardrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code guardrail policy schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of policies, with which editors complete and check them.")
final class PolicySchemaCommand implements Callable<Integer> {

    private static final String SCHEMA = "/schema/guardrail-policy-1.schema.json";

    private final Console console;

    PolicySchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = PolicySchemaCommand.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException("built without " + SCHEMA);
            }
            console.print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.OK.code();
    }
}
