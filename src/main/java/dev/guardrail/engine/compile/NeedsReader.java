package dev.guardrail.engine.compile;

import dev.guardrail.engine.CompiledRules;
import dev.guardrail.engine.Needs;
import dev.guardrail.engine.RuleBase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.EntryPoint;
import org.drools.model.From;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds out what each compiled guardrail needs before it can conclude anything. */
final class NeedsReader {

    private static final String LIST = "getRulesList";
    private static final String MAKES_RULE = "()" + Type.getDescriptor(Rule.class);

    private final Set<String> types = new TreeSet<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> ofBase = new TreeSet<>();
    private final Set<Variable<?>> results = new HashSet<>();

    private NeedsReader() {}

    /** The needs of all guardrails. */
    static List<Needs> read(CompiledRules compiled) {
        List<Needs> all = new ArrayList<>();
        for (Model model : RuleBase.guardrailsOf(compiled)) {
            List<Maker> makers = makers(Objects.requireNonNull(
                    compiled.classes().get(model.getClass().getName().replace('.', '/') + ".class")));
            List<Rule> rules = model.getRules();
            if (makers.size() != rules.size()) {
                throw new IllegalStateException("Drools writes other models than this reads: " + model.getName());
            }
            for (int i = 0; i < makers.size(); i++) {
                all.add(read(rules.get(i), makers.get(i)));
            }
        }
        return all;
    }

    private static Needs read(Rule rule, Maker maker) {
        NeedsReader reader = new NeedsReader();
        Condition all = rule.getView();
        reader.addResults(all);
        reader.add(all, true);
        return new Needs(rule.getName(), maker.owner(), maker.method(), reader.types, reader.required, reader.ofBase);
    }

    /** What an {@code accumulate} results in is no fact, and may have a pattern of its own. */
    private void addResults(Condition condition) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
                results.add(function.getResult());
            }
        }
        condition.getSubConditions().forEach(this::addResults);
    }

    /** Adds what a condition matches on, and where it has to hold, what it cannot hold without. */
    private void add(Condition condition, boolean hasToHold) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            add(accumulate.getCondition(), false);
        } else if (condition instanceof Pattern<?> pattern) {
            add(pattern, hasToHold);
        } else {
            boolean parts = condition.getType() == Condition.Type.AND || condition.getType() == Condition.Type.EXISTS;
            condition.getSubConditions().forEach(part -> add(part, hasToHold && parts));
        }
    }

    private void add(Pattern<?> pattern, boolean hasToHold) {
        String type = pattern.getPatternVariable().getType().getName();
        Object source =
                pattern.getPatternVariable() instanceof Declaration<?> declaration ? declaration.getSource() : null;
        if (source instanceof EntryPoint) {
            ofBase.add(type);
            if (hasToHold) {
                required.add(type);
            }
        } else if (hasToHold && !(source instanceof From) && !results.contains(pattern.getPatternVariable())) {
            types.add(type);
        }
    }

    /** The methods that make the rules of a model, in their order. */
    private static List<Maker> makers(byte[] model) {
        List<Maker> makers = new ArrayList<>();
        new ClassReader(model)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return name.equals(LIST) ? new Calls(makers) : null;
                            }
                        },
                        ClassReader.SKIP_DEBUG);
        return makers;
    }

    /** What makes a rule. */
    private record Maker(String owner, String method) {}

    private static final class Calls extends MethodVisitor {

        private final List<Maker> makers;

        Calls(List<Maker> makers) {
            super(Opcodes.ASM9);
            this.makers = makers;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (opcode == Opcodes.INVOKESTATIC && descriptor.equals(MAKES_RULE)) {
                makers.add(new Maker(owner.replace('/', '.'), name));
            }
        }
    }
}
