package dev.guardrail.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rules that want more than to report something. None may run, whatever refuses it. */
final class HostileRules {

    /** What a payload would leave behind if it ran. */
    static final String CANARY = "target/hostile-rule-was-here";

    /** Java expressions that act on what is outside; constraints cannot have them, because they throw checked exceptions. */
    static final List<String> THROWING = List.of(
            "Runtime.getRuntime().exec( \"touch CANARY\" )",
            "new ProcessBuilder( \"touch\", \"CANARY\" ).start()",
            "new java.io.File( \"CANARY\" ).createNewFile()",
            "new java.io.FileWriter( \"CANARY\" )",
            "java.nio.file.Files.createFile( java.nio.file.Path.of( \"CANARY\" ) )",
            "java.nio.file.Files.readString( java.nio.file.Path.of( \"/etc/passwd\" ) )",
            "new java.util.Scanner( new java.io.File( \"/etc/passwd\" ) ).nextLine()",
            "new java.net.Socket( \"localhost\", 9 )",
            "java.net.URI.create( \"http://localhost:9/\" ).toURL().getContent()",
            "java.net.InetAddress.getByName( \"localhost\" )",
            "Class.forName( \"javax.script.ScriptEngineManager\" )",
            "$job.getClass().getClassLoader().loadClass( \"java.lang.Runtime\" )",
            "new java.beans.XMLDecoder( new java.io.FileInputStream( \"CANARY\" ) )",
            "new java.io.ObjectInputStream( new java.io.FileInputStream( \"CANARY\" ) ).readObject()");

    /** Java expressions that act, read what is none of their business, make objects, or never end. */
    static final List<String> ACTING = List.of(
            "$job.getClass()",
            "ClassLoader.getSystemClassLoader()",
            "Thread.currentThread().getContextClassLoader()",
            "java.lang.invoke.MethodHandles.lookup()",
            "java.lang.reflect.Array.newInstance( String.class, 3 )",
            "System.getenv()",
            "System.getProperty( \"user.home\" )",
            "System.setProperty( \"a\", \"b\" )",
            "System.console()",
            "new Thread()",
            "java.util.concurrent.ForkJoinPool.commonPool()",
            "new java.util.Timer()",
            "java.util.concurrent.CompletableFuture.runAsync( null )",
            "new java.beans.Statement( $job, \"toString\", null )",
            "javax.management.MBeanServerFactory.createMBeanServer()",
            "java.util.ServiceLoader.load( Runnable.class )",
            "java.util.logging.Logger.getLogger( \"a\" )",
            "new byte[ 2000000000 ]",
            "new Object[ 2000000000 ]",
            "new int[ 9 ][ 9 ]",
            "\"x\".repeat( 2000000000 )",
            "java.util.Collections.nCopies( 2000000000, \"x\" ).toString()",
            "String.format( \"%2000000000d\", 1 )",
            "\"aaaa\".matches( \"(a+)+b\" )",
            "\"aaaa\".replaceAll( \"(a+)+b\", \"\" )",
            "java.util.stream.IntStream.range( 0, 2000000000 ).boxed().toList()",
            "new java.math.BigDecimal( \"1E1000000000\" ).toBigInteger()",
            "new java.math.BigInteger( \"9\" ).pow( 2000000000 )",
            "new dev.guardrail.fact.Glob( \"*\" )",
            "new dev.guardrail.fact.Place( \"a\", 1, 1, 1, 1 )",
            "dev.guardrail.engine.RuleBase.guardrails()",
            "dev.guardrail.engine.Helpers.published()",
            "java.time.Instant.now()",
            "Math.random()",
            "java.util.UUID.randomUUID()",
            "$job.hashCode()",
            "$job.path().intern()",
            "$job.path().toCharArray()",
            "$job.path().chars()",
            "$job.path().getBytes()",
            "java.util.List.of( 1 ).iterator().next()",
            "new StringBuilder( \"x\" ).reverse()");

