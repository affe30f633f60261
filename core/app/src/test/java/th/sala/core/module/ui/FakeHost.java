package th.sala.core.module.ui;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Offer;
import th.sala.core.module.Operation;
import th.sala.core.module.Rehearsal;
import th.sala.core.module.SignatureState;
import th.sala.core.module.UninstallPreview;
import th.sala.core.module.UploadId;
import th.sala.core.module.Words;

/** A host with one module; every act ends at once, and is written down. */
final class FakeHost implements ModuleHost {
    static final Offer OFFER = new Offer("notes", "1.1.0", "notes-1.1.0.jar", "ab".repeat(32));
    private static final Instant MOMENT = Instant.parse("2026-11-20T02:40:00Z");

    final List<String> acts = new ArrayList<>();
    ModuleState state = ModuleState.RUNNING;
    SignatureState signature = SignatureState.DEVELOPMENT;
    boolean downgrade;

    @Nullable
    Words refusal;

    Operation.Result result = Operation.Result.DONE;

    @Override
    public List<ModuleRow> list() {
        return List.of(new ModuleRow(
                "notes",
                "บันทึก",
                "Notes",
                "1.0.0",
                "0.9.0",
                state,
                signature,
                MOMENT,
                state == ModuleState.FAILED ? Words.of("module.failed.timeout", 30) : Words.of("module.health.fine"),
                state == ModuleState.RUNNING,
                operation(Operation.Kind.INSTALL, Operation.Result.DONE),
                state == ModuleState.RUNNING ? OFFER : null));
    }

    @Override
    public Optional<ModuleRow> find(String moduleId) {
        return list().stream().filter(r -> r.id().equals(moduleId)).findFirst();
    }

    @Override
    public List<Offer> offers() {
        return List.of(OFFER);
    }

    @Override
    public CheckedUpload receive(InputStream jar, String fileName) {
        return take(OFFER);
    }

    @Override
    public CheckedUpload take(Offer offer) {
        acts.add("take");
        var finding = refusal == null
                ? new CheckedUpload.Finding(
                        "module.check.jar", CheckedUpload.Result.PASSED, Words.of("module.passed.jar"))
                : new CheckedUpload.Finding("module.check.signature", CheckedUpload.Result.REFUSED, refusal);
        return new CheckedUpload(
                refusal == null ? new UploadId(1) : null,
                offer.fileName(),
                "notes",
                "1.1.0",
                "1.0.0",
                "บันทึก",
                "Notes",
                2_400_000,
                offer.sha256(),
                downgrade,
                List.of(finding));
    }

    @Override
    public ModuleAct<Rehearsal> rehearse(UploadId upload, boolean downgradeAsked) {
        acts.add(downgradeAsked ? "rehearse back" : "rehearse");
        return new Done<>(new Rehearsal(
                new UUID(0, 1),
                upload,
                "notes",
                "1.0.0",
                "1.1.0",
                downgradeAsked,
                List.of(new Rehearsal.Migration("0002-tag.yaml: 1", "create table notes_tag (id bigint);")),
                List.of(
                        view("notes/tags/:id([0-9]+)", "", false),
                        view("notes/edit", "แก้บันทึก", false, "notes.tag"),
                        view("notes/board", "กระดานบันทึก", true)),
                List.of(new Rehearsal.Permission("notes.tag", "ติดป้าย", "Tag", Rehearsal.Change.NEW)),
                ">=0.1.0",
                "0.1.0",
                new Rehearsal.Impact(2, 3, 1200),
                List.of(),
                Duration.ofMillis(4200)));
    }

    private static Rehearsal.View view(String route, String title, boolean open, String... permissions) {
        return new Rehearsal.View(route, title, title, false, open, List.of(permissions), Rehearsal.Change.NEW);
    }

    @Override
    public ModuleAct<Operation> install(UUID rehearsal) {
        return act("install", Operation.Kind.UPGRADE);
    }

    @Override
    public ModuleAct<Operation> start(String moduleId) {
        return act("start", Operation.Kind.START);
    }

    @Override
    public ModuleAct<Operation> stop(String moduleId) {
        return act("stop", Operation.Kind.STOP);
    }

    @Override
    public ModuleAct<Operation> downgrade(String moduleId) {
        return act("downgrade", Operation.Kind.DOWNGRADE);
    }

    @Override
    public UninstallPreview previewUninstall(String moduleId) {
        return new UninstallPreview(
                moduleId,
                List.of(new UninstallPreview.TableRows("notes_note", 1234)),
                List.of(new UninstallPreview.Screen("notes", "modules.title", true)),
                2);
    }

    @Override
    public ModuleAct<Operation> uninstall(String moduleId) {
        return act("uninstall", Operation.Kind.UNINSTALL);
    }

    @Override
    public List<Operation> history(String moduleId) {
        return List.of(operation(Operation.Kind.INSTALL, Operation.Result.FAILED));
    }

    @Override
    public List<Operation> history() {
        return history("notes");
    }

    @Override
    public Optional<ModuleAct<?>> underWay(String moduleId) {
        return Optional.empty();
    }

    private ModuleAct<Operation> act(String name, Operation.Kind kind) {
        acts.add(name);
        return new Done<>(operation(kind, result));
    }

    private static Operation operation(Operation.Kind kind, Operation.Result result) {
        boolean failed = result == Operation.Result.FAILED;
        return new Operation(
                1,
                "notes",
                kind,
                "ผู้ดูแลระบบ ก",
                "1.0.0",
                "1.1.0",
                "ab".repeat(32),
                MOMENT,
                MOMENT.plusMillis(900),
                result,
                failed ? Words.of("module.failed.timeout", 30) : Words.of("module.done.upgrade", "1.1.0"),
                failed ? "java.lang.IllegalStateException: too slow" : "",
                List.of(new Operation.Step("module.step.start", MOMENT, Duration.ofMillis(900), failed)));
    }

    private record Done<T>(T value) implements ModuleAct<T> {
        @Override
        public List<Operation.Step> steps() {
            return List.of();
        }

        @Override
        public void onStep(Consumer<List<Operation.Step>> listener) {
            listener.accept(steps());
        }

        @Override
        public CompletableFuture<T> result() {
            return CompletableFuture.completedFuture(value);
        }
    }
}
