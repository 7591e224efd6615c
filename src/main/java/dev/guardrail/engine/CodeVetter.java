package dev.guardrail.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Looks at the code of one method of compiled rules. It has no loop, catches nothing, and makes no object but what the
 * compiler makes; it inserts conclusions alone.
 */
final class CodeVetter extends MethodVisitor {

    private static final int LARGEST_ARRAY = 1000;
    private static final String DECIMAL = "-?[0-9]{1,18}(\\.[0-9]{1,9})?";
    private static final Set<String> CONCLUSIONS =
            Set.of("dev/guardrail/finding/Violation", "dev/guardrail/claim/ClaimConclusion");
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory.metafactory";
    private static final String TEXTS = "java/lang/invoke/StringConcatFactory.makeConcatWithConstants";

    private final String method;
    private final Consumer<String> problems;
    private final Set<Label> passed = new HashSet<>();

    /** The type whose method the instruction before called; empty after any other instruction. */
    private String called = "";

    /** The constant that the instruction before loaded; empty after any other instruction. */
    private Object constant = "";

    CodeVetter(String method, Consumer<String> problems) {
        super(Opcodes.ASM9);
        this.method = method;
        this.problems = problems;
    }

    @Override
    public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean isInterface) {
        if (!isOwn(type) && !CompiledCode.mayCall(type, name)) {
            refuse("calls", type, name);
        }
        if (name.equals("insertLogical") && !CONCLUSIONS.contains(called)) {
            problems.accept("inserts something else than a conclusion");
        }
        if (type.equals("java/util/regex/Pattern") && name.equals("compile")) {
            vetPattern();
        }
        if (type.equals("java/math/BigDecimal")
                && name.equals("<init>")
                && !String.valueOf(constant).matches(DECIMAL)) {
            problems.accept("makes a number that is no short constant");
        }
        after(type, "");
    }

    /** A pattern is a constant, made once and not where a rule is evaluated. */
    private void vetPattern() {
        if (method.equals("<clinit>") && constant instanceof String literal && !literal.isEmpty()) {
            RegularExpressions.problem(literal)
                    .ifPresent(problem -> problems.accept("has a regular expression that " + problem));
        } else {
            problems.accept("makes a regular expression that is no constant");
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
        boolean reads = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
        if (!isOwn(type) && !(reads && CompiledCode.mayRead(type, name))) {
            refuse(reads ? "reads" : "writes", type, name);
        }
        after("", "");
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        String factory = bootstrap.getOwner() + "." + bootstrap.getName();
        boolean lambda = factory.equals(LAMBDAS)
                && name.equals("get")
                && arguments.length == 3
                && arguments[1] instanceof Handle made
                && made.getTag() == Opcodes.H_NEWINVOKESPECIAL
                && CompiledCode.isAccumulator(made.getOwner());
        boolean text = factory.equals(TEXTS) && Arrays.stream(arguments).allMatch(String.class::isInstance);
        if (!lambda && !text) {
            problems.accept("has a method reference, a lambda or another dynamic call");
        }
        after("", "");
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW && !isOwn(type) && !CompiledCode.mayCall(type, "<init>")) {
            problems.accept("makes a `" + type.replace('/', '.') + "`, which no rule may do");
        }
        boolean small = constant instanceof Integer length && length <= LARGEST_ARRAY;
        if (opcode == Opcodes.ANEWARRAY && !small && !method.equals("values")) {
            problems.accept("makes an array whose size is no small constant");
        }
        after("", "");
    }

    @Override
    public void visitLdcInsn(Object value) {
        boolean type = value instanceof Type named && (named.getSort() != Type.OBJECT || !mayMatchOn(named));
        if (type || !(value instanceof String || value instanceof Number || value instanceof Type)) {
            problems.accept("uses `" + value + "`, which no rule may match on");
        }
        after("", value);
    }

    private static boolean mayMatchOn(Type type) {
        return isOwn(type.getInternalName()) || CompiledCode.mayMatchOn(type.getInternalName());
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            problems.accept("locks an object");
        }
        boolean number = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
        after("", number ? opcode - Opcodes.ICONST_0 : "");
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            problems.accept("makes an array of numbers");
        }
        after("", operand);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        problems.accept("makes an array of arrays");
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        after("", "");
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        after("", "");
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        after("", "");
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        vetJump(target);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... targets) {
        vetJump(other);
        Arrays.stream(targets).forEach(this::vetJump);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] targets) {
        vetJump(other);
        Arrays.stream(targets).forEach(this::vetJump);
    }

    private void vetJump(Label target) {
        if (passed.contains(target)) {
            problems.accept("has a loop");
        }
        after("", "");
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        problems.accept("catches what is thrown");
    }

    private void after(String type, Object loaded) {
        called = type;
        constant = loaded;
    }

    private void refuse(String verb, String type, String name) {
        problems.accept(verb + " `" + type.replace('/', '.') + "." + name + "`, which no rule may use");
    }

    private static boolean isOwn(String type) {
        return type.startsWith("guardrail/");
    }
}
