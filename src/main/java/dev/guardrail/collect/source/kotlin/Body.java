package dev.guardrail.collect.source.kotlin;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.TokenPlaces;
import dev.guardrail.collect.language.java.BinaryName;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.SourceUnit;
import dev.guardrail.collect.source.unit.Use;
import dev.guardrail.fact.ImportScope;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the declarations of a file import and use. */
final class Body {

    /** The hard keywords of the language's specification, which are no names. */
    private static final Set<String> KEYWORDS = Set.of("""
            as break class continue do else false for fun if in interface is null object package return super this throw
            true try typealias typeof val var when while
            """.split("\\s+"));

    private final String path;
    private final List<Token> tokens;
    private final Header header;
    private final Blocks blocks;
    private final Names names;
    private final Positions positions;
    private final List<ImportStatement> imports;
    private final List<Use> uses = new ArrayList<>();

    Body(String path, List<Token> tokens, Header header, Blocks blocks) {
        this.path = path;
        this.tokens = tokens;
        this.header = header;
        this.blocks = blocks;
        this.names = new Names(header);
        this.positions = new Positions(tokens, blocks);
        this.imports = new ArrayList<>(header.imports());
    }

    SourceUnit read() throws MalformedException {
        for (int i = header.end(); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && isName(token) && !positions.followsDot(i) && !positions.isLabel(i)) {
                root(i);
            }
        }
        return new SourceUnit(header.packageName(), imports, uses);
    }

    private static boolean isName(Token word) {
        return !Character.isDigit(word.text().charAt(0)) && !KEYWORDS.contains(word.text());
    }

    private void root(int index) throws MalformedException {
        Chain chain = Chain.at(tokens, index);
        int type = names.qualifiedType(chain, blocks.scope(index));
        if (type > 0) {
            Chain named = chain.upTo(type);
            add(TokenPlaces.between(path, named.first(), named.last()), named.name(), index);
        }
        Optional<String> name = blocks.isDeclared(index) ? Optional.empty() : names.resolve(chain, blocks.scope(index));
        if (name.isPresent()) {
            use(index, chain, name.get());
        } else if (isOfStar(index, chain)) {
            for (String meaning :
                    header.stars().meanings(chain.name(), chain.first().line())) {
                add(chain, meaning, true);
            }
        }
    }

    /** Whether a function is called by its name alone that neither the file declares nor Kotlin imports by itself. */
    private boolean isOfStar(int index, Chain chain) {
        String name = Chain.plain(chain.first());
        return chain.words().size() == 1
                && !Character.isUpperCase(name.codePointAt(0))
                && !blocks.isDeclared(index)
                && !blocks.scope(index).declares(name)
                && !Defaults.isCommon(name)
                && positions.isCall(index, chain);
    }

    private void use(int index, Chain chain, String name) {
        if (positions.isUnboundReference(index)) {
            add(chain, name, false);
        } else if (positions.isReference(chain.end())) {
            Token member = tokens.get(chain.end() + 1);
            uses.add(
                    new Use(TokenPlaces.between(path, chain.first(), member), name + "." + Chain.plain(member), false));
        } else if (positions.isCall(index, chain)) {
            add(chain, name, true);
            if (name.equals("java.lang.Class.forName")) {
                load(chain.end());
            }
        }
    }

    private void load(int bracket) {
        if (bracket + 2 < tokens.size()
                && tokens.get(bracket + 1).isString()
                && (tokens.get(bracket + 2).is(")") || tokens.get(bracket + 2).is(","))) {
            Token literal = tokens.get(bracket + 1);
            BinaryName.type(literal.text()).ifPresent(type -> add(TokenPlaces.inside(path, literal), type, bracket));
        }
    }

    private void add(Chain chain, String name, boolean called) {
        uses.add(new Use(TokenPlaces.between(path, chain.first(), chain.last()), name, called));
    }

    private void add(Place place, String module, int index) {
        ImportScope scope = blocks.isInFunction(index) ? ImportScope.IN_FUNCTION : ImportScope.TOP_LEVEL;
        imports.add(new ImportStatement(place, 0, module, List.of(), scope));
    }
}
