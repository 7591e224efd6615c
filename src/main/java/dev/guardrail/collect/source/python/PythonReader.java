package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.python.Lexer;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.source.unit.SourceReader;
import dev.guardrail.collect.source.unit.SourceUnit;
import java.util.List;

/**
 * Reads Python of every version, after its reference's chapters on scopes and imports.
 *
 * <p>A name that the file imports in several ways gives a use of each; so does a name that is called and that only
 * {@code from a import *} can explain. Names behind a relative import start with its dots.
 * What a name means follows from where it is bound, not from the order in which things run.
 */
public final class PythonReader implements SourceReader {

    /** Creates a reader. */
    public PythonReader() {}

    @Override
    public SourceUnit read(SourceFile file) throws MalformedException {
        String text = SourceText.decode(file.content());
        Encoding.check(text);
        List<LogicalLine> lines = Lexer.lines(file);
        References references = new References();
        Imports imports = new Imports(file.path());
        Statements statements = new Statements(imports, references);
        for (LogicalLine line : lines) {
            statements.read(line);
        }
        return new Resolution(file.path(), imports.stars()).unit(imports.statements(), references.all());
    }
}
