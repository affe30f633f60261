package th.sala.core.module.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarChecksTest {
    @TempDir
    Path folder;

    @Test
    void of_a_jar_nobody_has_signed_for_only_the_files_of_the_module_are_held_in_memory() throws Exception {
        Path jar = jar("i18n/notes_th.properties", "i18n/notes_en.properties", "i18n/a.properties", "i18n/b/c.bin");

        JarContents contents = JarContents.read(jar, JarChecks::filesToKeep);

        assertThat(contents.kept()).containsOnlyKeys("i18n/notes_th.properties", "i18n/notes_en.properties");
    }

    private Path jar(String... names) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Plugin-Id", "notes");
        Path jar = folder.resolve("notes.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream to = new JarOutputStream(out, manifest)) {
            for (String name : List.of(names)) {
                to.putNextEntry(new ZipEntry(name));
                to.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
