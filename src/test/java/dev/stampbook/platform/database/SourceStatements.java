package dev.stampbook.platform.database;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The SQL in the main sources: every text block that starts like a statement, but for those whose
/// table is filled in later.
final class SourceStatements {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(?:select|insert|update|delete|with)\\b.*", Pattern.DOTALL);

    private static final String FILLED_IN = "%1$s";

    private SourceStatements() {}

    /// A statement with the place where it stands: `Sequences.java:49`.
    record Statement(String place, String sql) {
        @Override
        public String toString() {
            return place;
        }
    }

    static List<Statement> all() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(MAIN)) {
            var sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            var found = new Finder(Trees.instance(task).getSourcePositions());
            task.parse().forEach(found::read);
            return found.statements;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Finder extends TreeScanner<@Nullable Void, CompilationUnitTree> {

        private final List<Statement> statements = new ArrayList<>();
        private final SourcePositions positions;

        Finder(SourcePositions positions) {
            this.positions = positions;
        }

        void read(CompilationUnitTree unit) {
            scan(unit, unit);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, CompilationUnitTree unit) {
            if (literal.getKind() == Tree.Kind.STRING_LITERAL) {
                keep((String) literal.getValue(), positions.getStartPosition(unit, literal), unit);
            }
            return null;
        }

        private void keep(String text, long start, CompilationUnitTree unit) {
            if (STATEMENT.matcher(text).matches()
                    && !text.contains(FILLED_IN)
                    && isTextBlock(unit, (int) start)) {
                var file = Path.of(unit.getSourceFile().getName()).getFileName();
                var line = unit.getLineMap().getLineNumber(start);
                statements.add(new Statement(file + ":" + line, text));
            }
        }

        private static boolean isTextBlock(CompilationUnitTree unit, int start) {
            try {
                var source = unit.getSourceFile().getCharContent(true);
                return source.subSequence(start, start + 3).toString().equals("\"\"\"");
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
