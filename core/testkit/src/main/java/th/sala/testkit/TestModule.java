package th.sala.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import th.sala.api.module.build.ModuleProcessor;

/** A module made up inside a test: sources and files are compiled, described, packed and signed as the build would. */
public final class TestModule {
    private final String id;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private Optional<SigningKey> key = Optional.of(SigningKey.trusted());

    private TestModule(String id) {
        this.id = id;
        manifest.put("Plugin-Id", id);
        manifest.put("Plugin-Version", "1.0.0");
        manifest.put("Plugin-Requires", ">=0.1.0 & <1.0.0");
    }

    /** An empty module; its package is {@code th.sala.plugin.<id>}. */
    public static TestModule of(String id) {
        return new TestModule(id);
    }

    public String packageName() {
        return "th.sala.plugin." + id;
    }

    public TestModule version(String version) {
        return manifest("Plugin-Version", version);
    }

    /** Sets an attribute of the manifest; an empty value leaves it out. */
    public TestModule manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    /** Adds a class of the module's package; package clause and the usual imports are put before it. */
    public TestModule type(String name, String code) {
        sources.put(packageName() + "." + name, "package " + packageName() + ";\n" + IMPORTS + code);
        return this;
    }

    public TestModule file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Signs with this key instead of the trusted one. */
    public TestModule signedBy(SigningKey other) {
        key = Optional.of(other);
        return this;
    }

    public TestModule unsigned() {
        key = Optional.empty();
        return this;
    }

    /** Compiles and packs everything into a new file. */
    public Path build() {
        try {
            Path folder = TemporaryFolders.make("sala-module");
            Path classes = Files.createDirectories(folder.resolve("classes"));
            compile(classes);
            Path jar = folder.resolve(id + "-" + manifest.get("Plugin-Version") + ".jar");
            pack(classes, jar);
            key.ifPresent(k -> k.sign(jar));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, code) -> units.add(new Source(name, code)));
        JavaCompiler.CompilationTask task = compiler.getTask(
                messages,
                null,
                null,
                List.of("-d", classes.toString(), "-parameters", "-nowarn", "--release", "21", "-implicit:none"),
                null,
                units);
        task.setProcessors(List.of(new ModuleProcessor()));
        if (!task.call()) {
            throw new CompilationFailed(messages.toString());
        }
    }

    /** The compiler or the module processor refused the sources. */
    public static final class CompilationFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CompilationFailed(String messages) {
            super(messages);
        }
    }

    private void pack(Path classes, Path jar) throws IOException {
        Manifest written = new Manifest();
        written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((name, value) -> {
            if (!value.isEmpty()) {
                written.getMainAttributes().putValue(name, value);
            }
        });
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream to = new JarOutputStream(out, written);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path file : compiled.sorted().toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (Files.isDirectory(file) && !name.isEmpty()) {
                    // scanning finds packages by their folders
                    put(to, name + "/", new byte[0]);
                } else if (Files.isRegularFile(file) && !files.containsKey(name)) {
                    put(to, name, Files.readAllBytes(file));
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(to, file.getKey(), file.getValue());
            }
        }
    }

    private static void put(JarOutputStream to, String name, byte[] bytes) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        to.write(bytes);
        to.closeEntry();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }

    private static final String IMPORTS = """
        import com.vaadin.flow.component.*;
        import com.vaadin.flow.component.dependency.*;
        import com.vaadin.flow.component.formlayout.*;
        import com.vaadin.flow.component.grid.*;
        import com.vaadin.flow.component.html.*;
        import com.vaadin.flow.component.textfield.*;
        import com.vaadin.flow.data.binder.*;
        import com.vaadin.flow.router.*;
        import jakarta.annotation.security.*;
        import jakarta.persistence.*;
        import java.util.*;
        import org.springframework.context.*;
        import org.springframework.data.jpa.repository.JpaRepository;
        import org.springframework.security.access.prepost.*;
        import org.springframework.stereotype.Component;
        import org.springframework.stereotype.Service;
        import org.springframework.transaction.annotation.*;
        import org.springframework.transaction.event.*;
        import th.sala.api.*;
        import th.sala.api.audit.*;
        import th.sala.api.module.*;
        import th.sala.api.people.*;
        """;
}
