package dev.guardrail.collect.source.python;

import java.util.Set;

/** The functions that need no import: Python's library reference, "Built-in Functions", and what {@code site} adds. */
final class Builtins {

    private static final Set<String> NAMES = Set.of(
            "__import__",
            "abs",
            "aiter",
            "all",
            "anext",
            "any",
            "ascii",
            "bin",
            "bool",
            "breakpoint",
            "bytearray",
            "bytes",
            "callable",
            "chr",
            "classmethod",
            "compile",
            "complex",
            "delattr",
            "dict",
            "dir",
            "divmod",
            "enumerate",
            "eval",
            "exec",
            "exit",
            "filter",
            "float",
            "format",
            "frozenset",
            "getattr",
            "globals",
            "hasattr",
            "hash",
            "help",
            "hex",
            "id",
            "input",
            "int",
            "isinstance",
            "issubclass",
            "iter",
            "len",
            "list",
            "locals",
            "map",
            "max",
            "memoryview",
            "min",
            "next",
            "object",
            "oct",
            "open",
            "ord",
            "pow",
            "print",
            "property",
            "quit",
            "range",
            "repr",
            "reversed",
            "round",
            "set",
            "setattr",
            "slice",
            "sorted",
            "staticmethod",
            "str",
            "sum",
            "super",
            "tuple",
            "type",
            "vars",
            "zip");

    /** The exceptions, after "Built-in Exceptions", and the constants that are no keywords. */
    private static final Set<String> TYPES = Set.of("""
            ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
            BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
            ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning
            EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError
            FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
            InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
            ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
            OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError
            RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration
            StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError
            UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
            UnicodeWarning UserWarning ValueError Warning WindowsError ZeroDivisionError
            """.split("\\s+"));

    private Builtins() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    /** Whether it is an exception, which is no function but needs no import either. */
    static boolean isType(String name) {
        return TYPES.contains(name);
    }
}
