package dev.guardrail.collect.source.script;

import static dev.guardrail.collect.source.script.Script.javaScript;
import static dev.guardrail.collect.source.script.Script.typeScript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import org.junit.jupiter.api.Test;

class ImportsTest {

    @Test
    void readsTheFormsOfImport() {
        assertThat(typeScript(
                                "import x from \"m\";",
                                "import {a as b, c} from 'm'",
                                "import * as ns from \"m\"",
                                "import \"m\"",
                                "import x2, {y, default as z} from \"m\"",
                                "import {",
                                "  \"a-b\" as d,",
                                "  e,",
                                "} from \"./m.js\"",
                                "import data from \"./d.json\" with {type: \"json\"};",
                                "import {} from \"m\"")
                        .imports())
                .containsExactly(
                        "1 m [default] at top level",
                        "2 m [a, c] at top level",
                        "3 m [*] at top level",
                        "4 m [] at top level",
                        "5 m [default, y, default] at top level",
                        "9 ./m.js [a-b, e] at top level",
                        "10 ./d.json [default] at top level",
                        "11 m [] at top level");
    }

    @Test
    void readsWhatIsBehindALineSeparatorThatEndsAComment() {
        assertThat(javaScript("// x\u2028import \"m\"", "// y\u2029require(\"n\")")
                        .imports())
                .containsExactly("1 m [] at top level", "2 n [] at top level");
    }

    @Test
    void tellsImportsOfTypes() {
        assertThat(typeScript(
                                "import type {T} from \"m\"",
                                "import type T2 from \"m\"",
                                "import type * as ns from \"m\"",
                                "import {type A, type B as C} from \"m\"",
                                "import {type A2, b} from \"m\"",
                                "import type from \"m\"",
                                "import {type} from \"m\"",
                                "import {type as t} from \"m\"",
                                "import type, {u} from \"m\"",
                                "import type from from \"m\"",
                                "export type {V} from \"m\"")
                        .imports())
                .containsExactly(
                        "1 m [T] for type checking",
                        "2 m [default] for type checking",
                        "3 m [*] for type checking",
                        "4 m [A, B] for type checking",
                        "5 m [A2, b] at top level",
                        "6 m [default] at top level",
                        "7 m [type] at top level",
                        "8 m [type] at top level",
                        "9 m [default, u] at top level",
                        "10 m [default] for type checking",
                        "11 m [V] for type checking");
    }

    @Test
    void takesReexportsForImports() {
        assertThat(typeScript(
                                "export * from \"m\"",
                                "export * as ns from \"m\"",
                                "export {a, b as c, default} from \"m\"",
                                "export {d}",
                                "export default 1",
                                "export const from = \"m\"")
                        .imports())
                .containsExactly("1 m [*] at top level", "2 m [*] at top level", "3 m [a, b, default] at top level");
    }

    @Test
    void readsCallsThatImport() {
        assertThat(javaScript(
                                "const fs = require(\"fs\")",
                                "const {readFile, x: {y}, z = 1, ...rest} = require('m')",
                                "require(`t`)",
                                "require.resolve(\"r\")",
                                "await import(\"d\")",
                                "const {q} = await import(\"e\", {with: {}})",
                                "require(name); require(`${a}/b`); import(name); a.require(\"no\")",
                                "jest.requireActual(\"no\"); import.meta.url")
                        .imports())
                .containsExactly(
                        "1 fs [] at top level",
                        "2 m [readFile, x, z] at top level",
                        "3 t [] at top level",
                        "4 r [] at top level",
                        "5 d [] at top level",
                        "6 e [q] at top level");
    }

    @Test
    void readsOtherWaysToRequire() {
        assertThat(javaScript(
                                "module.require(\"a\"); (require)(\"b\"); const {c} = ((require))(\"c\")",
                                "import {createRequire as make} from \"node:module\"",
                                "const load = make(import.meta.url), again = load; again(\"d\")",
                                "function f() { const r = require; r(\"e\"); (0, r)(\"f\"); r.resolve(\"g\") }",
                                "r(\"no\"); path.resolve(\"no\"); f(require)(\"no\"); f((require), (\"no\"))",
                                "(await import(\"h\")).go(); const {i} = (await import(\"i\"))",
                                "const s = require(\"module\").createRequire(a); s(\"j\")")
                        .imports())
                .containsExactly(
                        "1 a [] at top level",
                        "1 b [] at top level",
                        "1 c [c] at top level",
                        "2 node:module [createRequire] at top level",
                        "3 d [] at top level",
                        "4 e [] in a function",
                        "4 f [] in a function",
                        "4 g [] in a function",
                        "6 h [] at top level",
                        "6 i [i] at top level",
                        "7 module [] at top level",
                        "7 j [] at top level");
    }

    @Test
    void readsEscapesInTheNamesOfModules() {
        assertThat(javaScript(
                                "import a from 'child\\x5fprocess'; import \"\\u0066s\"; export * from '\\u{6f}s'",
                                "require(\"\\u0076m\"); import(`net\\x2f`); require(\".\\/a\")",
                                "require('\\\\x41\\0\\u{D800}\\x0a')")
                        .imports())
                .containsExactly(
                        "1 child_process [default] at top level",
                        "1 fs [] at top level",
                        "1 os [*] at top level",
                        "2 vm [] at top level",
                        "2 net/ [] at top level",
                        "2 ./a [] at top level",
                        "3 \\x41\\0\\u{D800}\\x0a [] at top level");
    }

    @Test
    void readsTheFormsOfTypeScript() {
        assertThat(typeScript(
                                "import x = require(\"m\")",
                                "export import y = require(\"n\");",
                                "import z = A.B.C",
                                "let t: typeof import(\"p\"), u: import('q').T = v",
                                "type W = Array<import(\"r\").T>",
                                "declare module \"s\" { export const a: number }",
                                "/// <reference types=\"no\" />")
                        .imports())
                .containsExactly(
                        "1 m [] at top level",
                        "2 n [] at top level",
                        "4 p [] for type checking",
                        "4 q [] for type checking",
                        "5 r [] for type checking");
    }

    @Test
    void seesNoneInCommentsStringsAndKeys() {
        assertThat(javaScript(
                                "// import a from \"m\"",
                                "/* require(\"m\") */",
                                "const s = 'require(\"m\")', t = `import \"m\"`, r = /require(\"m\")/",
                                "x.import(\"m\"); const o = {import: \"m\", require(a) {}, from: \"m\"}",
                                "class C { import(a) {} }")
                        .imports())
                .isEmpty();
    }

    @Test
    void placesTheNameOfTheModule() {
        assertThat(javaScript("/* \uD83D\uDE00 */ import a from \"mod\"")
                        .unit()
                        .imports()
                        .get(0)
                        .place())
                .isEqualTo(new Place("src/a.js", 1, 24, 1, 27));
    }
}
