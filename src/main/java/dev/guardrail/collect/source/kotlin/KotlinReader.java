package dev.guardrail.collect.source.kotlin;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.kotlin.Lexer;
import dev.guardrail.collect.source.unit.SourceReader;
import dev.guardrail.collect.source.unit.SourceUnit;
import java.util.List;

/**
 * Reads Kotlin, scripts included. What a file names by its qualified name, with two package segments or more, or loads with
 * {@code Class.forName} and a literal, it imports, too.
 *
 * <p>Without the types of other files, only names that the file imports are resolved, and those that Kotlin imports by
 * itself: all types of {@code java.lang} and a few of Kotlin's own. If the file imports one package as a whole, a type that
 * nothing else explains is taken for one of it; a function that is called so, for one of each. Calls on values are unknown and no uses, and neither are infix calls,
 * operators and extensions, which have a receiver, and constructors of superclasses.
 */
public final class KotlinReader implements SourceReader {

    @Override
    public SourceUnit read(SourceFile file) throws MalformedException {
        List<Token> tokens = Lexer.tokens(file);
        Header header = new Header(file.path(), tokens);
        return new Body(file.path(), tokens, header, new Blocks(tokens)).read();
    }
}
