package dev.guardrail.collect.workflow.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a script reads its variables. */
final class VariableUses {

    private static final Pattern EXPANSION = Pattern.compile("\\$\\{?[!#]?([A-Za-z_]\\w*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> NUMERIC_TESTS = Set.of("-eq", "-ne", "-lt", "-le", "-gt", "-ge");

    private final Map<String, Integer> lastUse = new HashMap<>();

    private VariableUses() {}

    static VariableUses of(String script, List<Token> tokens) {
        VariableUses uses = new VariableUses();
        uses.add(EXPANSION.matcher(script), 1, 0);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            // In arithmetic, names stand for their values without a dollar.
            boolean compared = i + 1 < tokens.size()
                    && NUMERIC_TESTS.contains(tokens.get(i + 1).raw());
            if (compared || token.raw().contains("((")) {
                uses.add(NAME.matcher(token.raw()), 0, token.start());
            }
        }
        return uses;
    }

    private void add(Matcher matcher, int group, int offset) {
        while (matcher.find()) {
            lastUse.merge(matcher.group(group), offset + matcher.start(), Math::max);
        }
    }

    boolean isReadAfter(String variable, int offset) {
        return lastUse.getOrDefault(variable, -1) > offset;
    }
}
