package dev.guardrail.collect.check.build;

import dev.guardrail.collect.language.settings.Statement;
import dev.guardrail.collect.language.settings.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which projects a script of settings names. */
final class GradleSettings {

    private final List<String> projects = new ArrayList<>();
    private final Map<String, String> folders = new HashMap<>();
    private final List<String> builds = new ArrayList<>();
    private boolean complete = true;

    void read(Statement statement) {
        List<Token> tokens = statement.tokens();
        List<String> strings = GradleWords.strings(tokens);
        if (GradleWords.has(tokens, "includeBuild")) {
            builds.addAll(strings);
        } else if (!tokens.isEmpty() && tokens.get(0).is("include")) {
            complete &= !strings.isEmpty();
            strings.forEach(this::project);
        } else if (GradleWords.has(tokens, "projectDir") && strings.size() == 2) {
            folders.put(strings.get(0).replaceFirst("^:", ""), strings.get(1));
        } else if (GradleWords.has(tokens, "include")) {
            // In a loop, or in an argument.
            complete &= !strings.isEmpty();
            strings.forEach(this::project);
        }
    }

    private void project(String path) {
        complete &= path.indexOf('$') < 0;
        String name = path.replaceFirst("^:", "");
        projects.add(name);
    }

    GradleFile.Settings result() {
        return new GradleFile.Settings(projects, folders, builds, complete);
    }
}
