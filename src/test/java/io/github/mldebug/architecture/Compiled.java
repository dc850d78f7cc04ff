package io.github.mldebug.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Small classes, compiled on the spot, that stand in for ours. */
public final class Compiled {
    private final Path folder;
    private final List<Path> sources = new ArrayList<>();

    /** Source and class files go below this folder. */
    public Compiled(Path folder) {
        this.folder = folder;
    }

    /** Adds a public class; its name is relative to our package, its body stands between its braces. */
    public Compiled with(String name, String body) {
        int dot = name.lastIndexOf('.');
        String simple = name.substring(dot + 1);
        Path file = folder.resolve("io/github/mldebug/" + name.replace('.', '/') + ".java");
        String text = "package io.github.mldebug." + name.substring(0, dot) + ";\npublic class " + simple + " {\n"
                + body + "\n}\n";
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.add(file);
        return this;
    }

    /** Compiles what was added. */
    public JavaClasses classes() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-proc:none", "-implicit:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new IllegalArgumentException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassFileImporter().importPath(folder);
    }
}
