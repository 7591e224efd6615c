package sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every kind of lambda, of method reference and of component of a record; prints what each comes to. */
public class Sample implements Callable<List<String>> {

    private final List<String> lines = new ArrayList<>();
    private long field = 7;

    interface Narrow<T extends Comparable<T>> {
        T best(T one, T other);
    }

    interface Variadic {
        String join(String... parts);
    }

    interface WithDefault {
        int size(String text);

        default WithDefault twice() {
            return text -> 2 * size(text);
        }

        private static int hidden(String text) {
            return -text.length();
        }

        static WithDefault negative() {
            return WithDefault::hidden;
        }
    }

    enum Color {
        RED(text -> text + "!"),
        BLUE(String::toUpperCase);

        final Function<String, String> mark;

        Color(Function<String, String> mark) {
            this.mark = mark;
        }
    }

    record Empty() {}

    record Primitives(boolean a, char b, byte c, short d, int e, long f, float g, double h) {}

    record Objects(String text, List<String> list, int[] array, Color color, Object nothing) {}

    record Generic<T extends Comparable<T>>(T value, Optional<T> other) {
        Generic {
            other = other.filter(one -> one.compareTo(value) > 0);
        }

        static Comparator<Generic<String>> order() {
            return Comparator.comparing(Generic::value);
        }
    }

    record Own(int value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Own;
        }

