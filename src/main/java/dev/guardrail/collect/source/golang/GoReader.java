package dev.guardrail.collect.source.golang;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Dialect;
import dev.guardrail.collect.language.braces.Lexer;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.source.unit.SourceReader;
import dev.guardrail.collect.source.unit.SourceUnit;
import dev.guardrail.collect.source.unit.Use;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Go. Every name of an imported package is a use, called where arguments follow, also of a conversion to a type.
 *
 * <p>A package's own name stands in its files; without them it is guessed from the path. Where packages are imported with a
 * dot, an exported function that is called and that the file does not declare may be of each. Methods of values are unknown
 * and no uses.
 */
public final class GoReader implements SourceReader {

    @Override
    public SourceUnit read(SourceFile file) throws MalformedException {
        List<Token> tokens = Lexer.tokens(file, Dialect.GO);
        Header header = new Header(file.path(), tokens);
        List<Use> uses = new ArrayList<>();
        new Body(file.path(), tokens, header, uses).read();
        return new SourceUnit(header.packageName(), header.imports(), uses);
    }
}
