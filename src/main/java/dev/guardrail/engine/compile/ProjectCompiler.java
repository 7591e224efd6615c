package dev.guardrail.engine.compile;

import dev.guardrail.UnusableInputException;
import dev.guardrail.engine.Budget;
import dev.guardrail.engine.ClassVetting;
import dev.guardrail.engine.CompiledRules;
import java.util.SortedMap;

/** Compiles the rules of a project, which nobody vouches for: it vets them before and after. */
public final class ProjectCompiler {

    private static final int SECONDS = 120;

    private ProjectCompiler() {}

    /**
     * Vets rule files and compiles them.
     *
     * @param files the text of each rule file by its path, which ends with {@code <pack>/<name>/rule.drl}
     * @throws UnusableInputException if one of them cannot be used; its message has a line for each mistake
     */
    public static CompiledRules compile(SortedMap<String, String> files) {
        return Budget.within(SECONDS, "the compiler of the project's rules", () -> {
            CompiledRules compiled = new RuleCompiler(ProjectCompiler.class.getClassLoader()).compile(files);
            ClassVetting.check(compiled.classes());
            return compiled;
        });
    }
}
