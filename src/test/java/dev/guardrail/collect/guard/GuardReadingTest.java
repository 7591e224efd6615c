package dev.guardrail.collect.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.guard.Guard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which guards files have, and what their removal leaves. */
class GuardReadingTest {

    @Test
    void anIfOfPythonThatRaisesIsEvaluatedAndHoldsNever() {
        assertThat(removals("a.py", """
                def add(cart, quantity):
                    if quantity < 0:
                        log("no")
                        raise ValueError("negative")
                    elif (limit := cart.limit) and quantity > limit: raise ValueError(
                        limit)
                """))
                .containsExactly(
                        "add 2: if (quantity < 0) and False:",
                        "add 5: elif ((limit := cart.limit) and quantity > limit) and False: raise ValueError(");
    }

    @Test
    void raiseAndAssertOfPythonBecomePass() {
        assertThat(removals("a.py", """
                class Cart:
                    def total(self, rate):
                        try:
                            return sum(self)
                        except TypeError as problem:
                            raise CartError(
                                \"""no
                                sum\""") from problem
                        else:
                            x = 1; assert rate, "none"; y = 2
                        match rate:
                            case 0: return 1
                            case _: raise ValueError
                """))
                .containsExactly(
                        "Cart.total 6: pass", "Cart.total 10: x = 1; pass; y = 2", "Cart.total 13: case _: pass");
    }

    @Test
    void aFunctionOfPythonThatOnlyRaisesIsNotThereYetAndTheEntryOfAFileIsNoCheck() {
        assertThat(removals("a.py", """
                def area(self):
                    \"""The area.\"""
                    raise NotImplementedError
                if __name__ == "__main__":
                    sys.exit(main())
                if TYPE_CHECKING:
                    raise ImportError
                raise_it = 1
                if a:
                    b = 1
                else:
                    pass
                """)).isEmpty();
    }

    @Test
    void anIfOfJavaThatThrowsIsEvaluatedAndHoldsNever() {
        assertThat(removals("Cart.java", """
                class Cart {
                    void add(int quantity) {
                        if (quantity < 0 // at least one
                                || quantity > 9) {
                            throw new IllegalArgumentException("😀 quantity");
                        } else if (done) throw new IllegalStateException();
                        if (quantity == 5) { if (other) throw x; log(); }
                        if ("😀".isEmpty()) System.exit(1);
                    }
                }
                """))
                .containsExactly(
                        "Cart.add 3: if ((quantity < 0 // at least one",
                        "Cart.add 6: } else if ((done) && false) throw new IllegalStateException();",
                        "Cart.add 7: if (quantity == 5) { if ((other) && false) throw x; log(); }",
                        "Cart.add 8: if ((\"😀\".isEmpty()) && false) System.exit(1);");
    }

    @Test
    void throwAndAssertionsOfJavaDoNothing() {
        assertThat(removals("Cart.java", """
                class Cart {
                    Cart(Items items) {
                        this.items = Objects.requireNonNull(items, "items");
                        assert items.size() < 10 : "too many";
                        Preconditions.checkArgument(items.isSound());
                    }
                    int total(Kind kind) {
                        try { return sum(); } catch (Overflow e) { log(e); throw new CartException(e); }
                        switch (kind) {
                            case A -> throw new IllegalStateException();
                            default -> { }
                        }
                    }
                    void later() { throw new UnsupportedOperationException(); }
                }
                """))
                .containsExactly(
                        "Cart 3: this.items = (items);",
                        "Cart 4: ;",
                        "Cart 5: ;",
                        "Cart.total 8: try { return sum(); } catch (Overflow e) { log(e); if (false) throw new CartException(e); }",
                        "Cart.total 10: case A -> { if (false) throw new IllegalStateException(); }");
    }

