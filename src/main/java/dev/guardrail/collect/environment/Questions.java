package dev.guardrail.collect.environment;

import dev.guardrail.collect.language.mask.Syntax;
import dev.guardrail.collect.language.mask.Words;
import java.util.regex.Pattern;

/** How code asks whether a test runs it, by language. */
final class Questions {

    /** Variables whose name says that a test runs; {@code CI} says something else. */
    private static final String VARIABLE =
            "(?:(?:\\w+_)?(?:IS|IN|UNDER|RUNNING|UNIT)_?TEST(?:S|ING)?|TESTING|TEST_(?:MODE|ENV|RUN)|TESTMODE|PYTEST_\\w+|JEST_WORKER_ID|VITEST\\w*)";

    /** A value that says so, and the quotes around it. */
    private static final String TEST = "[\"'](?:test|testing|TEST|TESTING)[\"']";

    private static final Pattern PYTHON = Pattern.compile(
            String.join(
                    "|",
                    "[\"'](?:_?pytest|unittest|nose|doctest)(?:\\.\\w+)?[\"']\\s+(?:not\\s+)?in\\s+sys\\s*\\.\\s*modules",
                    "sys\\s*\\.\\s*modules\\s*\\.\\s*get\\(\\s*[\"'](?:_?pytest|unittest)[\"']",
                    "[\"']" + VARIABLE + "[\"']\\s+(?:not\\s+)?in\\s+(?:os\\s*\\.\\s*)?environ",
                    "(?:environ|getenv)(?:\\s*\\.\\s*(?:get|pop))?\\s*[\\[(]\\s*[\"']" + VARIABLE
                            + "[\"'][^\\])\\n]{0,40}[\\])](?!\\s*=(?!=))",
                    "(?:environ|getenv)(?:\\s*\\.\\s*get)?\\s*[\\[(]\\s*[\"']\\w+[\"'][^\\])\\n]{0,40}[\\])]\\s*[!=]=\\s*"
                            + TEST,
                    "[\"'](?:test|pytest)[\"']\\s+in\\s+sys\\s*\\.\\s*argv",
                    "sys\\s*\\.\\s*argv\\s*\\[[01]]\\s*==\\s*[\"']test[\"']",
                    "sys\\s*\\.\\s*argv\\s*\\[0]\\s*\\.\\s*endswith\\([^\\n)]{0,40}(?:pytest|test)",
                    "hasattr\\(\\s*sys\\s*,\\s*[\"']_called_from_test[\"']",
                    "[\"'](?:pytest|unittest)[\"'][^\\n]{0,60}\\binspect\\s*\\.\\s*stack|inspect\\s*\\.\\s*stack\\(\\)[^\\n]{0,60}[\"'](?:_?pytest|unittest)"));

    private static final Pattern SCRIPT = Pattern.compile(String.join(
            "|",
            "(?:process\\s*\\.\\s*env|import\\s*\\.\\s*meta\\s*\\.\\s*env)\\s*(?:\\.\\s*\\w*(?:ENV|MODE)\\w*|\\[\\s*[\"']\\w*ENV\\w*[\"']\\s*])\\s*[!=]==?\\s*"
                    + TEST,
            TEST
                    + "\\s*[!=]==?\\s*(?:process\\s*\\.\\s*env|import\\s*\\.\\s*meta\\s*\\.\\s*env)\\s*\\.\\s*\\w*(?:ENV|MODE)\\w*",
            "(?:process\\s*\\.\\s*env|import\\s*\\.\\s*meta\\s*\\.\\s*env)\\s*\\??\\.\\s*(?:" + VARIABLE
                    + "|PLAYWRIGHT_TEST|TEST_WORKER_INDEX|AVA_PATH|CYPRESS|MOCHA_\\w+|TEST)\\b(?!\\s*=(?!=))",
            "(?:process\\s*\\.\\s*env)\\s*\\[\\s*[\"']" + VARIABLE + "[\"']\\s*](?!\\s*=(?!=))",
            "typeof\\s+(?:jest|describe|it|vi|mocha|cy|Cypress)\\s*[!=]==?\\s*[\"'](?:undefined|function|object)[\"']",
            "(?:window|globalThis|global)\\s*\\??\\.\\s*(?:Cypress|__karma__|__vitest_worker__|jest|describe)\\b",
            "\\b__TEST__\\b"));