    /** The same in forms that only a consequence can have. */
    static final List<String> OF_JAVA = List.of(
            "java.util.Optional.of( \"CANARY\" ).map( java.io.File::new )",
            "java.util.Optional.of( \"CANARY\" ).map( x -> new java.io.File( x ) )");

    /** Java expressions that no rule may have and that do nothing. */
    static final List<String> IDLE = List.of(
            "dev.guardrail.fact.Job.class", "( (Object) $job )", "(Runnable) null", "new Object() { int x = 3; }");

    static final List<String> PAYLOADS =
            Stream.of(THROWING, ACTING, OF_JAVA, IDLE).flatMap(List::stream).toList();

    private static final String RULE = """
            package guardrail.acme

            import dev.guardrail.fact.*
            import dev.guardrail.finding.Violation
            HEAD
            rule "acme/r"
              @severity( "low" )
            when
              $job : Job( $path : path )
              CONDITION
            then
              CONSEQUENCE
            end
            """;

    private static final String INSERT = "insertLogical( new Violation( drools.getRule().getName(), $job, \"x\" ) );";

    /** A place in the message. */
    static final UnaryOperator<String> MESSAGE = payload -> rule("", "", INSERT.replace("\"x\"", "\"x\" + " + payload));

    /** A place in a constraint. */
    static final UnaryOperator<String> CONSTRAINT =
            payload -> rule("", "Step( name == String.valueOf( " + payload + " ) )", INSERT);

    /** A place in a function. */
    static final UnaryOperator<String> FUNCTION =
            payload -> rule("function Object f() { return " + payload + "; }", "Step( f() != null )", INSERT);

    /** Where a payload can stand. */
    static final List<UnaryOperator<String>> PLACES = List.of(
            MESSAGE,
            payload -> rule(
                    "", "", INSERT.replace("\"x\"", "$path.isEmpty() ? \"x\" : String.valueOf( " + payload + " )")),
            payload -> rule("", "", INSERT.replace("drools.getRule().getName()", "String.valueOf( " + payload + " )")),
            payload -> rule("", "", INSERT.replace(" ) );", " ).withRelated( $job, \"\" + " + payload + " ) );")),
            payload -> rule("", "", INSERT + " String.valueOf( " + payload + " );"),
            payload -> rule("", "", "Object o = " + payload + "; " + INSERT),
            payload -> rule("", "", "{ String.valueOf( " + payload + " ); } " + INSERT),
            payload -> rule("", "Step( " + payload + " != \"\" )", INSERT),
            payload -> rule("", "Step( $x : " + payload + " )", INSERT),
            CONSTRAINT,
            payload -> rule("", "Step( name in ( \"a\", \"\" + " + payload + " ) )", INSERT),
            payload -> rule("", "Step( eval( " + payload + " != null ) )", INSERT),
            payload -> rule("", "eval( String.valueOf( " + payload + " ) != null )", INSERT),
            payload -> rule("", "String() from " + payload, INSERT),
            payload -> rule("", "Object() from " + payload, INSERT),
            payload -> rule("", "not Step( \"\" + " + payload + " == name )", INSERT),
            payload -> rule("", "accumulate( $s : Step(); $n : max( " + payload + " ) )", INSERT),
            payload -> rule(
                    "", "accumulate( $s : Step(); $n : count(); String.valueOf( " + payload + " ) != \"\" )", INSERT),
            payload -> rule(
                    "",
                    "Number() from accumulate( $s : Step(), init( Object o = " + payload
                            + "; ) action( ) reverse( ) result( 1 ) )",
                    INSERT),
            FUNCTION,
            payload -> rule(
                    "function Object f( Object $job ) { return null; }\ndeclare D x : Object = " + payload + " end",
                    "",
                    INSERT),
            payload -> rule("query q() Job( path == String.valueOf( " + payload + " ) ) end", "", INSERT),
            payload -> rule("", "", INSERT)
                    .replace("@severity( \"low\" )", "salience( String.valueOf( " + payload + " ).length() )"),
            payload -> rule("", "", INSERT)
                    .replace("@severity( \"low\" )", "enabled( String.valueOf( " + payload + " ) != null )"),
            payload -> rule("", "", INSERT).replace("@severity( \"low\" )", "timer( expr: " + payload + " )"),
            payload -> rule("", "", INSERT).replace("@severity( \"low\" )", "@severity( " + payload + " )"));

