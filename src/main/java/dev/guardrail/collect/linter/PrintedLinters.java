package dev.guardrail.collect.linter;

import dev.guardrail.fact.Linter;
import java.util.List;
import java.util.Map;

/**
 * Linters whose output is known.
 *
 * @param output what each prints; the others are not installed
 */
public record PrintedLinters(Map<Linter, String> output) implements Linters {

    public PrintedLinters {
        output = Map.copyOf(output);
    }

    @Override
    public String run(Linter linter, List<String> options, Map<String, String> files) throws UnusableLinterException {
        String printed = output.get(linter);
        if (printed == null) {
            throw InstalledLinters.missing(linter);
        }
        return printed;
    }
}
