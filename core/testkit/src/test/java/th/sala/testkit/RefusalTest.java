package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;
import th.sala.core.module.SignatureState;

/** Each refusal names its reason, before any class of the jar is loaded. */
class RefusalTest extends HostTest {
    private static String refusal(Path file) {
        CheckedUpload upload = receive(file);
        assertThat(upload.accepted()).isFalse();
        return upload.refusal().orElseThrow().key();
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(TemporaryFolders.make("sala-file").resolve(name), bytes);
    }

    @Test
    void what_is_no_jar() throws IOException {
        assertThat(refusal(file("a.jar", "hello".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("module.refused.noJar");
        assertThat(refusal(zip(Map.of("a.txt", "a")))).isEqualTo("module.refused.noManifest");
        assertThat(PORTAL.as("admin", () -> PORTAL.host().history()))
                .hasSize(2)
                .allSatisfy(o -> assertThat(o.result()).isEqualTo(Operation.Result.REFUSED));
    }

    @Test
    void paths_that_lead_out_of_the_jar() throws IOException {
        Map<String, String> files = new java.util.LinkedHashMap<>();
        files.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
        files.put("../../evil.sh", "x");
        assertThat(refusal(zip(files))).isEqualTo("module.refused.path");
    }

    @Test
    void a_bomb() throws IOException {
        Path bomb = TemporaryFolders.make("sala-bomb").resolve("bomb.jar");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream to = new ZipOutputStream(out)) {
            to.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            to.write("Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
            to.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                to.write(zeros);
            }
        }
        assertThat(refusal(bomb)).isEqualTo("module.refused.bomb");
    }

    private static Path zip(Map<String, String> files) throws IOException {
        Path zip = TemporaryFolders.make("sala-zip").resolve("a.jar");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                to.putNextEntry(new ZipEntry(file.getKey()));
                to.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    @Test
    void manifests_that_are_incomplete_or_not_well_formed() {
        assertThat(refusal(Notes.version("1.0.0").manifest("Plugin-Id", "")))
                .isEqualTo("module.refused.manifestIncomplete");
        assertThat(refusal(Notes.version("1.0.0").manifest("Plugin-Requires", "")))
                .isEqualTo("module.refused.manifestIncomplete");
        assertThat(refusal(Notes.version("1.0.0").manifest("Plugin-Id", "Notes!")))
                .isEqualTo("module.refused.id");
        assertThat(refusal(Notes.version("1.0.0").manifest("Plugin-Id", "admin")))
                .isEqualTo("module.refused.idReserved");
        assertThat(refusal(Notes.version("1.0"))).isEqualTo("module.refused.version");
    }

    @Test
    void signatures_that_are_missing_broken_strange_or_out_of_date() throws IOException {
        assertThat(refusal(Notes.version("1.0.0").unsigned())).isEqualTo("module.refused.unsigned");
        assertThat(refusal(Notes.version("1.0.0").signedBy(SigningKey.stranger())))
                .isEqualTo("module.refused.untrusted");
        assertThat(refusal(with(Notes.version("1.0.0").build(), "extra.txt", "more")))
                .isEqualTo("module.refused.unsignedEntry");
        assertThat(refusal(with(Notes.version("1.0.0").build(), "i18n/notes_th.properties", "notes.title=x")))
                .isEqualTo("module.refused.signatureBroken");
        Files.copy(
                SigningKey.expired().certificate(),
                PORTAL.home().resolve("trust/expired.pem"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(refusal(Notes.version("1.0.0").signedBy(SigningKey.expired())))
                .isEqualTo("module.refused.expired");
    }

    /** The jar with one entry added or replaced after signing. */
    private static Path with(Path jar, String name, String text) throws IOException {
        try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(jar)) {
            Files.writeString(zip.getPath(name), text);
        }
        return jar;
    }

    @Test
    void a_certificate_that_expires_after_the_installation_is_a_warning() {
        install(Notes.version("1.0.0"));
        Path expired = Notes.version("1.0.0").signedBy(SigningKey.expired()).build();
        replaceBytes(expired);
        PORTAL.restart();
        assertThat(row("notes").state()).isEqualTo(ModuleState.RUNNING);
        assertThat(row("notes").signature()).isEqualTo(SignatureState.EXPIRED);
        assertThat(row("notes").health().key()).isEqualTo("module.health.expired");
    }

    @Test
    void the_same_checks_stop_a_tampered_jar_at_the_next_start() {
        install(Notes.version("1.0.0"));
        replaceBytes(Notes.version("1.0.0").signedBy(SigningKey.stranger()).build());
        PORTAL.restart();
        assertThat(row("notes").state()).isEqualTo(ModuleState.FAILED);
        assertThat(row("notes").health().key()).isEqualTo("module.refused.untrusted");
        assertThat(PORTAL.running("notes")).isEmpty();
    }

    private static void replaceBytes(Path jar) {
        try {
            Files.copy(
                    SigningKey.expired().certificate(),
                    PORTAL.home().resolve("trust/expired.pem"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            byte[] bytes = Files.readAllBytes(jar);
            PORTAL.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("update core_module_jar_part set bytes = ? where part = 0")
                    .param(bytes)
                    .update();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void an_api_that_does_not_fit() {
        assertThat(refusal(Notes.version("1.0.0").manifest("Plugin-Requires", ">=9.0.0")))
                .isEqualTo("module.refused.api");
        assertThat(refusal(Notes.version("1.0.0").manifest("Plugin-Requires", "new enough")))
                .isEqualTo("module.refused.requiresUnreadable");
    }

    @Test
    void descriptions_that_are_missing_or_contradict() {
        assertThat(refusal(Notes.bare("1.0.0"))).isEqualTo("module.refused.noDescriptor");
        assertThat(refusal(Notes.bare("1.0.0").file("META-INF/sala/module.json", "{")))
                .isEqualTo("module.refused.descriptorUnreadable");
        assertThat(refusal(Notes.version("1.0.0").manifest("Plugin-Id", "other")))
                .isEqualTo("module.refused.descriptorOther");
        assertThat(refusal(described("\"views\": [{\"class\": \"x\", \"route\": \"home\", \"access\": \"all\"}]")))
                .isEqualTo("module.refused.route");
        assertThat(refusal(described("\"views\": [{\"class\": \"x\", \"route\": \"notes\"}]")))
                .isEqualTo("module.refused.viewOpen");
        assertThat(refusal(described("\"views\": [{\"class\": \"x\", \"route\": \"notes\", \"access\": \"some\"}]")))
                .isEqualTo("module.refused.viewOpen");
        assertThat(refusal(described("\"permissions\": [\"core.modules\"]"))).isEqualTo("module.refused.permission");
    }

    private static TestModule described(String member) {
        return Notes.bare("1.0.0")
                .file(
                        "META-INF/sala/module.json",
                        "{\"id\": \"notes\", \"entry\": \"th.sala.plugin.notes.NotesModule\", " + member + "}");
    }

    @Test
    void tables_of_the_prefix_that_somebody_else_made() {
        sql("create table notes_of_others (id int)");
        assertThat(refusal(Notes.version("1.0.0"))).isEqualTo("module.refused.tables");
    }
}
