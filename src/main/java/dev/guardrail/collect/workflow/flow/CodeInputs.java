package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.CodeLanguage;
import dev.guardrail.table.TableFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The inputs of actions that are run as code, from the table {@code code-inputs.tsv}. */
public final class CodeInputs {

    private static final Map<String, CodeLanguage> INPUTS = new HashMap<>();

    static {
        for (var row : TableFile.of(CodeInputs.class, "code-inputs.tsv").lines()) {
            INPUTS.put(
                    row.get(0) + " " + row.get(1),
                    CodeLanguage.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
        }
    }

    private CodeInputs() {}

    /**
     * The language of an input.
     *
     * @param action the action without its version, in lower case
     * @param input the name of the input, in lower case
     */
    public static CodeLanguage language(String action, String input) {
        return INPUTS.getOrDefault(action + " " + input, CodeLanguage.NONE);
    }
}
