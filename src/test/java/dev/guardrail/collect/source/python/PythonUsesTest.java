package dev.guardrail.collect.source.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.source.unit.Use;
import dev.guardrail.fact.Place;
import org.junit.jupiter.api.Test;

class PythonUsesTest {

    @Test
    void followsTheNamesOfImports() throws Exception {
        assertThat(Read.uses("""
                        import datetime, os.path
                        import datetime as dt, a.b as ab
                        from datetime import datetime as moment
                        from uuid import uuid4 as u
                        from .clock import now
                        from .. import clock
                        datetime.datetime.now(), dt.datetime.now(), moment.now()
                        u(); os.path.join(); ab.c(); now(); clock.now()
                        """))
                .containsExactly(
                        "7:1 datetime.datetime.now()",
                        "7:26 datetime.datetime.now()",
                        "7:45 datetime.datetime.now()",
                        "8:1 uuid.uuid4()",
                        "8:6 os.path.join()",
                        "8:22 a.b.c()",
                        "8:30 .clock.now()",
                        "8:37 ..clock.now()");
    }

    @Test
    void aPlaceIsTheNameAsWritten() throws Exception {
        assertThat(Read.unit("import datetime\nx = (datetime\n  .datetime\n  .now())\n")
                        .uses())
                .extracting(Use::place)
                .containsExactly(new Place("a.py", 2, 6, 4, 7));
    }

    @Test
    void whatIsHandedOnIsNotCalled() throws Exception {
        assertThat(Read.uses("""
                        import functools, os
                        from uuid import uuid4
                        from datetime import datetime
                        field(default_factory=uuid4, uuid4=1)
                        x: datetime = datetime.now
                        @functools.cache
                        @functools.wraps(f)
                        def f(a: datetime = uuid4) -> datetime: return uuid4
                        os.environ["a"] = os.getcwd()
                        os.sep = os.name = 1
                        del os.linesep
                        """))
                .containsExactly(
                        "4:23 uuid.uuid4",
                        "5:4 datetime.datetime",
                        "5:15 datetime.datetime.now",
                        "6:2 functools.cache()",
                        "7:2 functools.wraps()",
                        "8:10 datetime.datetime",
                        "8:21 uuid.uuid4",
                        "8:31 datetime.datetime",
                        "8:48 uuid.uuid4",
                        "9:1 os.environ",
                        "9:19 os.getcwd()");
    }

    @Test
    void aChainEndsWhereItIsCalled() throws Exception {
        assertThat(Read.names(
                        "from datetime import datetime\ndatetime.now().date(); x[0].now(); f().now(); self.now()\n"))
                .containsExactly("datetime.datetime.now()");
    }

    @Test
    void bracketsAroundTheStartOfANameHideNothing() throws Exception {
        assertThat(Read.names(
                        "import datetime\n((datetime).datetime).now(); (datetime.date.today)(); print(datetime).x\n"))
                .containsExactly("datetime.datetime.now()", "datetime.date.today()", "print()", "datetime");
    }

    @Test
    void lettersOfAnotherLookAreTheSame() throws Exception {
        assertThat(Read.names("import datetime as dt\nd\uFF54.datetime.\uFF4Eow(); \uD835\uDC52val(x)\n"))
                .containsExactly("datetime.datetime.now()", "eval()");
    }

    @Test
    void codeInFormattedStringsIsCode() throws Exception {
        assertThat(Read.uses("""
                        from datetime import datetime
                        f"{datetime.now()} {{datetime.now()}} {datetime.today()=!r:>{datetime.max}}"
                        f'{x["{datetime}"]:{f"{datetime.min}"}}' rf'\\{datetime.utcnow()}' F"{lambda}"
                        t"{datetime.now()}" "{datetime.now()}"
                        f'''
                        {
                          datetime.now  # datetime.max
                        } {[datetime for datetime in y]} {(lambda datetime: datetime)}'''
                        f"{datetime.now() != datetime.min}"
                        """))
                .containsExactly(
                        "2:4 datetime.datetime.now()",
                        "2:40 datetime.datetime.today()",
                        "2:62 datetime.datetime.max",
                        "3:24 datetime.datetime.min",
                        "3:47 datetime.datetime.utcnow()",
                        "4:4 datetime.datetime.now()",
                        "7:3 datetime.datetime.now",
                        "9:4 datetime.datetime.now()",
                        "9:22 datetime.datetime.min");
    }

