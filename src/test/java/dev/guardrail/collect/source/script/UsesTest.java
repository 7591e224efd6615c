package dev.guardrail.collect.source.script;

import static dev.guardrail.collect.source.script.Script.elements;
import static dev.guardrail.collect.source.script.Script.javaScript;
import static dev.guardrail.collect.source.script.Script.typeScript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import org.junit.jupiter.api.Test;

class UsesTest {

    @Test
    void resolvesImports() {
        assertThat(javaScript(
                                "import fs from \"fs\"; fs.readFileSync(a)",
                                "import {exec as e} from \"child_process\"; e()",
                                "import * as cp from \"node:child_process\"; cp.exec()",
                                "import axios from \"axios\"; axios.get(); axios()",
                                "import {map} from \"lodash/fp\"; map?.(a)",
                                "import clock, {default as c} from \"./clock\"; clock?.now(); c.now()",
                                "import {promises as p} from \"fs\"; p.rm()")
                        .uses())
                .containsExactly(
                        "fs.readFileSync()",
                        "child_process.exec()",
                        "child_process.exec()",
                        "axios.get()",
                        "axios()",
                        "lodash/fp.map()",
                        "./clock.now()",
                        "./clock.now()",
                        "fs.promises.rm()");
    }

    @Test
    void resolvesRequires() {
        assertThat(javaScript(
                                "const {exec, spawn: s} = require(\"child_process\"); exec(); s()",
                                "const e = require(\"node:child_process\").exec; e()",
                                "const fs = require(\"fs\"); fs.rm()",
                                "require(\"os\").hostname(); require(\"debug\")(\"x\")",
                                "async function f() { const m = await import(\"m\"); m.go() }",
                                "require(name)")
                        .uses())
                .containsExactly(
                        "child_process.exec()",
                        "child_process.spawn()",
                        "child_process.exec",
                        "child_process.exec()",
                        "fs.rm()",
                        "os.hostname()",
                        "debug()",
                        "m.go()",
                        "require()");
    }

    @Test
    void namesWhatNothingInTheFileDeclares() {
        assertThat(javaScript(
                                "Date.now(); Math.random(); eval(a); fetch(b); new Date; new Intl.Locale('de')",
                                "process.exit(); window.alert(); globalThis.eval?.(c); console.log`x`",
                                "function log() {} log(); const go = 1; go(); (p) => p(); try {} catch (q) { q() }",
                                "class K {} new K(); const {d, e: [g]} = h; d(); g()")
                        .uses())
                .containsExactly(
                        "Date.now()",
                        "Math.random()",
                        "eval()",
                        "fetch()",
                        "Date()",
                        "Intl.Locale()",
                        "process.exit()",
                        "window.alert()",
                        "globalThis.eval()",
                        "console.log()",
                        "h.d()");
    }

    @Test
    void takesALiteralInBracketsForAMember() {
        assertThat(javaScript(
                                "import * as cp from \"child_process\"",
                                "Date[\"now\"](); cp?.['e\\x78ec'](); cp[`fork`].x(); const run = cp[\"spawn\"]; run()",
                                "Date[now](); Date['a b'](); f([\"now\"]); for (const a of [\"b\"]) {}",
                                "const o = { [\"now\"]: 1, get [\"x\"]() { return [\"y\"] } }",
                                ";(require)(\"os\").hostname(); module.require(\"vm\")[\"run\"](); (await import('m')).go()",
                                "(import('no')).then()")
                        .uses())
                .containsExactly(
                        "Date.now()",
                        "child_process.exec()",
                        "child_process.fork.x()",
                        "child_process.spawn",
                        "child_process.spawn()",
                        "f()",
                        "os.hostname()",
                        "vm.run()",
                        "m.go()");
        assertThat(typeScript("let a: Date[\"now\"], b = c as Date[\"now\"]; type D = Date[\"now\"]")
                        .uses())
                .isEmpty();
    }

    @Test
    void keepsNamesApartByScope() {
        assertThat(javaScript(
                                "import {exec} from \"child_process\"",
                                "function f(exec, Date) { exec(); Date.now() }",
                                "for (const exec of all) exec();",
                                "exec(); Date.now(); hoisted()",
                                "function hoisted() {}")
                        .uses())
                .containsExactly("child_process.exec()", "Date.now()");
    }

    @Test
    void noticesWhatIsHandedOn() {
        assertThat(javaScript(
                                "import cp, {exec} from \"child_process\"",
                                "const promisified = promisify(cp.exec)",
                                "use({exec, random: Math.random, Date}); [exec]")
                        .uses())
                .containsExactly(
                        "promisify()",
                        "child_process.exec",
                        "use()",
                        "child_process.exec",
                        "Math.random",
                        "child_process.exec");
    }

    @Test
    void followsOtherNamesForThings() {
        assertThat(javaScript(
                                "import * as cp from \"child_process\"",
                                "const {now} = Date; now()",
                                "const run = cp.exec, again = run; again(a)",
                                "const x = y; const y = x; x()",
                                "const length = text.length; length")
                        .uses())
                .containsExactly("Date.now()", "child_process.exec", "child_process.exec()", "text.length");
    }

    @Test
    void declaresNoCallsOfMethodsAndTypes() {
        assertThat(typeScript(
                                "import {T, U} from \"m\"",
                                "interface I extends T { fetch(a: T): void; new (b: U): I }",
                                "type F = (a: T) => typeof U",
                                "abstract class C<A extends T = U> implements T {",
                                "  a: T = 1; b?: U; declare c: T<U>",
                                "  constructor(private readonly d: T, e?: U) { super() }",
                                "  fetch(f: T): U { return f as unknown as U }",
                                "  abstract eval<B>(g: B): T;",
                                "  static get alert() { return 1 }",
                                "}",
                                "const o = { fetch() {}, async eval(h: T) {}, *alert() {}, confirm: 1, 'x'() {} }",
                                "declare function prompt(i: T): U",
                                "const j = (k: T): U => l satisfies T",
                                "let m: { print(n: T): U } = <T>p, q = r! as U<T>")
                        .uses())
                .isEmpty();
    }

    @Test
    void seesCallsBetweenTypes() {
        assertThat(typeScript(
                                "import {T, make} from \"m\"",
                                "const a = new Map<string, T>(), b: T = make<T[]>(1), c = make!(2)",
                                "class C extends make<T>(T) { d = make(3); @make() e: T; static { make(4) } }",
                                "const f = (g: T = make(5)): T => make(6)",
                                "x.y<T>(make<{a: T; b(): T}>(7) as T)",
                                "if (a < b && c > make(8)) {}")
                        .uses())
                .containsExactly(
                        "Map()",
                        "m.make()",
                        "m.make()",
                        "m.make()",
                        "m.T",
                        "m.make()",
                        "m.make()",
                        "m.make()",
                        "m.make()",
                        "m.make()",
                        "x.y()",
                        "m.make()",
                        "m.make()");
    }

    @Test
    void countsImportedElementsAsCalls() {
        assertThat(elements(
                                "import {Foo} from \"./foo\"; import * as ui from 'ui'",
                                "const a = <Foo b={<ui.Bar/>}>fetch() Don't {eval(c)} // {Date.now()}</Foo>",
                                "const d = <div>Foo()</div>; function Own() {} const e = <Own/>")
                        .uses())
                .containsExactly("./foo.Foo()", "ui.Bar()", "eval()", "Date.now()");
    }

    @Test
    void placesTheNameAsWritten() {
        assertThat(javaScript("", "  a.b", "   ?.c()").unit().uses().get(0).place())
                .isEqualTo(new Place("src/a.js", 2, 3, 3, 7));
    }
}
