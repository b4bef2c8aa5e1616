package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The order of {@code Map.of}, {@code Set.of} and their {@code copyOf} differs from one run of the JVM to the next, so nothing may go
 * through their elements one by one: the same input would give other bytes. Found in compiled classes: whatever such a map or set is
 * kept in, or returned by, must not be walked. One that is handed on and walked elsewhere is not found.
 */
class IterationOrderTest {

    private static final Set<String> MAKERS = Set.of("of", "ofEntries", "copyOf");
    private static final Set<String> WALKS =
            Set.of("entrySet", "keySet", "values", "forEach", "stream", "iterator", "toArray");
    private static final Set<String> OWNERS = Set.of("java/util/Map", "java/util/Set");

    /** Fields and methods that hand out a map or set without an order. */
    private final Set<String> unordered = new TreeSet<>();

    private static boolean isCall(AbstractInsnNode node, Set<String> names) {
        return node instanceof MethodInsnNode call && OWNERS.contains(call.owner) && names.contains(call.name);
    }

    /** None for one that has but one order, because it is empty or holds one element. */
    private static boolean isMaker(AbstractInsnNode node) {
        if (!isCall(node, MAKERS)) {
            return false;
        }
        MethodInsnNode call = (MethodInsnNode) node;
        Type[] given = Type.getArgumentTypes(call.desc);
        boolean isArray = given.length == 1 && given[0].getSort() == Type.ARRAY;
        return isArray || call.name.equals("copyOf") || given.length > (call.owner.equals("java/util/Map") ? 2 : 1);
    }

    private static String name(AbstractInsnNode node) {
        if (node instanceof FieldInsnNode field) {
            return field.owner + "." + field.name;
        }
        return node instanceof MethodInsnNode call ? call.owner + "." + call.name : "";
    }

    /** Without what a step with each element is made of: that stands between a map and the walk. */
    private static List<AbstractInsnNode> steps(MethodNode method) {
        List<AbstractInsnNode> steps = new ArrayList<>();
        for (AbstractInsnNode node : method.instructions.toArray()) {
            if (node instanceof InvokeDynamicInsnNode made
                    && made.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                int captured = Type.getArgumentTypes(made.desc).length;
                steps.subList(Math.max(0, steps.size() - captured), steps.size())
                        .clear();
            } else if (node.getOpcode() >= 0 && !(node instanceof TypeInsnNode)) {
                steps.add(node);
            }
        }
        return steps;
    }

    private void collect(ClassNode type, MethodNode method) {
        Set<Integer> variables = new HashSet<>();
        boolean isMade = false;
        for (AbstractInsnNode node : steps(method)) {
            if (isMade && (node.getOpcode() == Opcodes.PUTFIELD || node.getOpcode() == Opcodes.PUTSTATIC)) {
                unordered.add(name(node));
            } else if (isMade && node.getOpcode() == Opcodes.ARETURN) {
                unordered.add(type.name + "." + method.name);
            } else if (isMade && node.getOpcode() == Opcodes.ASTORE) {
                variables.add(((VarInsnNode) node).var);
            }
            isMade = isMaker(node) || node.getOpcode() == Opcodes.ALOAD && variables.contains(((VarInsnNode) node).var);
        }
    }

    private List<String> walked(ClassNode type, MethodNode method) {
        List<String> walked = new ArrayList<>();
        AbstractInsnNode before = null;
        for (AbstractInsnNode node : steps(method)) {
            if (before != null && isCall(node, WALKS) && (isMaker(before) || unordered.contains(name(before)))) {
                walked.add(type.name + "." + method.name + " goes through " + name(before));
            }
            before = node;
        }
        return walked;
    }

    private List<String> walked(Iterable<ClassNode> classes) {
        classes.forEach(type -> type.methods.forEach(method -> collect(type, method)));
        List<String> walked = new ArrayList<>();
        classes.forEach(type -> type.methods.forEach(method -> walked.addAll(walked(type, method))));
        return walked;
    }

    private static ClassNode read(Path file) throws IOException {
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        return type;
    }

    @Test
    void nothingGoesThroughAMapOrSetWithoutAnOrder() throws IOException {
        Map<String, ClassNode> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("project.root"), "bundles"))) {
            for (Path file : files.filter(each -> each.toString().contains("/target/classes/iomtriage/")
                            && each.toString().endsWith(".class"))
                    .toList()) {
                ClassNode type = read(file);
                classes.put(type.name, type);
            }
        }
        assertThat(classes).as("compiled classes").hasSizeGreaterThan(1_000);
        assertThat(walked(classes.values())).isEmpty();
    }

    /** What this test must find. */
    private static final class Wrong {
        private static final Map<String, Integer> KEPT = Map.of("one", 1, "two", 2);

        private static Map<String, Integer> returned() {
            return Map.of("one", 1, "two", 2);
        }

        static String bytes() {
            StringBuilder text = new StringBuilder();
            KEPT.forEach((name, number) -> text.append(name));
            for (String name : returned().keySet()) {
                text.append(name);
            }
            return text.toString();
        }
    }

    @Test
    void aMapThatIsKeptOrReturnedAndWalkedIsFound() throws IOException {
        String file = Wrong.class.getName().replace('.', '/') + ".class";
        ClassNode type = new ClassNode();
        try (var in = Wrong.class.getClassLoader().getResourceAsStream(file)) {
            new ClassReader(in).accept(type, ClassReader.SKIP_DEBUG);
        }
        assertThat(walked(List.of(type))).hasSize(2);
        assertThat(Wrong.bytes()).hasSize(12);
    }
}
