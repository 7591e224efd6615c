package dev.guardrail.collect.source.kotlin;

import dev.guardrail.collect.language.java.JavaLang;
import java.util.Optional;
import java.util.Set;

/** Names that Kotlin on the JVM imports by itself, as its specification lists their packages. */
final class Defaults {

    /** Functions of {@code kotlin} that do or stop something. */
    private static final Set<String> KOTLIN_FUNCTIONS = Set.of(
            "TODO", "check", "checkNotNull", "error", "lazy", "repeat", "require", "requireNotNull", "runCatching");

    /** Functions of {@code kotlin.io}, for the standard streams. */
    private static final Set<String> IO_FUNCTIONS = Set.of("print", "println", "readLine", "readln", "readlnOrNull");

    /** Types that come before those of {@code java.lang}, or may not be taken for others of an imported package. */
    private static final Set<String> KOTLIN_TYPES = Set.of("""
            Annotation Any Array Boolean BooleanArray Byte ByteArray Char CharArray CharSequence Comparable Deprecated
            Double DoubleArray Enum Float FloatArray Int IntArray Lazy Long LongArray Nothing Number Pair Result Short
            ShortArray String Throwable Triple UByte UInt ULong UShort Unit
            """.split("\\s+"));

    private static final Set<String> COLLECTION_TYPES = Set.of("""
            ArrayDeque ArrayList Collection HashMap HashSet Iterable LinkedHashMap LinkedHashSet List Map MutableList
            MutableMap MutableSet Set
            """.split("\\s+"));

    /** Other functions that need no import, or that every value has, and words that stand before brackets, too. */
    private static final Set<String> COMMON = Set.of("""
            also apply arrayListOf arrayOf arrayOfNulls assert booleanArrayOf buildList buildMap buildSet buildString
            by byteArrayOf catch charArrayOf compareBy compareByDescending compareValues constructor copy doubleArrayOf
            emptyArray emptyList emptyMap emptySequence emptySet enumValueOf enumValues equals finally floatArrayOf
            generateSequence get hashCode hashMapOf hashSetOf init intArrayOf invoke iterator lazyOf let linkedMapOf
            linkedSetOf listOf listOfNotNull longArrayOf mapOf maxOf minOf mutableListOf mutableMapOf
            mutableSetOf run sequence sequenceOf set setOf setOfNotNull shortArrayOf sortedMapOf sortedSetOf
            suspend synchronized takeIf takeUnless to toString typeOf use valueOf values where with
            """.strip().split("\\s+"));

    private Defaults() {}

    static boolean isCommon(String name) {
        return COMMON.contains(name);
    }

    /** The qualified name of a function that is called by its name alone. */
    static Optional<String> function(String name) {
        if (IO_FUNCTIONS.contains(name)) {
            return Optional.of("kotlin.io." + name);
        }
        return KOTLIN_FUNCTIONS.contains(name) ? Optional.of("kotlin." + name) : Optional.empty();
    }

    /** The qualified name of a type. */
    static Optional<String> type(String name) {
        if (KOTLIN_TYPES.contains(name)) {
            return Optional.of("kotlin." + name);
        } else if (COLLECTION_TYPES.contains(name)) {
            return Optional.of("kotlin.collections." + name);
        }
        return JavaLang.declares(name) ? Optional.of("java.lang." + name) : Optional.empty();
    }
}
