package org.tallystick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.RecordComponentVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the annotations off the components of compiled records. A JVM refuses to redefine a record that has some once
 * its constants are numbered anew, as they are in a mutated one, and pitest counts each of these refusals as a mutation
 * that was noticed.
 */
public final class PlainRecords {
    private PlainRecords() {}

    /** Changes all records in a folder of classes, and those below it. */
    public static void main(String[] arguments) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            classes = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : classes) {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            if ("java/lang/Record".equals(reader.getSuperName())) {
                Files.write(file, plain(reader));
            }
        }
    }

    private static byte[] plain(ClassReader reader) {
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public @Nullable RecordComponentVisitor visitRecordComponent(
                            String name, String descriptor, String generic) {
                        super.visitRecordComponent(name, descriptor, generic).visitEnd();
                        return null; // nobody is told of its annotations
                    }
                },
                0);
        return writer.toByteArray();
    }
}
