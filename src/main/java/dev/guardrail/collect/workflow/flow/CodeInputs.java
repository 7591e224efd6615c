package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.CodeLanguage;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The inputs of actions that are run as code, from the table {@code code-inputs}. */
public final class CodeInputs {

    private final Map<String, Code> inputs = new HashMap<>();

    /**
     * How the value of an input is run.
     *
     * @param language the language
     * @param by the table that says so with its date, or the policy; empty where none does
     */
    public record Code(CodeLanguage language, String by) {

        /** A text that is not run. */
        public static final Code NONE = of(CodeLanguage.NONE);

        /** What the file alone says. */
        public static Code of(CodeLanguage language) {
            return new Code(language, "");
        }
    }

    private CodeInputs(Tables tables) {
        tables.get(TableName.CODE_INPUTS)
                .all()
                .forEach(row -> inputs.put(
                        key(row.subject(), row.cell("input")),
                        new Code(CodeLanguage.valueOf(row.cell("language").toUpperCase(Locale.ROOT)), row.origin())));
    }

    /** The table of an audit. */
    public static CodeInputs of(Tables tables) {
        return tables.view(CodeInputs.class, CodeInputs::new);
    }

    /**
     * How an input is run.
     *
     * @param action the action without its version
     */
    public Code code(String action, String input) {
        return inputs.getOrDefault(key(action, input), Code.NONE);
    }

    private static String key(String action, String input) {
        return (action + " " + input).toLowerCase(Locale.ROOT);
    }
}