    @Test
    void anIfOfTypeScriptThatThrowsIsEvaluatedAndHoldsNever() {
        assertThat(removals("cart.ts", """
                export class Cart {
                  add(quantity: number): Result<void> {
                    if (quantity < 0) { // no
                      log(`no ${quantity}`)
                      throw new RangeError(`no ${quantity}`)
                    }
                    if (!this.items /* none */) throw new Error("none");
                    else if (quantity > max) return Promise.reject(new Error("max"))
                    if (open) { if (late) throw late; again() }
                  }
                }
                const check = async (x) => { if (x == null) process.exit(2) }
                class Api {
                  get = async (path: string): Promise<Map<string, Item[]>> => {
                    if (!path) throw new Error("path")
                  }
                }
                """))
                .containsExactly(
                        "Cart.add 3: if ((quantity < 0) && false) { // no",
                        "Cart.add 7: if ((!this.items) && false /* none */) throw new Error(\"none\");",
                        "Cart.add 8: else if ((quantity > max) && false) return Promise.reject(new Error(\"max\"))",
                        "Cart.add 9: if (open) { if ((late) && false) throw late; again() }",
                        "check 12: const check = async (x) => { if ((x == null) && false) process.exit(2) }",
                        "Api.get 15: if ((!path) && false) throw new Error(\"path\")");
    }

    @Test
    void throwAndAssertionsOfJavaScriptAreSkipped() {
        assertThat(removals("cart.js", """
                function total(items) {
                  invariant(items, "no items")
                  console.assert(items.length > 0)
                  try { return sum(items) } catch (e) { throw new CartError(e) }
                  switch (items.kind) {
                    case "a": return 1
                    default: throw new Error(items.kind)
                  }
                  generator.throw(new Error())
                }
                function later() { throw new Error("not yet") }
                """))
                .containsExactly(
                        "total 2: if (false) invariant(items, \"no items\")",
                        "total 3: if (false) console.assert(items.length > 0)",
                        "total 4: try { return sum(items) } catch (e) { if (false) throw new CartError(e) }",
                        "total 7: default: if (false) throw new Error(items.kind)");
    }

    @Test
    void anIfOfGoThatReturnsAnErrorIsEvaluatedAndHoldsNever() {
        assertThat(removals("cart.go", """
                package cart

                func (c *Cart[T]) Add(quantity int) (int, error) {
                	if quantity < 0 {
                		return 0, fmt.Errorf("%d is negative", quantity)
                	}
                	if err := c.check(); err != nil {
                		return 0, err
                	}
                	if quantity == 0 {
                		return 0, nil
                	}
                	if c.name == "a" || c.name == `b` {
                		panic("a")
                	}
                	if c.cached != nil {
                		return 1, c.cached.err
                	}
                	if quantity > 9 {
                		return 0, shop.ErrTooMany
                	}
                	go func() {
                		panic("again")
                		done()
                	}()
                	return quantity, nil
                }
                """))
                .containsExactly(
                        "Cart.Add 4: if (quantity < 0) && false {",
                        "Cart.Add 7: if err := c.check(); (err != nil) && false {",
                        "Cart.Add 13: if (c.name == \"a\" || c.name == `b`) && false {",
                        "Cart.Add 19: if (quantity > 9) && false {",
                        "Cart.Add 23: if false { panic(\"again\") }");
    }

    @Test
    void lineEndsAndTheMarkOfTheEncodingStay() throws MalformedException {
        byte[] content = "\uFEFFif a:\r\n    raise ä\r\nb = 1\r\n".getBytes(StandardCharsets.UTF_8);
        Guard guard = GuardReading.of(new SourceFile("a.py", content)).guards().get(0);
        assertThat(new String(RemovableText.of(content).with(guard.removal()), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFif (a) and False:\r\n    raise ä\r\nb = 1\r\n");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThat(problem("a.py", "x = (".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("it cannot be parsed, line 1: `(` is not closed");
        assertThat(problem("a.py", "x = 'ä'".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("it cannot be parsed: it is not in UTF-8");
        assertThat(problem("A.kt", new byte[0])).isEqualTo("guards of Kotlin are not read");
        assertThat(problem("a.rs", new byte[0])).isEqualTo("guards of `rs` files are not read");
    }

    private static String problem(String path, byte[] content) {
        return GuardReading.of(new SourceFile(path, content)).problem();
    }

    /** Of each guard, its scope and its first line after its removal. */
    private static List<String> removals(String path, String source) {
        GuardReading reading = GuardReading.of(new SourceFile(path, source.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.problem()).isEmpty();
        return reading.guards().stream()
                .map(guard -> guard.scope() + " " + guard.place().line() + ": "
                        + guard.removal()
                                .apply(source)
                                .lines()
                                .toList()
                                .get(guard.place().line() - 1)
                                .strip())
                .toList();
    }
}
