package dev.guardrail.collect.workflow.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the variables that a script reads. The values of other variables need not be known. */
final class VariableUses {

    private static final Pattern EXPANSION = Pattern.compile("\\$\\{?[!#]?([A-Za-z_]\\w*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> BY_NAME = Set.of("-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-v", "let");

    private static final Pattern ASSIGNED = Pattern.compile("(?:^|[\\s;&|(])([A-Za-z_]\\w*)\\+?=");

    private final Set<String> own = new HashSet<>();
    private final Set<String> read = new HashSet<>(OptionVariables.NAMES);

    /** Notes the variables that a script reads, directly or by name. */
    void add(String script, List<Token> tokens) {
        Matcher expansion = EXPANSION.matcher(script);
        while (expansion.find()) {
            read.add(expansion.group(1));
        }
        Matcher assigned = ASSIGNED.matcher(script);
        while (assigned.find()) {
            own.add(assigned.group(1));
        }
        for (int i = 0; i < tokens.size(); i++) {
            String raw = tokens.get(i).raw();
            boolean named = i > 0 && BY_NAME.contains(tokens.get(i - 1).raw())
                    || i + 1 < tokens.size()
                            && BY_NAME.contains(tokens.get(i + 1).raw());
            // In arithmetic, a name needs no dollar to stand for its value.
            if (named || raw.contains("((")) {
                Matcher name = NAME.matcher(raw);
                while (name.find()) {
                    read.add(name.group());
                }
            }
        }
    }

    /** Whether the script assigns the variable, and its name is not one of the environment. */
    boolean isOwn(String variable) {
        return own.contains(variable) && variable.chars().anyMatch(Character::isLowerCase);
    }

    boolean isRead(String variable) {
        return read.contains(variable) || variable.equals("!");
    }
}
