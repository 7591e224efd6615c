package dev.guardrail.collect.tests.declared;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of languages and of assertions, which say nothing of what a test is about. */
final class CommonWords {

    private static final Set<String> WORDS = words("""
            and as async await boolean break byte case catch char class const continue def defer del do double elif else
            enum except export extends final finally float for from fun func function global go if implements import in
            instanceof int interface is it lambda len let long make map new nil nonlocal not null object of or package
            pass print private protected public raise range return select self short static string struct super switch
            test this throw throws true false True False None try type typeof undefined val var void while with yield
            chan error err ok got want expected actual result t cls str list dict tuple set bool number any never
            unknown describe each beforeEach afterEach param parametrize pytest mark raises unittest testing Run Parallel
            Error Errorf Fatal Fatalf Log Logf Helper require NoError Equal Equalf True False Nil NotNil Len Contains
            Test ParameterizedTest ValueSource CsvSource MethodSource Override SuppressWarnings Throws Exception
            expect should not resolves rejects equals equal isEqualTo isTrue isFalse isNull isNotNull hasSize
            eq strictEqual deepEqual notEqual fail Assert Assertions""");

    private static final Pattern ASSERTION =
            Pattern.compile("assert\\w*|to(?:Be|Equal|Have|Contain|Match|Throw|Strict)\\w*");

    private CommonWords() {}

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.strip().split("\\s+")));
    }

    static boolean has(String word) {
        return WORDS.contains(word) || ASSERTION.matcher(word).matches();
    }
}
