package dev.stampbook.architecture.tidy;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.stampbook.architecture.tidy.JavaSource.Body;
import dev.stampbook.architecture.tidy.JavaSource.Call;
import dev.stampbook.architecture.tidy.JavaSource.Declared;
import dev.stampbook.architecture.tidy.JavaSource.Import;
import dev.stampbook.architecture.tidy.JavaSource.Kind;
import dev.stampbook.architecture.tidy.JavaSource.Text;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// One walk over the syntax tree of a file.
final class JavaScan extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final DocTrees docs;
    private final SourcePositions positions;
    private final List<Body> bodies = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Declared> names = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();

    JavaScan(CompilationUnitTree unit, DocTrees docs) {
        this.unit = unit;
        this.docs = docs;
        this.positions = docs.getSourcePositions();
    }

    JavaSource of(SourceFile file) {
        scan(unit, null);
        return new JavaSource(file, bodies, texts, names, calls, imports);
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void none) {
        imports.add(new Import(tree.getQualifiedIdentifier().toString(), line(tree)));
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        String name = tree.getSimpleName().toString();
        if (!name.isEmpty()) {
            declare(Kind.TYPE, name, tree.getModifiers());
        }
        for (Tree member : tree.getMembers()) {
            if (member instanceof BlockTree block) {
                body(name, block);
            }
        }
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
        String name = tree.getName().toString();
        ModifiersTree modifiers = tree.getModifiers();
        if (!overrides(modifiers) && !name.equals("<init>")) {
            declare(Kind.METHOD, name, modifiers);
        }
        if (tree.getBody() != null) {
            body(name, tree.getBody());
        }
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        if (!tree.getName().isEmpty()) {
            declare(Kind.VARIABLE, tree.getName().toString(), tree.getModifiers());
        }
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
        if (tree.getValue() instanceof String value) {
            texts.add(new Text(value, line(tree)));
        }
        return super.visitLiteral(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
        ExpressionTree select = tree.getMethodSelect();
        List<String> arguments = tree.getArguments().stream().map(Tree::toString).toList();
        if (select instanceof MemberSelectTree member) {
            String receiver = member.getExpression().toString();
            String name = member.getIdentifier().toString();
            calls.add(new Call(receiver, name, arguments, endLine(select)));
        } else {
            calls.add(new Call("", select.toString(), arguments, line(tree)));
        }
        return super.visitMethodInvocation(tree, null);
    }

    private void declare(Kind kind, String name, ModifiersTree modifiers) {
        int line = Math.max(line(getCurrentPath().getLeaf()), endLine(modifiers));
        boolean silent = docs.getDocComment(getCurrentPath()) == null;
        boolean open = kind != Kind.VARIABLE && isOpen(getCurrentPath(), modifiers);
        names.add(new Declared(kind, name, line, silent && open));
    }

    private void body(String name, BlockTree block) {
        int first = line(block);
        bodies.add(new Body(name, first, endLine(block) - first + 1));
    }

    /// Visible to other packages: public all the way out, where members of interfaces are public
    /// without saying so.
    private static boolean isOpen(TreePath path, ModifiersTree modifiers) {
        Tree owner = path.getParentPath().getLeaf();
        if (!(owner instanceof ClassTree type)) {
            return owner instanceof CompilationUnitTree && isPublic(modifiers);
        }
        return (isPublic(modifiers) || type.getKind() == Tree.Kind.INTERFACE)
                && !modifiers.getFlags().contains(Modifier.PRIVATE)
                && isOpen(path.getParentPath(), type.getModifiers());
    }

    private static boolean isPublic(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC);
    }

    private static boolean overrides(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    }

    private int line(Tree tree) {
        return lineAt(positions.getStartPosition(unit, tree));
    }

    private int endLine(Tree tree) {
        return lineAt(positions.getEndPosition(unit, tree) - 1);
    }

    private int lineAt(long position) {
        return position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
    }
}
