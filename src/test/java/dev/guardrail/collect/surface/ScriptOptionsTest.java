package dev.guardrail.collect.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptOptionsTest {

    @Test
    void commanderIsToldFlagsAndDefaults() {
        assertThat(Surfaces.of("bin/tool.ts", """
                                program
                                  .option('-p, --port <number>', 'the port', parseInt, 3000)
                                  .option("--gone")
                                  .requiredOption('--key <k>', 'a key');
                                """, """
                                // .option("--comment")
                                const text = `.option("--template") ${x ? `.option("--nested")` : "it's"} more`;
                                const re = /'\\/[/"]/; // a quote in an expression
                                program
                                  .option('-p,  --port <number>', "another port",
                                     (v) => parseInt(v, 10), 4000)
                                  .requiredOption("--key <k>", 'the key');
                                """).changes())
                .containsExactly(
                        "removed bin/tool --gone: --gone =>  @3",
                        "changed bin/tool --port: -p, --port <number> default=parseInt default=3000 =>"
                                + " -p, --port <number> default=4000 @5");
    }

    @Test
    void yargsIsToldAnObject() {
        assertThat(Surfaces.of("cli.js", """
                                const yargs = require('yargs');
                                yargs.option('size', { describe: 'old', type: 'number', default: 1 }).option('x', { type: 'string' })
                                """, """
                                const yargs = require("yargs");
                                yargs.option("x", { "type": "string" }).option("size", { default: 2, type: "number", describe: "new" })
                                """).changes())
                .containsExactly(
                        "changed cli --size: --size default=1 type=\"number\" => --size default=2 type=\"number\" @2");
    }

    @Test
    void otherOptionsAreNone() {
        assertThat(Surfaces.of("src/page.js", "", "select.option('a', { default: 1 }); x.option(y); option('--z');\n")
                        .facts())
                .isEmpty();
    }

    @Test
    void flagsOfGoAreReadWithTheirShorthandAndDefault() {
        assertThat(Surfaces.of("cmd/root.go", """
                                package cmd
                                func init() {
                                    cmd.Flags().StringVarP(&opts.name, "name", "n", "", "The name")
                                    flag.Bool("quiet", false, "say less")
                                    strings.Int("no", 1, "x")
                                }
                                """, """
                                package cmd
                                func init() {
                                    /* flag.Bool("comment", false, "") */
                                    s := `flag.Bool("raw", false, "")`
                                    cmd.Flags().StringVarP(&opts.name, "name", "N", "", "A name")
                                    fs.Bool("quiet", false, "say nothing")
                                    cmd.PersistentFlags().IntSlice("ids", nil, "ids")
                                }
                                """).changes())
                .containsExactly(
                        "changed cmd/root --name: -n, --name type=String default=\"\" => -N, --name type=String default=\"\" @5",
                        "added cmd/root --ids:  => --ids type=IntSlice default=nil @7");
    }

    @Test
    void whatIsNotClosedHidesNothingBeforeIt() {
        assertThat(Surfaces.of("a.ts", "", "p.option('--x'); const a = <p>don't</p>;\np.option('--y')\n/* `")
                        .changes())
                .containsExactly("added a --x:  => --x @1", "added a --y:  => --y @2");
    }
}
