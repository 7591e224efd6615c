package dev.guardrail.collect.source.script;

import static dev.guardrail.collect.source.script.Script.javaScript;
import static dev.guardrail.collect.source.script.Script.typeScript;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function f() { require('m') }",
                "async function* f(a = {}) { if (a) { await import('m') } }",
                "const f = () => require('m')",
                "const f = a => b => import('m')",
                "const f = async ({a}, [b]) => { import('m') }",
                "lazy(() => import('m'))",
                "const f = a =>\n  require('m')",
                "function f(a = require('m')) {}",
                "class C { m() { require('m') } }",
                "class C { static async *[x]() { require('m') } get a() { return 1 } }",
                "class C { #p = 1\n q\n r() { require('m') } }",
                "const o = { m() { require('m') } }",
                "const o = { 'a-b'() { require('m') }, get c() { return 1 } }",
                "const o = { f: function () { require('m') } }",
                "const o = [{ if(a) { require('m') } }]",
                "x = <any>{ m() { require('m') } }",
                "f(function () { return `${require('m')}` })",
                "const f = (a: string): a is 'b' => require('m')",
                "function f<T extends {}>(a: T): Promise<{b: T}> { require('m') }",
                "const f = async <T,>(a: T): Promise<T> => { require('m') }"
            })
    void isInAFunction(String text) {
        assertThat(typeScript(text).unit().imports())
                .singleElement()
                .extracting(statement -> statement.scope().toString())
                .isEqualTo("in a function");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (a) { require('m') } else {}",
                "try { require('m') } catch (e) {}",
                "try {} catch { require('m') }",
                "class C { static { require('m') } }",
                "{ const f = () => {}; require('m') }",
                "const f = () => 1\nrequire('m')",
                "const f = a => a, b = require('m')",
                "f(() => 1, require('m'))",
                "const o = { a: () => 1, b: require('m') }",
                "switch (a) { case 1: { require('m') } }",
                "label: { if (a) { require('m') } }",
                "for (const a of b) require('m')",
                "const f = function () {}\nrequire('m')",
                "(a > b) ? require('m') : 0",
                "const a = (b) / require('m') / 2"
            })
    void isAtTopLevel(String text) {
        assertThat(javaScript(text).imports()).containsExactly(line(text) + " m [] at top level");
    }

    private static int line(String text) {
        return text.contains("\n") ? 2 : 1;
    }
}
