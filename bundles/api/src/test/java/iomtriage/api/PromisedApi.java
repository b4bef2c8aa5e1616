package iomtriage.api;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Differ;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The API that hosts were promised, as bnd lists a jar's API, in a text of one line for each element: how deep it stands, what adding
 * and what taking away does to a host, its kind, its name.
 */
final class PromisedApi {

    private static final Set<String> JDK = Set.of(
            "clone",
            "compareTo",
            "describeConstable",
            "equals",
            "finalize",
            "getDeclaringClass",
            "hashCode",
            "ordinal",
            "toString",
            "valueOf");

    private PromisedApi() {}

    static String text(Tree api) {
        StringBuilder text = new StringBuilder();
        write(ours(api.serialize()), 0, text);
        return text.toString();
    }

    /** Without what every object and every enumeration has, which is another with each JDK. */
    private static Tree.Data ours(Tree.Data element) {
        element.children = Stream.of(element.children)
                .filter(child -> !(child.type == Type.METHOD && JDK.contains(child.name.replaceFirst("\\(.*", "")))
                        && !child.name.startsWith("jdk.internal"))
                .map(PromisedApi::ours)
                .toArray(Tree.Data[]::new);
        return element;
    }

    private static void write(Tree.Data element, int depth, StringBuilder text) {
        text.append(" ".repeat(depth))
                .append(element.add)
                .append(' ')
                .append(element.rem)
                .append(' ')
                .append(element.type)
                .append(' ')
                .append(element.name)
                .append('\n');
        for (Tree.Data child : element.children) {
            write(child, depth + 1, text);
        }
    }

    static Tree read(Differ differ, List<String> lines) throws Exception {
        Deque<List<Tree.Data>> open = new ArrayDeque<>();
        Deque<Tree.Data> parents = new ArrayDeque<>();
        List<Tree.Data> roots = new ArrayList<>();
        open.push(roots);
        for (String line : lines) {
            int depth = line.length() - line.stripLeading().length();
            while (parents.size() > depth) {
                close(parents.pop(), open.pop());
            }
            Tree.Data element = element(line.stripLeading().split(" ", 4));
            open.peek().add(element);
            parents.push(element);
            open.push(new ArrayList<>());
        }
        while (!parents.isEmpty()) {
            close(parents.pop(), open.pop());
        }
        return differ.deserialize(roots.get(0));
    }

    private static void close(Tree.Data element, List<Tree.Data> children) {
        element.children = children.toArray(Tree.Data[]::new);
    }

    private static Tree.Data element(String... parts) {
        Tree.Data element = new Tree.Data();
        element.add = Delta.valueOf(parts[0]);
        element.rem = Delta.valueOf(parts[1]);
        element.type = Type.valueOf(parts[2]);
        element.name = parts[3];
        return element;
    }
}
