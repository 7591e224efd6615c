package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.python.Literal;
import dev.guardrail.collect.source.python.Reference.Moment;
import java.util.ArrayList;
import java.util.List;

/** The dotted names of a file, which can be resolved only when all of it is read. */
final class References {

    private final List<Reference> all = new ArrayList<>();
    private Moment moment = new Moment(0, false);

    /** Starts the next statement. */
    void begin(boolean typeChecking) {
        moment = new Moment(moment.statement() + 1, typeChecking);
    }

    Moment moment() {
        return moment;
    }

    int statement() {
        return moment.statement();
    }

    /** Adds the dotted name that such tokens are. */
    void add(Code code, int from, int end, boolean called, Scope scope) {
        int last = end - 1;
        while (!code.isWord(last)) {
            last--;
        }
        List<String> names = code.chain(from, end);
        all.add(new Reference(names, code.at(from), code.at(last), called, code, end, moment, scope));
    }

    /** Adds {@code getattr(a.b, "c")}. */
    void addAttribute(Code code, int from, int string, boolean called, Scope scope) {
        List<String> names = code.chain(from, string - 1);
        Literal.of(code.at(string)).ifPresent(names::add);
        all.add(new Reference(names, code.at(from), code.at(string), called, code, string + 2, moment, scope));
    }

    List<Reference> all() {
        return all;
    }
}