    /** Ways to write the same so that a reader of texts overlooks it. */
    private static final List<UnaryOperator<String>> DISGUISES = List.of(
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            payload -> payload.replace("e", "\\u0065"),
            payload -> payload.replace("(", "\\u0028"),
            payload -> payload.replace(".", "/* insertLogical( $job ); */."),
            payload -> payload.replace(".", " // x\n    ."),
            payload -> payload.replace(".", "\n."),
            payload -> "\"\\u0022 + " + payload.replace("\"", "\\u0022") + " + \\u0022\"",
            payload -> "( ( " + payload + " ) )");

    /** Files that are hostile as a whole. */
    static final List<String> FILES = List.of(
            rule("import java.io.File", "", INSERT),
            rule("import java.lang.*", "", INSERT),
            rule("import static java.lang.System.exit", "", INSERT),
            rule("import function java.lang.System.exit", "", INSERT),
            rule("import dev.guardrail.engine.RuleBase", "", INSERT),
            rule("import dev.guardrail.verdict.*", "", INSERT),
            rule("import accumulate java.lang.Runtime f", "", INSERT),
            rule("global java.util.List list;", "", INSERT),
            rule("dialect \"mvel\"", "", INSERT),
            rule("declare Job name : String end", "", INSERT),
            rule("declare enum E A( 1 ); x : int end", "", INSERT),
            rule("declare entry-point head end", "", INSERT),
            rule("declare window w Job() over window:length( 3 ) end", "", INSERT),
            rule("unit acme", "", INSERT),
            rule("", "Violation()", INSERT),
            rule("", "not Violation()", INSERT),
            rule("", "$v : Violation( rule == \"ci/failing\" )", INSERT),
            rule("", "Object()", INSERT),
            rule("", "not Object()", INSERT),
            rule("", "Fact()", INSERT),
            rule("", "Located()", INSERT),
            rule("", "java.lang.Object()", INSERT),
            rule("", "dev.guardrail.verdict.GateConclusion()", INSERT),
            rule("", "Enum()", INSERT),
            rule("", "Comparable()", INSERT),
            rule("", "String()", INSERT),
            rule("", "Record()", INSERT),
            rule("", "Job() from entry-point \"head\"", INSERT),
            rule("", "Job() from collect( Job() )", INSERT),
            rule("", "forall( Job() Step() )", INSERT),
            rule("", "Job() over window:length( 1 )", INSERT),
            rule("", "/Job", INSERT),
            rule("", "Job( \"x\", \"y\"; )", INSERT),
            rule("", "$a := Job()", INSERT),
            rule("", "drools : Job()", INSERT),
            rule("", "Job( path matches $path )", INSERT),
            rule("", "Job( path matches \"(a+)+b\" )", INSERT),
            rule("", "Job( path matches \"(a*)*\" )", INSERT),
            rule("", "Job( path matches \"((a{1,9}){1,9}){1,9}\" )", INSERT),
            rule("", "Job( path matches \"(a)\\\\1\" )", INSERT),
            rule("", "Job( path matches \"(?x)a # (\" )", INSERT),
            rule("", "Job( path matches \"(\" )", INSERT),
            rule("", "Job( path soundslike \"x\" )", INSERT),
            rule("", "Job( this after $job )", INSERT),
            rule("", "Job( path#Object.x == 1 )", INSERT),
            rule("", "Job( path!.length == 1 )", INSERT),
            rule("", "Job( path == null )", INSERT),
            rule("", "Job( path = \"x\" )", INSERT),
            rule("", "Job( path.(length > 3, System.exit( 0 ) == 1) )", INSERT),
            rule("", "Job( path /* */ == \"x\" )", INSERT),
            rule("", "Job( " + "( ".repeat(30) + "line == 1" + " )".repeat(30) + " )", INSERT),
            rule("", "", ""),
            rule("", "", "insert( $job );"),
            rule("", "", "insertLogical( $job );"),
            rule("", "", "insertLogical( \"x\" );"),
            rule("", "", "insertLogical( new Place( \"x\", 1, 1, 1, 1 ) );"),
            rule("", "", "drools.insertLogical( new Violation( drools.getRule().getName(), $job, \"x\" ) );"),
            rule("", "", INSERT + INSERT),
            rule("", "", INSERT + " drools.halt();"),
            rule("", "", "delete( $job ); " + INSERT),
            rule("", "", "modify( $job ) { }; " + INSERT),
            rule("", "", "while ( true ) { }"),
            rule("", "", "if ( true ) " + INSERT),
            rule("", "", "for ( ;; ) " + INSERT),
            rule("", "", "try { " + INSERT + " } finally { }"),
            rule("", "", "/* */ " + INSERT),
            rule("", "", INSERT + " // x"),
            rule("", "", INSERT.replace("drools.getRule().getName()", "\"ci/failing\"")),
            rule("", "", INSERT.replace("drools.getRule().getName()", "$path")),
            rule("", "", INSERT.replace("drools.getRule().getName()", "drools.getRule().getName() + \"\"")),
            rule("", "", INSERT.replace("\"x\"", "\"x\" ) { }")),
            rule("", "", INSERT.replace("\"x\" )", "\"x\" ).equals( $job )")),
            rule("", "", INSERT.replace("new Violation(", "new dev.guardrail.finding.Violation(")),
            rule("", "", INSERT).replace("rule \"acme/r\"", "rule \"ci/failing\""),
            rule("", "", INSERT).replace("rule \"acme/r\"", "rule \"acme/r\" extends \"ci/failing\""),
            rule("", "", INSERT).replace("package guardrail.acme", "package guardrail.ci"),
            rule("", "", INSERT).replace("package guardrail.acme", "package dev.guardrail.engine"),
            rule("", "", INSERT).replace("package guardrail.acme", "package java.lang"),
            rule("", "", INSERT)
                    + rule("", "", INSERT)
                            .substring(rule("", "", INSERT).indexOf("rule "))
                            .replace("/r", "/s"),
            rule("", "", INSERT).replace("@severity( \"low\" )", "no-loop true"),
            rule("", "", INSERT).replace("@severity( \"low\" )", "agenda-group \"x\""),
            rule("", "", INSERT).replace("@severity( \"low\" )", "lock-on-active true"),
            rule("", "", INSERT).replace("@severity( \"low\" )", "calendars \"x\""),
            rule("", "", INSERT).replace("@severity( \"low\" )", "date-expires \"01-Jan-2020\""),
            rule("", "", INSERT).replace("@severity( \"low\" )", "duration 10"),
            rule("", "", INSERT).replace("@severity( \"low\" )", "refract true"),
            rule("", "", INSERT).replace("@severity( \"low\" )", "@severity( a = \"low\", b = \"x\" )"),
            rule("", "", INSERT).replace("low", "\\u0022 ) @x( \\u0022"),
            rule("", "", INSERT).replace("$job :", "\u202e$job :"),
            rule("", "// a comment with \\u000a System.exit( 0 );", INSERT),
            rule("", "// a comment that ends early\rObject()", INSERT));

    private HostileRules() {}

    /** So many rules with payloads, the same in each run. */
    static List<String> variants(int count) {
        Random random = new Random(13);
        List<String> rules = new ArrayList<>();
        while (rules.size() < count) {
            String payload = any(DISGUISES, random).apply(any(PAYLOADS, random));
            rules.add(any(PLACES, random).apply(payload));
        }
        return rules;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String rule(String head, String condition, String consequence) {
        return RULE.replace("HEAD", head)
                .replace("CONDITION", condition)
                .replace("CONSEQUENCE", consequence)
                .replace("CANARY", CANARY);
    }
}