    private static final Pattern GO = Pattern.compile(String.join(
            "|",
            "\\btesting\\s*\\.\\s*Testing\\(\\s*\\)",
            "\\bflag\\s*\\.\\s*Lookup\\(\\s*\"test\\.\\w*\"",
            "strings\\s*\\.\\s*(?:HasSuffix|Contains|HasPrefix)\\(\\s*os\\s*\\.\\s*Args\\[0][^\\n)]{0,20}\"[^\"\\n]*\\.?test\"?",
            "os\\s*\\.\\s*(?:Getenv|LookupEnv)\\(\\s*\"" + VARIABLE + "\"",
            "os\\s*\\.\\s*Getenv\\(\\s*\"\\w+\"\\s*\\)\\s*[!=]=\\s*" + TEST));

    private static final Pattern BRACES = Pattern.compile(String.join(
            "|",
            "(?:startsWith|contains|equals|forName|matches|getProperty|endsWith|isPresent)\\(\\s*\"[^\"\\n]{0,60}(?:junit|testng|surefire|robolectric|kotest)[^\"\\n]{0,60}\"",
            "System\\s*\\.\\s*(?:getenv|getProperty)\\(\\s*\"(?:" + VARIABLE
                    + "|(?:\\w+\\.)*(?:testing|test\\.mode|isTest|unitTest))\"",
            "getenv\\(\\s*\"" + VARIABLE + "\"",
            "System\\s*\\.\\s*(?:getenv|getProperty)\\(\\s*\"[\\w.]+\"\\s*\\)\\s*(?:==|\\.equals\\()\\s*" + TEST,
            TEST + "\\s*\\.\\s*equals(?:IgnoreCase)?\\(\\s*System\\s*\\.\\s*(?:getenv|getProperty)",
            "(?:acceptsProfiles|Profiles\\s*\\.\\s*of|matchesProfiles)\\([^\\n]{0,40}\"test\"",
            "isRunningInTestHarness\\(\\s*\\)|\\bActivityManager\\s*\\.\\s*isUserAMonkey\\(",
            "\\bNSClassFromString\\(\\s*\"XCTest\\w*\""));

    private static final Pattern RUST = Pattern.compile(
            String.join(
                    "|",
                    "\\bcfg!\\s*\\(\\s*(?:not\\s*\\(\\s*|any\\s*\\(\\s*)?test\\b[^)\\n]{0,40}\\)",
                    "#\\[\\s*cfg\\s*\\(\\s*not\\s*\\(\\s*test\\s*\\)\\s*\\)\\s*](?=\\s*(?:pub(?:\\([^)\\n]*\\))?\\s+)?(?:async\\s+|const\\s+|unsafe\\s+)*(?:fn|let|if|match|return|for|while|\\{|[a-z_]\\w*[.(!]))"));

    /** A text that no question is without. */
    private static final Words SUBJECTS = Words.ignoringCase("test", "jest", "junit", "karma", "cypress", "monkey");

    /** By language, texts of which no question is without one. */
    private static final Words ASKED_IN_PYTHON =
            Words.of("modules", "environ", "getenv", "argv", "_called_from_test", "inspect");

    private static final Words ASKED_IN_SCRIPT = Words.of("env", "typeof", "window", "global", "__TEST__");
    private static final Words ASKED_IN_GO = Words.of("Testing", "Lookup", "Args", "Getenv");
    private static final Words ASKED_IN_RUST = Words.of("cfg");
    private static final Words ASKED_IN_BRACES = Words.of(
            "junit",
            "testng",
            "surefire",
            "robolectric",
            "kotest",
            "getenv",
            "getProperty",
            "Profiles",
            "isRunningInTestHarness",
            "isUserAMonkey",
            "NSClassFromString");

    /** Where the tests of a Rust file begin. */
    static final Pattern RUST_TESTS = Pattern.compile(
            "#\\[\\s*cfg\\s*\\(\\s*(?:all\\s*\\(\\s*)?test\\b[^\\n]{0,80}]\\s*(?:#\\[[^\\n]*]\\s*)*(?:pub\\s+)?mod\\b");

    private Questions() {}

    /** Whether a text may have a question; most have none, and patterns take long. */
    static boolean mayBeIn(String text, Syntax syntax) {
        return SUBJECTS.areIn(text)
                && switch (syntax) {
                    case PYTHON -> ASKED_IN_PYTHON.areIn(text);
                    case SCRIPT -> ASKED_IN_SCRIPT.areIn(text);
                    case GO -> ASKED_IN_GO.areIn(text);
                    case RUST -> ASKED_IN_RUST.areIn(text);
                    case BRACES -> ASKED_IN_BRACES.areIn(text);
                    case HASH -> false;
                };
    }

    static Pattern of(Syntax syntax) {
        return switch (syntax) {
            case PYTHON -> PYTHON;
            case SCRIPT -> SCRIPT;
            case GO -> GO;
            case RUST -> RUST;
            case BRACES -> BRACES;
            case HASH -> Pattern.compile("(?!)");
        };
    }
}
