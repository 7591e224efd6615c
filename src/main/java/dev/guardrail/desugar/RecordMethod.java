package dev.guardrail.desugar;

import dev.guardrail.desugar.Sugar.Component;
import java.util.Objects;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * {@code equals}, {@code hashCode} or {@code toString} of a record, as {@link java.lang.runtime.ObjectMethods} makes them.
 *
 * @param owner the record
 * @param sugar what is known of it
 * @param method a static method that takes the record first, whose name has {@link #ENDING}
 */
record RecordMethod(Type owner, Sugar sugar, Method method) {

    static final String ENDING = "$desugared";

    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type OBJECTS = Type.getType(Objects.class);
    private static final Type STRING = Type.getType(String.class);
    private static final Method EQUALS = Method.getMethod("boolean equals(Object, Object)");
    private static final Method CONCAT = Method.getMethod("String concat(String)");

    /** Adds the method to its class. */
    void write(ClassVisitor into) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor raw = into.visitMethod(access, method.getName(), method.getDescriptor(), null, null);
        GeneratorAdapter code = new GeneratorAdapter(access, method, raw);
        switch (method.getName().substring(0, method.getName().length() - ENDING.length())) {
            case "equals" -> equality(code, raw);
            case "hashCode" -> hash(code);
            case "toString" -> text(code);
            default -> throw new IllegalStateException("unknown method of a record: " + method);
        }
        code.returnValue();
        code.endMethod();
    }

    private void equality(GeneratorAdapter code, MethodVisitor raw) {
        Label other = code.newLabel();
        Label differs = code.newLabel();
        code.loadArg(0);
        code.loadArg(1);
        code.ifCmp(OBJECT, GeneratorAdapter.NE, other);
        code.push(true);
        code.returnValue();
        mark(code, raw, other);
        code.loadArg(1);
        code.instanceOf(owner);
        code.ifZCmp(GeneratorAdapter.EQ, differs);
        for (Component component : sugar.components()) {
            load(code, 0, component);
            load(code, 1, component);
            jumpIfUnequal(code, component.type(), differs);
        }
        code.push(true);
        code.returnValue();
        mark(code, raw, differs);
        code.push(false);
    }

    /** At each label, a method has what it begins with, and nothing on the stack. */
    private static void mark(GeneratorAdapter code, MethodVisitor raw, Label label) {
        code.mark(label);
        raw.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    /** Compares numbers with fractions as their boxes do: of them, `==` says something else of NaN and zero. */
    private static void jumpIfUnequal(GeneratorAdapter code, Type type, Label differs) {
        if (!Conversion.isPrimitive(type)) {
            code.invokeStatic(OBJECTS, EQUALS);
            code.ifZCmp(GeneratorAdapter.EQ, differs);
        } else if (type.equals(Type.FLOAT_TYPE) || type.equals(Type.DOUBLE_TYPE)) {
            code.invokeStatic(Conversion.boxed(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
            code.ifZCmp(GeneratorAdapter.NE, differs);
        } else {
            code.ifCmp(type, GeneratorAdapter.NE, differs);
        }
    }

    private void hash(GeneratorAdapter code) {
        code.push(0);
        for (Component component : sugar.components()) {
            boolean isPrimitive = Conversion.isPrimitive(component.type());
            code.push(31);
            code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
            load(code, 0, component);
            code.invokeStatic(
                    isPrimitive ? Conversion.boxed(component.type()) : OBJECTS,
                    new Method("hashCode", Type.INT_TYPE, new Type[] {isPrimitive ? component.type() : OBJECT}));
            code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
        }
    }

    private void text(GeneratorAdapter code) {
        code.push(sugar.simpleName() + "[");
        String separator = "";
        for (Component component : sugar.components()) {
            code.push(separator + component.name() + "=");
            code.invokeVirtual(STRING, CONCAT);
            load(code, 0, component);
            code.invokeStatic(STRING, new Method("valueOf", STRING, new Type[] {printed(component.type())}));
            code.invokeVirtual(STRING, CONCAT);
            separator = ", ";
        }
        code.push("]");
        code.invokeVirtual(STRING, CONCAT);
    }

    /** The type of the method {@code String.valueOf} that prints a value. */
    private static Type printed(Type type) {
        if (!Conversion.isPrimitive(type)) {
            return OBJECT;
        }
        return type.equals(Type.BYTE_TYPE) || type.equals(Type.SHORT_TYPE) ? Type.INT_TYPE : type;
    }

    private void load(GeneratorAdapter code, int argument, Component component) {
        code.loadArg(argument);
        if (argument == 1) {
            code.checkCast(owner);
        }
        code.getField(owner, component.name(), component.type());
    }
}