    @Test
    void whatIsBuiltInIsAUseWhereItIsCalled() throws Exception {
        assertThat(Read.names("""
                        import builtins
                        eval("1"); map(eval, y); builtins.exec(x); unknown(); x.eval(); e = eval; e(x)
                        def f(open): open(x); print(x)
                        """)).containsExactly("eval()", "map()", "builtins.exec()", "eval()", "print()");
    }

    @Test
    void whatNothingElseExplainsMayBeOfEveryStar() throws Exception {
        assertThat(Read.names("""
                        from datetime import *
                        from .uuid import *
                        from . import *
                        from json import loads
                        datetime.now()
                        field(default_factory=uuid4, x=datetime.max)
                        loads(x); eval(x); str.join(x); raise ValueError(x); _("x"); __name__.split(x)
                        def own(f, *g): own(f(1), g(2)), self
                        class A:
                            def uuid4(self): self.uuid4()
                        [f(1) for f in x]; (lambda f: f(1)); A()
                        """))
                .containsExactly(
                        "datetime.datetime.now()",
                        ".uuid.datetime.now()",
                        ".datetime.now()",
                        "datetime.field()",
                        ".uuid.field()",
                        ".field()",
                        "json.loads()",
                        "eval()");
        assertThat(Read.names("from uuid import *\nnew = uuid4\nnew()\n")).containsExactly("uuid.uuid4()");
        assertThat(Read.imports("from importlib import *\nimport_module('x')\n"))
                .containsExactly("1 importlib [*] at top level", "2 x [] at top level");
    }

    @Test
    void escapesInLiteralsHideNothing() throws Exception {
        assertThat(Read.names("import datetime as d\ngetattr(d.datetime, 'n\\x6fw')()\ngetattr(d, r'\\x41')()\n"))
                .containsExactly("getattr()", "datetime.datetime.now()", "getattr()", "datetime");
        assertThat(Read.imports("__import__('\\x6fs'); __import__('\\u006f' u's'); __import__('a\\N{DASH}')\n"))
                .containsExactly("1 os [] at top level", "1 os [] at top level");
    }

    @Test
    void aFileThatDefinesWhatIsBuiltInMeansItsOwn() throws Exception {
        assertThat(Read.names("def open(x): pass\nopen(x)\nfor input in y: input()\n"))
                .isEmpty();
    }

    @Test
    void getattrWithALiteralIsTheAttribute() throws Exception {
        assertThat(Read.uses(
                        "import datetime\ngetattr(datetime.datetime, 'now')()\ngetattr(datetime, \"date\", None)\n"))
                .containsExactly("2:1 getattr()", "2:9 datetime.datetime.now()", "3:1 getattr()", "3:9 datetime.date");
    }

    @Test
    void aNameThatStandsForAnotherMeansIt() throws Exception {
        assertThat(Read.names("""
                        from datetime import datetime
                        now = datetime.now
                        later = (now)
                        later()
                        both = datetime.now
                        both = other
                        both()
                        itself = itself.x
                        itself()
                        """))
                .containsExactly(
                        "datetime.datetime.now",
                        "datetime.datetime.now",
                        "datetime.datetime.now()",
                        "datetime.datetime.now");
    }

    @Test
    void everyImportOfANameIsMeant() throws Exception {
        assertThat(Read.names("""
                        try: import cPickle as pickle
                        except ImportError: import pickle
                        try: import json
                        except ImportError: json = None
                        pickle.loads(x); json.loads(x)
                        """)).containsExactly("cPickle.loads()", "pickle.loads()", "json.loads()");
    }
}
