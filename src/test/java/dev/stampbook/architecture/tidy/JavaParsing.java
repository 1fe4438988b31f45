package dev.stampbook.architecture.tidy;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Reads Java files with the JDK's own parser, without compiling them.
final class JavaParsing {

    private JavaParsing() {}

    static List<JavaSource> parse(List<SourceFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        try {
            Map<URI, SourceFile> byPlace =
                    files.stream().collect(toMap(JavaParsing::place, file -> file));
            JavacTask task = task(files);
            DocTrees docs = DocTrees.instance(task);
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                SourceFile file = byPlace.get(unit.getSourceFile().toUri());
                sources.add(new JavaScan(unit, docs).of(requireNonNull(file)));
            }
            return List.copyOf(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavacTask task(List<SourceFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        return (JavacTask)
                compiler.getTask(
                        null,
                        null,
                        diagnostic -> {},
                        List.of("-proc:none"),
                        null,
                        files.stream().map(Unit::new).toList());
    }

    private static URI place(SourceFile file) {
        return URI.create("source:///" + file.path());
    }

    private static final class Unit extends SimpleJavaFileObject {

        private final SourceFile file;

        private Unit(SourceFile file) {
            super(place(file), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }
}
