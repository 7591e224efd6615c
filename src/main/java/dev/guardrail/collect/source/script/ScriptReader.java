package dev.guardrail.collect.source.script;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Dialect;
import dev.guardrail.collect.language.braces.Lexer;
import dev.guardrail.collect.source.unit.SourceReader;
import dev.guardrail.collect.source.unit.SourceUnit;

/**
 * Reads JavaScript and TypeScript, with and without elements. The name of the file says which; nothing in it is refused, for
 * what cannot be told without a grammar is left out.
 */
public final class ScriptReader implements SourceReader {

    @Override
    public SourceUnit read(SourceFile file) {
        Code code = new Code(file.path(), Lexer.tokens(file, Dialect.of(file.path())));
        Found found = new Found(code);
        new Walk(code, found).run();
        return new SourceUnit("", found.imports(), found.uses());
    }
}
