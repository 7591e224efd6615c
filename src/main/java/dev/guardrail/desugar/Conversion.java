package dev.guardrail.desugar;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** Conversions between what a functional interface passes and what a method takes: casts, boxes, wider numbers. */
final class Conversion {

    private Conversion() {}

    /**
     * Converts the value on the stack.
     *
     * @param has its type in the class file
     * @param known its type in the source, which may be narrower
     * @param wanted the type to convert it to
     */
    static void convert(GeneratorAdapter code, Type has, Type known, Type wanted) {
        if (isPrimitive(has)) {
            if (isPrimitive(wanted)) {
                code.cast(has, wanted);
            } else {
                code.valueOf(has);
            }
        } else if (isPrimitive(wanted)) {
            Type unboxed = unboxed(known);
            code.unbox(isPrimitive(unboxed) ? unboxed : wanted);
            if (isPrimitive(unboxed)) {
                code.cast(unboxed, wanted);
            }
        } else {
            cast(code, has, known);
            cast(code, known, wanted);
        }
    }

    private static void cast(GeneratorAdapter code, Type from, Type to) {
        if (!from.equals(to)) {
            code.checkCast(to);
        }
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** The class of the boxes of a primitive type. */
    static Type boxed(Type primitive) {
        return Type.getType(
                switch (primitive.getSort()) {
                    case Type.BOOLEAN -> Boolean.class;
                    case Type.CHAR -> Character.class;
                    case Type.BYTE -> Byte.class;
                    case Type.SHORT -> Short.class;
                    case Type.INT -> Integer.class;
                    case Type.LONG -> Long.class;
                    case Type.FLOAT -> Float.class;
                    case Type.DOUBLE -> Double.class;
                    default -> throw new IllegalArgumentException("not a primitive type: " + primitive);
                });
    }

    /** The primitive type of a class of boxes; any other type itself. */
    private static Type unboxed(Type type) {
        return switch (type.getClassName()) {
            case "java.lang.Boolean" -> Type.BOOLEAN_TYPE;
            case "java.lang.Character" -> Type.CHAR_TYPE;
            case "java.lang.Byte" -> Type.BYTE_TYPE;
            case "java.lang.Short" -> Type.SHORT_TYPE;
            case "java.lang.Integer" -> Type.INT_TYPE;
            case "java.lang.Long" -> Type.LONG_TYPE;
            case "java.lang.Float" -> Type.FLOAT_TYPE;
            case "java.lang.Double" -> Type.DOUBLE_TYPE;
            default -> type;
        };
    }
}
