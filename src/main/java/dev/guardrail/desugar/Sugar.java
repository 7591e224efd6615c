package dev.guardrail.desugar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/**
 * What there is to desugar in a class.
 *
 * @param isPresent whether there is anything
 * @param host the host of its nest, as an internal name: the class itself or the outermost one around it
 * @param simpleName its name in the source
 * @param components of a record, in their order
 */
record Sugar(boolean isPresent, String host, String simpleName, List<Component> components) {

    /** A component of a record. */
    record Component(String name, Type type) {}

    Sugar {
        components = List.copyOf(components);
    }

    static Sugar of(ClassReader reader) {
        Search search = new Search(reader.getClassName());
        reader.accept(search, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new Sugar(search.found, search.host, search.simpleName, search.components);
    }

    /** Whether a call site makes a lambda. Those that can be serialized, or have several interfaces, stay. */
    static boolean isLambda(Handle bootstrap) {
        return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && bootstrap.getName().equals("metafactory");
    }

    /** Whether a call site is one of those methods of a record that its source does not have. */
    static boolean isOfRecord(Handle bootstrap) {
        return bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
    }

    private static final class Search extends ClassVisitor {

        private final List<Component> components = new ArrayList<>();
        private final String self;
        private String host;
        private String simpleName;
        private boolean found;

        Search(String name) {
            super(Opcodes.ASM9);
            self = name;
            host = name;
            simpleName = name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public void visitInnerClass(String name, @Nullable String outer, @Nullable String nameInSource, int access) {
            if (name.equals(self) && nameInSource != null) {
                simpleName = nameInSource;
            }
        }

        @Override
        public void visitNestHost(String name) {
            host = name;
        }

        @Override
        public @Nullable RecordComponentVisitor visitRecordComponent(
                String name, String descriptor, @Nullable String signature) {
            components.add(new Component(name, Type.getType(descriptor)));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    found |= isLambda(bootstrap) || isOfRecord(bootstrap);
                }
            };
        }
    }
}