        @Override
        public int hashCode() {
            return 5;
        }
    }

    static class Base {
        String name() {
            return "base";
        }

        protected static String kept(Object value) {
            return "kept " + value;
        }
    }

    static class Derived extends Base {
        @Override
        String name() {
            return "derived";
        }

        Supplier<String> above() {
            return super::name;
        }

        Supplier<String> here() {
            return this::name;
        }

        private String secret(int times) {
            return "secret".repeat(times);
        }

        IntFunction<String> hidden() {
            return this::secret;
        }
    }

    /** A lambda of a parent and one of its child have the same name in their classes. */
    static class Child extends Sample {
        Supplier<Object> own() {
            return () -> this.getClass().getSimpleName() + " own";
        }
    }

    Supplier<Object> parents() {
        return () -> this.getClass().getSimpleName() + " parent " + field;
    }

    @Override
    public List<String> call() throws Exception {
        simple();
        numbers();
        references();
        captured(3, 4L, 2.5, "x", 'c', (byte) 1, true);
        records();
        failures();
        return lines;
    }

    private void simple() {
        Runnable runnable = () -> lines.add("runs");
        runnable.run();
        Callable<String> callable = () -> "called";
        try {
            lines.add(callable.call());
        } catch (Exception e) {
            lines.add("no: " + e);
        }
        Supplier<Supplier<String>> nested = () -> () -> "nested " + field;
        lines.add(nested.get().get());
        lines.add(Color.RED.mark.apply("red") + Color.BLUE.mark.apply("blue"));
        WithDefault length = String::length;
        lines.add("" + length.twice().size("four") + WithDefault.negative().size("abc"));
        lines.add("" + new Child().own().get() + new Child().parents().get());
        Supplier<String> one = null;
        for (int i = 0; i < 2; i++) {
            Supplier<String> made = () -> "same";
            lines.add("the same one: " + (one == null || one == made));
            one = made;
        }
    }

    private void numbers() {
        IntPredicate even = value -> value % 2 == 0;
        IntToLongFunction wide = Integer::valueOf;
        ToLongFunction<Integer> unboxedAndWide = Integer::intValue;
        ToDoubleFunction<Integer> toDouble = value -> value;
        DoubleUnaryOperator half = value -> value / 2;
        LongSupplier supplier = () -> field++;
        Function<Integer, Long> boxed = Long::valueOf;
        BiFunction<Integer, Integer, Integer> sum = Integer::sum;
        BinaryOperator<Long> longs = Long::sum;
        ToIntFunction<Character> code = value -> value;
        Supplier<Character> character = () -> 'q';
        ObjIntConsumer<List<String>> add = (list, value) -> list.add("added " + value);
        add.accept(lines, 9);
        lines.add("" + even.test(4) + wide.applyAsLong(5) + unboxedAndWide.applyAsLong(6) + toDouble.applyAsDouble(7)
                + half.applyAsDouble(9) + supplier.getAsLong() + field + boxed.apply(3) + sum.apply(1, 2)
                + longs.apply(3L, 4L) + code.applyAsInt('a') + character.get());
        lines.add(IntStream.range(0, 5).mapToObj(Integer::toString).collect(Collectors.joining(",")));
        lines.add("" + Stream.of(3, 1, 2).sorted(Comparator.reverseOrder()).map(value -> value * 2).toList());
        lines.add("" + Stream.of(1.5, 2.5).mapToDouble(Double::doubleValue).sum());
    }

    private void references() {
        Function<String, StringBuilder> constructor = StringBuilder::new;
        IntFunction<int[]> array = int[]::new;
        Supplier<TreeMap<String, Integer>> diamond = TreeMap::new;
        Function<Object, String> text = String::valueOf;
        Predicate<String> blank = String::isBlank;
        Narrow<String> narrow = (one, other) -> one.compareTo(other) > 0 ? one : other;
        Variadic variadic = parts -> String.join("+", parts);
        BiFunction<String, Object[], String> format = String::format;
        Function<CharSequence, Integer> length = CharSequence::length;
        Comparator<String> order = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());
        lines.add("" + constructor.apply("b").append(array.apply(2).length) + diamond.get() + text.apply(null)
                + blank.test(" ") + narrow.best("a", "b") + variadic.join("x", "y") + format.apply("%s-%s", new Object[] {1, 2})
                + length.apply("abc") + order.compare("aa", "b"));
        Derived derived = new Derived();
        lines.add(derived.above().get() + derived.here().get() + derived.hidden().apply(2));
        Function<Object, String> kept = Derived::kept;
        lines.add(kept.apply(1));
        class Local {
            private final Supplier<String> outer = () -> lines.size() > 2 ? "many" : "few";
        }
        Function<Integer, Local> made = ignored -> new Local();
        lines.add(made.apply(0).outer.get());
        Supplier<Supplier<String>> anonymous = () -> new Supplier<>() {
            @Override
            public String get() {
                return Stream.of("anonymous").map(value -> value + field).findFirst().orElse("");
            }
        };
        lines.add(anonymous.get().get());
    }

    private <T extends CharSequence & Comparable<T>> void captured(
            int a, long b, double c, T d, char e, byte f, boolean g) {
        Supplier<String> all = () -> a + "" + b + c + d + e + f + g + field;
        lines.add(all.get());
        Function<T, Integer> both = d::compareTo;
        lines.add("" + both.apply(d) + Optional.of(d).map(T::length).get());
    }

    private void records() {
        Primitives one = new Primitives(true, 'x', (byte) -3, (short) 4, 5, 1L << 40, Float.NaN, -0.0);
        for (Primitives other : List.of(one, new Primitives(true, 'x', (byte) -3, (short) 4, 5, 1L << 40, Float.NaN, -0.0),
                new Primitives(true, 'x', (byte) -3, (short) 4, 5, 1L << 40, Float.NaN, 0.0),
                new Primitives(false, 'x', (byte) -3, (short) 4, 5, 1L << 40, Float.NaN, -0.0),
                new Primitives(true, 'x', (byte) -3, (short) 4, 5, 1L << 41, Float.NaN, -0.0))) {
            lines.add(other + " " + other.hashCode() + " " + one.equals(other));
        }
        Objects objects = new Objects("t", List.of("a", "b"), null, Color.RED, null);
        lines.add(objects.toString() + objects.equals(new Objects("t", List.of("a", "b"), null, Color.RED, null))
                + objects.equals(new Objects("t", List.of("a", "b"), new int[0], Color.RED, null)) + objects.equals("t")
                + objects.equals(null) + new Objects("t", List.of(), null, null, null).hashCode());
        lines.add("" + new Empty() + new Empty().hashCode() + new Empty().equals(new Empty()));
        lines.add("" + new Own(3) + new Own(3).hashCode() + new Own(3).equals(new Own(4)));
        record Inside(Generic<String> generic, long count) {}
        Inside inside = new Inside(new Generic<>("v", Optional.of("w")), 2);
        lines.add("" + inside + inside.hashCode() + inside.equals(new Inside(new Generic<>("v", Optional.of("a")), 2)));
        lines.add("" + Stream.of(new Generic<>("z", Optional.<String>empty()), new Generic<>("y", Optional.<String>empty()))
                .sorted(Generic.order()).toList());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void failures() {
        Function<String, Integer> length = String::length;
        attempt(() -> ((Function) length).apply(3));
        Derived none = null;
        attempt(() -> {
            Supplier<String> name = none::name;
            return name.get();
        });
        ToIntFunction<Integer> unboxed = value -> value;
        attempt(() -> unboxed.applyAsInt(null));
        attempt(() -> {
            throw new IllegalStateException("thrown");
        });
    }

    private void attempt(Callable<Object> code) {
        try {
            lines.add("" + code.call());
        } catch (Exception e) {
            lines.add(e.getClass().getName());
        }
    }
}
