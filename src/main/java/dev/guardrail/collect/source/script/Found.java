package dev.guardrail.collect.source.script;

import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.Use;
import dev.guardrail.fact.ImportScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found in a file. Names are resolved at the end, for functions may be used above where they are declared. */
final class Found {

    /** @param free whether it is a use where the file declares no such name, too */
    private record Chain(int first, int last, String root, String members, boolean called, boolean free) {}

    private final Code code;
    private final Names names = new Names();
    private final List<ImportStatement> imports = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();

    Found(Code code) {
        this.code = code;
    }

    Names names() {
        return names;
    }

    /** The import of the module that the string at an index names. */
    void add(int string, List<String> imported, ImportScope scope) {
        imports.add(new ImportStatement(code.inside(string), 0, code.literal(string), imported, scope));
    }

    /**
     * A name and its members.
     *
     * @param members each behind a dot
     */
    void add(int first, int last, String root, String members, boolean called) {
        chains.add(new Chain(first, last, root, members, called, called || !members.isEmpty()));
    }

    /** An element of the tag at an index: a use where its tag is imported. */
    void element(int index, String root, String members) {
        chains.add(new Chain(index, index, root, members, true, false));
    }

    /** A member of a module, or the module itself, that is used where it is imported. */
    void qualified(int first, int last, String name, boolean called) {
        chains.add(new Chain(first, last, "", name, called, true));
    }

    /** What a module's name and a member's come to: the same whether the module is named with {@code node:} or without. */
    static String qualified(String module, String members) {
        return (module.startsWith("node:") ? module.substring("node:".length()) : module) + members;
    }

    List<ImportStatement> imports() {
        return imports;
    }

    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (Chain chain : chains) {
            name(chain).ifPresent(name -> uses.add(new Use(code.place(chain.first, chain.last), name, chain.called)));
        }
        return uses;
    }

    private Optional<String> name(Chain chain) {
        if (chain.root.isEmpty()) {
            return Optional.of(chain.members);
        }
        Optional<Meaning> meaning = names.meaning(chain.root, chain.first);
        if (meaning.isPresent()) {
            Meaning followed = names.follow(meaning.get());
            // What a variable was given has been a use already; handing the variable on is no other.
            boolean use = !followed.isLocal() && (chain.called || meaning.get().isKnown());
            return use ? Optional.of(followed.qualified() + chain.members) : Optional.empty();
        }
        return chain.free ? Optional.of(chain.root + chain.members) : Optional.empty();
    }
}
