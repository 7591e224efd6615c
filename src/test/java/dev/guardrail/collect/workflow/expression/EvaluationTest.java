package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions over constants, with the values that GitHub's own evaluator ({@code @actions/expressions}) gives them. */
class EvaluationTest {

    private static final String TABLE = """
            !'.5' == (!0) ; false
            !('ABCD' < (31)) ; true
            !(('[skip ci]') >= (0x1F)) ; true
            !(fromJSON('"x"')) ; false
            !(true != ('a')) ; false
            !(true) || (case('NaN' == 31, null, '0')) ; "0"
            '0x1F' < Infinity ; true
            '1e3' || (('refs/heads/main') != -0) ; "1e3"
            '[skip ci]' != '01' ; true
            'true' <= (false) ; false
            'x' >= false ; false
            (!'.5') <= ('0' > true) ; true
            (!('')) > fromJSON('[]').* ; false
            (!('null')) == ('false') ; false
            (!((false) < true)) >= ('ABCD') ; false
            (!false) != ('') ; true
            (' 1 ') < (true) ; false
            (' 1 ') == ' 1 ' ; true
            ('' != ('0')) <= (contains('it''s', '-1')) ; false
            ('') >= (false) ; true
            ('0x1F') == contains('refs/heads/main', '1') ; false
            ('1' >= ('NaN')) || (!('0')) ; false
            ('1') >= ('1') ; true
            ('1e3') != startsWith(' 1 ', '01') ; true
            ('ABCD') > ('0') ; true
            ('false') < (null) ; false
            ('false') > (contains('0', 1000)) ; false
            ('null') <= (NaN) ; false
            ('refs/heads/main') != ('null') ; true
            ('true') < NaN ; false
            ('x') < 100000 ; false
            (('') > ('A')) == (format('x{1}', true, 31)) ; false
            (('0x1F') < 'abc') < (contains(fromJSON('false').*.k, 'ABCD')) ; false
            (('0x1F') > (null)) || (format('{0}{0}', 123456789012345, true)) ; true
            (('abc') == ('')) != ((true) >= ('true')) ; false
            (('it''s') > (null)) || ((123456789012345) || -1) ; 123456789012345
            ((0.1) > (NaN)) && (endsWith(null, 0x1F)) ; false
            ((0x1F) <= '1') < fromJSON('[1,2,"a"]')[*].k ; false
            ((false) < ('')) > (join('A', 'refs/heads/main')) ; false
            ((true) || 'abc') && (('a') <= (true)) ; false
            (0 >= null) && (startsWith('it''s', false)) ; false
            (0.1) >= ('a') ; false
            (1) != (1000) ; true
            (1.5) == (0 || 'NaN') ; false
            (100000 <= (1.5)) && fromJSON('{').* ; false
            (100000) <= (0x1F) ; false
            (NaN) >= 0o17 ; false
            (contains('', '0x1F')) > (!'[skip ci]') ; false
            (format('{0}{0}', '', 'abc')) > (false) ; false
            (null && ('null')) <= (('[skip ci]') >= 'it''s') ; true
            (null) && ((('.5') && ('false')) > (contains(null, false))) ; null
            (null) == 'true' ; false
            (null) == ('null') ; false
            (toJSON(fromJSON('false'))) || (0o17) ; "false"
            (true && (true)) >= (join(false, 0x1F)) ; false
            -0 > ('[skip ci]') ; false
            NaN != (false) ; true
            case(' 1 ' == true, '.5', '') ; ".5"
            case('ABCD' == '1e3', 'ABCD', 31) ; 31
            case('a' == null, 'null', null) ; null
            case('abc' == -1, 0, (0) || 'NaN') ; "NaN"
            case('true' <= (-1) == 'it''s', !'A', ('ABCD') < 'a') ; false
            case(1000 == '0x1F', false, null) ; null
            case(false == true, true, 'NaN') ; "NaN"
            case(true == 'ABCD', 'refs/heads/main', null) ; null
            contains('01', 1.5) ; false
            contains('1e3', '.5') ; false
            contains(('false') || ('NaN'), endsWith(true, '')) ; false
            contains((100000) || (1.5), !'') ; false
            contains(0, '0x1F') || (false) ; false
            contains(1.5, true) ; false
            contains(fromJSON('[1,2,"a"]').*.k, '0') ; false
            contains(fromJSON('false'), '') ; true
            endsWith('a' <= ('[skip ci]'), fromJSON('null').B.c[1]) ; true
            endsWith('refs/heads/main', 'ABCD') ; false
            endsWith(('false') || ('A'), contains('0x1F', '[skip ci]')) ; true
            endsWith((-0) > (1), 1e3) ; false
            endsWith(0, 'abc') ; false
            endsWith(Infinity, '-1') ; false
            endsWith(contains(false, 'false'), (false) < ('1')) ; true
            endsWith(startsWith(0.1, '1e3'), format('{0}-{1}', 1e3, false)) ; false
            endsWith(true, 0x1F) ; false
            false == ('a') ; false
            format('x{1}', !('A'), toJSON(null)) ; "xnull"
            format('x{1}', ('A') >= ('x'), join(fromJSON('false'))) ; "xfalse"
            format('x{1}', (false) && (-0), !(-1)) ; "xfalse"
            format('{0}-{1}', 'a', 'a') ; "a-a"
            format('{0}-{1}', endsWith('abc', null), (null) <= ('a')) ; "true-false"
            format('{0}-{1}', toJSON(fromJSON('1.50')), (0.1) && 1.5) ; "1.5-1.5"
            format('{0}{0}', '', 0o17) ; ""
            format('{{{0}}}{1}', 0.1, toJSON('null')) ; "{0.1}\\"null\\""
            fromJSON(!contains('.5', '')) ; false
            fromJSON('1.50')[0] ; null
            fromJSON('false').B.c[1] ; null
            fromJSON('null') ; null
            fromJSON('null')[*].k == (fromJSON('true')) ; false
            fromJSON('{"a":1,"B":{"c":[1,2]},"d":null}')['b']['c'][0] ; 1
            fromJSON(('0x1F') == ('[skip ci]')) ; false
            fromJSON((contains('-1', 'it''s')) || (false)) ; false
            join('NaN', ' 1 ') && (('it''s') && true) ; true
            join('false') ; "false"
            join(('.5') && false, 0.1 >= ('-1')) ; "false"
            join(((1e3) && ('.5')) > (-0 && (-1))) ; "true"
            join(fromJSON('[1,2,"a"]')) ; "1,2,a"
            join(fromJSON('false'), ('[skip ci]') && 0x1F) ; "false"
            join(fromJSON('true'), 'NaN') ; "true"
            join(fromJSON('{}')) && (100000) ; ""
            join(true, format('{0}{0}', false, 'false')) ; "true"
            startsWith('ABCD', 'NaN') ; false
            startsWith('a', '0') ; false
            startsWith('a', '01') ; false
            startsWith('x', format('x{1}', null, -0)) ; false
            startsWith((1) || ('1e3'), case('' == null, 'x', 'a')) ; false
            startsWith(0, '0x1F') ; false
            startsWith(0o17, !(true)) ; false
            startsWith(false, '0') ; false
            startsWith(join('NaN', ''), 0x1F) ; false
            toJSON(!(-0)) ; "true"
            toJSON('01') ; "\\"01\\""
            toJSON('[skip ci]') && (contains(false, 31)) ; false
            toJSON('it''s') ; "\\"it's\\""
            toJSON(fromJSON('[{"k":1},{"k":"a"},{}]')[*].k) ; "[\\n  1,\\n  \\"a\\"\\n]"
            toJSON(fromJSON('null')) ; "null"
            toJSON(fromJSON((false) <= (false))) ; "true"
            toJSON(fromJSON(true)) ; "true"
            true <= (null) ; false
            """;

    static Stream<String> rows() {
        return TABLE.lines().map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anExpressionHasTheValueThatGitHubGivesIt(String row) {
        int separator = row.lastIndexOf(" ; ");
        String expression = row.substring(0, separator);
        String value = row.substring(separator + 3);

        Set<Object> values = Cases.values(Parser.parse(expression).orElseThrow(), Contexts.ANY);

        assertThat(values).hasSize(1);
        assertThat(Json.write(values.iterator().next()).replaceAll("\\n *", "").replace("\": ", "\":"))
                .isEqualTo(value);
    }
}
