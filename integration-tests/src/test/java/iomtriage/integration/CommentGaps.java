package iomtriage.integration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a reader of documentation looks for in vain: a public type, constant or method without a comment, a parameter, component or
 * result of which the comment says nothing.
 *
 * <p>Source is parsed and not compiled, so it needs no class path. A method that overrides has the comment of what it overrides. A
 * record's own constructor has the components' words from the record: it need not say them again, which the compiler's check of
 * comments would have it do.
 */
final class CommentGaps {

    private final DocTrees comments;
    private final CompilationUnitTree file;
    private final String text;
    private final List<String> gaps = new ArrayList<>();

    private CommentGaps(DocTrees comments, CompilationUnitTree file) throws IOException {
        this.comments = comments;
        this.file = file;
        this.text = file.getSourceFile().getCharContent(true).toString();
    }

    /** Every gap in these files of source, as file, line and what is not said. */
    static List<String> in(Collection<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            DocTrees comments = DocTrees.instance(task);
            List<String> gaps = new ArrayList<>();
            for (CompilationUnitTree file : task.parse()) {
                CommentGaps found = new CommentGaps(comments, file);
                file.getTypeDecls().forEach(each -> found.type(new TreePath(new TreePath(file), each), false));
                gaps.addAll(found.gaps);
            }
            return gaps;
        }
    }

    private void type(TreePath path, boolean inInterface) {
        if (!(path.getLeaf() instanceof ClassTree type) || !isSeen(type.getModifiers(), inInterface)) {
            return;
        }
        Set<String> wanted = new TreeSet<>(names(type.getTypeParameters()));
        if (type.getKind() == Tree.Kind.RECORD) {
            components(type).forEach(component -> wanted.add(component.getName().toString()));
        }
        check(path, type.getSimpleName().toString(), wanted, false);
        boolean isInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        for (Tree member : type.getMembers()) {
            TreePath own = new TreePath(path, member);
            type(own, isInterface);
            if (member instanceof MethodTree method) {
                method(own, method, isInterface, type.getKind() == Tree.Kind.RECORD);
            } else if (member instanceof VariableTree field && isSeen(field.getModifiers(), isInterface)) {
                check(own, field.getName().toString(), Set.of(), false);
            }
        }
    }

    private void method(TreePath path, MethodTree method, boolean inInterface, boolean inRecord) {
        boolean isConstructor = method.getReturnType() == null;
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
        if (overrides
                || !isSeen(method.getModifiers(), inInterface)
                || isConstructor && inRecord && isCompact(method)) {
            return;
        }
        Set<String> wanted = new TreeSet<>(names(method.getTypeParameters()));
        method.getParameters()
                .forEach(parameter -> wanted.add(parameter.getName().toString()));
        boolean returns = !isConstructor && !method.getReturnType().toString().equals("void");
        check(path, method.getName().toString(), wanted, returns);
    }

    /** Of a constructor without a list of parameters, which the compiler fills in from the record. */
    private boolean isCompact(MethodTree constructor) {
        int start = (int) comments.getSourcePositions().getStartPosition(file, constructor);
        return !text.substring(start, text.indexOf('{', start)).contains("(");
    }

    private void check(TreePath path, String name, Set<String> wanted, boolean returns) {
        DocCommentTree comment = comments.getDocCommentTree(path);
        if (comment == null) {
            gap(path, name, "no comment");
            return;
        }
        Set<String> open = new TreeSet<>(wanted);
        comment.getBlockTags().forEach(tag -> {
            if (tag instanceof ParamTree said && !said.getDescription().isEmpty()) {
                open.remove(said.getName().toString());
            }
        });
        open.forEach(each -> gap(path, name, "no @param " + each));
        boolean saysReturn = Stream.concat(comment.getBlockTags().stream(), comment.getFullBody().stream())
                .anyMatch(each -> each.getKind() == DocTree.Kind.RETURN);
        if (returns && !saysReturn) {
            gap(path, name, "no @return");
        }
    }

    private void gap(TreePath path, String name, String what) {
        long line =
                file.getLineMap().getLineNumber(comments.getSourcePositions().getStartPosition(file, path.getLeaf()));
        Path source = Path.of(file.getSourceFile().toUri());
        gaps.add(source.getFileName() + ":" + line + " " + name + ": " + what);
    }

    private static List<VariableTree> components(ClassTree record) {
        return record.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(each -> !each.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
    }

    private static List<String> names(List<? extends TypeParameterTree> parameters) {
        return parameters.stream().map(each -> each.getName().toString()).toList();
    }

    private static boolean isSeen(ModifiersTree modifiers, boolean inInterface) {
        Set<Modifier> flags = EnumSet.noneOf(Modifier.class);
        flags.addAll(modifiers.getFlags());
        return flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED)
                || inInterface && !flags.contains(Modifier.PRIVATE);
    }
}
