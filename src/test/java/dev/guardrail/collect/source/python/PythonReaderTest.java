package dev.guardrail.collect.source.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonReaderTest {

    @Test
    void readsEveryFormOfImport() throws Exception {
        assertThat(Read.imports("""
                        from __future__ import annotations
                        import a.b as c, d
                        from a.b import (x as y,
                                         z,)
                        from . import x
                        from ..a import *
                        from .... import deep
                        import e; from f import g
                        """))
                .containsExactly(
                        "1 __future__ [annotations] at top level",
                        "2 a.b [] at top level",
                        "2 d [] at top level",
                        "3 a.b [x, z] at top level",
                        "5 . [x] at top level",
                        "6 ..a [*] at top level",
                        "7 .... [deep] at top level",
                        "8 e [] at top level",
                        "8 f [g] at top level");
    }

    @Test
    void aPlaceIsTheNameOfTheModule() throws Exception {
        assertThat(Read.unit("import a, b.c as d\nfrom ..e import f\nfrom .. import g\nx = __import__('h')\n")
                        .imports())
                .extracting(ImportStatement::place)
                .containsExactly(
                        new Place("a.py", 1, 8, 1, 9),
                        new Place("a.py", 1, 11, 1, 14),
                        new Place("a.py", 2, 8, 2, 9),
                        new Place("a.py", 3, 6, 3, 8),
                        new Place("a.py", 4, 16, 4, 19));
    }

    @Test
    void commentsAndStringsImportNothing() throws Exception {
        assertThat(Read.unit("""
                        '''Does not import subprocess.

                        import subprocess
                        '''
                        # import subprocess; datetime.now()
                        import datetime
                        x = "import os", f"import os {{datetime.datetime.now()}}", b'datetime.datetime.now()'
                        """).uses()).isEmpty();
    }

    @Test
    void blocksTakeEffectWhenTheFileIsLoadedAndFunctionsDoNot() throws Exception {
        assertThat(Read.imports("""
                        try: import a
                        except ImportError: import b
                        else: import c
                        class C:
                            import d
                            async def f(self, x=__import__("e")):
                                import f
                                class D: import g
                        if __name__ == "__main__": import h; import i
                        def g(): import j
                        k = lambda: __import__("k")
                        m = [__import__("m") for x in y]
                        with x:
                          for y in z:
                            import n
                        """))
                .containsExactly(
                        "1 a [] at top level",
                        "2 b [] at top level",
                        "3 c [] at top level",
                        "5 d [] at top level",
                        "6 e [] at top level",
                        "7 f [] in a function",
                        "8 g [] in a function",
                        "9 h [] at top level",
                        "9 i [] at top level",
                        "10 j [] in a function",
                        "11 k [] in a function",
                        "12 m [] at top level",
                        "15 n [] at top level");
    }

    @Test
    void whatOnlyTypeCheckersReadIsSaidToBe() throws Exception {
        assertThat(Read.imports("""
                        import typing as t
                        from typing import TYPE_CHECKING as TC
                        if t.TYPE_CHECKING:
                            import a
                            def f(): import b
                        elif x: import c
                        else: import d
                        if not TC:
                            import e
                        elif x: import f
                        else: import g
                        def h():
                            if (TYPE_CHECKING and x): import i
                            import j
                        if TYPE_CHECKING or x: import k
                        for x in y: import l
                        else: import m
                        """))
                .containsSubsequence(
                        "4 a [] for type checking",
                        "5 b [] for type checking",
                        "6 c [] at top level",
                        "7 d [] at top level",
                        "9 e [] at top level",
                        "10 f [] for type checking",
                        "11 g [] for type checking",
                        "13 i [] for type checking",
                        "14 j [] in a function",
                        "15 k [] at top level",
                        "16 l [] at top level",
                        "17 m [] at top level");
    }

    @Test
    void callsWithALiteralImport() throws Exception {
        assertThat(Read.imports("""
                        import importlib as il
                        from importlib import import_module as im
                        x = __import__("a.b").b
                        il.import_module('c' r'.d')
                        f(im(name="e"), im(".f", package="p.q"), im("..g", "p.q"), im(".h", __package__))
                        __import__("i", globals(), locals(), [], 1)
                        im("...j", "p")
                        """))
                .containsExactly(
                        "1 importlib [] at top level",
                        "2 importlib [import_module] at top level",
                        "3 a.b [] at top level",
                        "4 c.d [] at top level",
                        "5 e [] at top level",
                        "5 p.q.f [] at top level",
                        "5 p.g [] at top level",
                        "5 .h [] at top level",
                        "6 .i [] at top level",
                        "7 ...j [] at top level");
    }

    @Test
    void callsThatDoNotSayWhatTheyImportAreUses() throws Exception {
        String source = """
                import importlib
                importlib.import_module(name)
                importlib.import_module(f"a.{name}")
                importlib.import_module("a." + name)
                __import__(b"a")
                """;
        assertThat(Read.imports(source)).containsExactly("1 importlib [] at top level");
        assertThat(Read.names(source))
                .containsExactly(
                        "importlib.import_module()",
                        "importlib.import_module()",
                        "importlib.import_module()",
                        "__import__()");
    }

    @Test
    void aFunctionOfTheFileThatIsNamedLikeOneThatImportsDoesNot() throws Exception {
        assertThat(Read.unit("def __import__(name): pass\n__import__('a')\n").imports())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"import a\nx = (", "x = 'a\n", "x = ]\n", "# coding: utf-7\nimport a\n", "f'{a[}'\n"})
    void refusesWhatIsNoPython(String source) {
        assertThatThrownBy(() -> Read.unit(source)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "import",
                "from",
                "from a",
                "from . import",
                "import a as",
                "from a import (",
                "def",
                "@",
                "class",
                "lambda",
                "x = lambda",
                "[x for",
                "for",
                "if",
                "del",
                "global",
                "type x",
                "case",
                "match",
                ":",
                "as",
                "f(x for x",
                "import ,",
                "from a import x as",
                "getattr(",
                "x = = y",
                "async",
                "else",
                "def f(",
                "x: ",
                "a.",
                "with a as",
                "[for]",
                "[for in for in]",
                "{lambda}",
                "f'{}'",
                "f'{!r}'",
                "f'{=}'",
                "f'{lambda x: y}'",
                "nonlocal"
            })
    void survivesPiecesOfPython(String source) {
        for (String text :
                new String[] {source, "(" + source + ")", source + ": pass", "if x:\n " + source + "\nelse: x"}) {
            try {
                assertThat(new PythonReader().read(new SourceFile("a.py", text.getBytes(StandardCharsets.UTF_8))))
                        .isNotNull();
            } catch (MalformedException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
