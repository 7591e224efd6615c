package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import java.util.List;

/**
 * A tool that checks something.
 *
 * @param name what it is called on a command line
 * @param family what it checks: another tool of its family can replace it
 * @param options its options that make it more or less strict
 */
record Tool(String name, Family family, List<Option> options) {

    Tool(String name, Family family, Option... options) {
        this(name, family, List.of(options));
    }

    /** What the tool does where nothing is set. */
    List<CheckSetting> defaults(String path) {
        SettingSink sink = new SettingSink(name);
        options.forEach(option -> option.read(Documents.empty(path), sink));
        return sink.settings();
    }

    /** What tools check. */
    enum Family {
        PYTHON_LINT,
        PYTHON_TYPES,
        SCRIPT_LINT,
        SCRIPT_TYPES,
        STYLE_LINT,
        GO_LINT,
        RUST_LINT,
        JAVA_LINT,
        KOTLIN_LINT,
        RUBY_LINT,
        TEXT_LINT,
        TESTS,
        SCRIPT_TESTS,
        BUILD,
        COVERAGE,
        DUPLICATION,
        QUALITY,
        MUTATION,
        CODE_SCAN,
        SECRETS,
        VULNERABILITIES,
        UPDATES,
        HOOKS,
        PIPELINES,
        AUDIT
    }
}
