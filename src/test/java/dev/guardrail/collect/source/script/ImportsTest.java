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
                        "1 m [default] top level",
                        "2 m [a, c] top level",
                        "3 m [*] top level",
                        "4 m [] top level",
                        "5 m [default, y, default] top level",
                        "9 ./m.js [a-b, e] top level",
                        "10 ./d.json [default] top level",
                        "11 m [] top level");
    }

    @Test
    void readsWhatIsBehindALineSeparatorThatEndsAComment() {
        assertThat(javaScript("// x\u2028import \"m\"", "// y\u2029require(\"n\")")
                        .imports())
                .containsExactly("1 m [] top level", "2 n [] top level");
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
                        "1 m [T] type checking",
                        "2 m [default] type checking",
                        "3 m [*] type checking",
                        "4 m [A, B] type checking",
                        "5 m [A2, b] top level",
                        "6 m [default] top level",
                        "7 m [type] top level",
                        "8 m [type] top level",
                        "9 m [default, u] top level",
                        "10 m [default] type checking",
                        "11 m [V] type checking");
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
                .containsExactly("1 m [*] top level", "2 m [*] top level", "3 m [a, b, default] top level");
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
                        "1 fs [] top level",
                        "2 m [readFile, x, z] top level",
                        "3 t [] top level",
                        "4 r [] top level",
                        "5 d [] top level",
                        "6 e [q] top level");
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
                        "1 a [] top level",
                        "1 b [] top level",
                        "1 c [c] top level",
                        "2 node:module [createRequire] top level",
                        "3 d [] top level",
                        "4 e [] in function",
                        "4 f [] in function",
                        "4 g [] in function",
                        "6 h [] top level",
                        "6 i [i] top level",
                        "7 module [] top level",
                        "7 j [] top level");
    }

    @Test
    void readsEscapesInTheNamesOfModules() {
        assertThat(javaScript(
                                "import a from 'child\\x5fprocess'; import \"\\u0066s\"; export * from '\\u{6f}s'",
                                "require(\"\\u0076m\"); import(`net\\x2f`); require(\".\\/a\")",
                                "require('\\\\x41\\0\\u{D800}\\x0a')")
                        .imports())
                .containsExactly(
                        "1 child_process [default] top level",
                        "1 fs [] top level",
                        "1 os [*] top level",
                        "2 vm [] top level",
                        "2 net/ [] top level",
                        "2 ./a [] top level",
                        "3 \\x41\\0\\u{D800}\\x0a [] top level");
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
                        "1 m [] top level",
                        "2 n [] top level",
                        "4 p [] type checking",
                        "4 q [] type checking",
                        "5 r [] type checking");
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
