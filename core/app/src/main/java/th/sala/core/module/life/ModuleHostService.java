package th.sala.core.module.life;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import th.sala.api.RuleBroken;
import th.sala.api.people.Needs;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Offer;
import th.sala.core.module.Operation;
import th.sala.core.module.Rehearsal;
import th.sala.core.module.UninstallPreview;
import th.sala.core.module.UploadId;
import th.sala.core.module.run.LiveModules;
import th.sala.core.module.store.JarStore;
import th.sala.core.module.store.Journal;
import th.sala.core.module.store.ModuleStore;
import th.sala.core.module.store.StoredJar;

/** The administrator's door to the host: guarded, and quick to return. */
@Service
@Needs(ModuleHost.PERMISSION)
class ModuleHostService implements ModuleHost {
    private static final int NEWEST = 200;

    private final Acts acts;
    private final ModuleLife life;
    private final Uploads uploads;
    private final Rehearsing rehearsing;
    private final Offered offered;
    private final ModuleRows rows;
    private final ModuleStore modules;
    private final JarStore jars;
    private final Journal journal;
    private final LiveModules live;

    @SuppressWarnings("TooManyParameters") // the door to all parts of the host
    ModuleHostService(
            Acts acts,
            ModuleLife life,
            Uploads uploads,
            Rehearsing rehearsing,
            Offered offered,
            ModuleRows rows,
            ModuleStore modules,
            JarStore jars,
            Journal journal,
            LiveModules live) {
        this.acts = acts;
        this.life = life;
        this.uploads = uploads;
        this.rehearsing = rehearsing;
        this.offered = offered;
        this.rows = rows;
        this.modules = modules;
        this.jars = jars;
        this.journal = journal;
        this.live = live;
    }

    @Override
    public List<ModuleRow> list() {
        return rows.all();
    }

    @Override
    public Optional<ModuleRow> find(String moduleId) {
        return rows.find(moduleId);
    }

    @Override
    public List<Offer> offers() {
        Stream<Offer> removed = modules.modules().stream()
                .filter(m -> m.state() == ModuleState.REMOVED)
                .flatMap(m -> jars.find(m.jar()).stream())
                .map(StoredJar::asOffer);
        return Stream.of(offered.changed().stream(), offered.unknown().stream(), removed)
                .flatMap(s -> s)
                .toList();
    }

    @Override
    public CheckedUpload receive(InputStream jar, String fileName) {
        return uploads.receive(jar, fileName);
    }

    @Override
    public CheckedUpload take(Offer offer) {
        return offered.file(offer)
                .map(uploads::receive)
                .or(() -> jars.find(offer.moduleId(), offer.sha256()).map(uploads::again))
                .orElseThrow(() -> new RuleBroken("module.rule.offerGone"));
    }

    @Override
    public ModuleAct<Rehearsal> rehearse(UploadId upload, boolean downgradeAsked) {
        StoredJar jar = rehearsing.jar(upload);
        return acts.start(jar.moduleId(), act -> rehearsing.rehearse(act, jar, downgradeAsked));
    }

    @Override
    public ModuleAct<Operation> install(UUID rehearsal) {
        String moduleId = rehearsing.confirmable(rehearsal).jar().moduleId();
        return acts.start(moduleId, act -> {
            Rehearsing.Remembered confirmed = rehearsing.confirm(rehearsal);
            return life.install(act, confirmed.jar(), confirmed.rehearsal().downgrade());
        });
    }

    @Override
    public ModuleAct<Operation> start(String moduleId) {
        return guarded(
                moduleId,
                () -> demand(moduleId, ModuleState.STOPPED, ModuleState.FAILED),
                act -> life.start(act, moduleId));
    }

    @Override
    public ModuleAct<Operation> stop(String moduleId) {
        return guarded(
                moduleId,
                () -> demand(moduleId, ModuleState.RUNNING, ModuleState.FAILED),
                act -> life.stop(act, moduleId));
    }

    @Override
    public ModuleAct<Operation> downgrade(String moduleId) {
        return guarded(
                moduleId,
                () -> {
                    demand(moduleId, ModuleState.RUNNING, ModuleState.STOPPED, ModuleState.FAILED);
                    if (modules.module(moduleId)
                            .filter(m -> m.previous() != null)
                            .isEmpty()) {
                        throw new RuleBroken("module.rule.noVersionBefore");
                    }
                },
                act -> life.downgrade(act, moduleId));
    }

    @Override
    public UninstallPreview previewUninstall(String moduleId) {
        demand(moduleId, ModuleState.values());
        List<UninstallPreview.Screen> screens = live.live(moduleId).stream()
                .flatMap(m -> m.descriptor().views().stream())
                .map(v -> new UninstallPreview.Screen(v.route(), v.name(), v.menu()))
                .toList();
        return new UninstallPreview(moduleId, modules.rows(moduleId), screens, live.peopleInside(moduleId));
    }

    @Override
    public ModuleAct<Operation> uninstall(String moduleId) {
        return guarded(
                moduleId,
                () -> demand(moduleId, ModuleState.RUNNING, ModuleState.STOPPED, ModuleState.FAILED),
                act -> life.uninstall(act, moduleId));
    }

    @Override
    public List<Operation> history(String moduleId) {
        return journal.newest(moduleId, NEWEST);
    }

    @Override
    public List<Operation> history() {
        return journal.newest(null, NEWEST);
    }

    @Override
    public Optional<ModuleAct<?>> underWay(String moduleId) {
        return acts.underWay(moduleId);
    }

    /** The rule is asked at once for the quick answer, and again when no other act can change the module any more. */
    private ModuleAct<Operation> guarded(String moduleId, Runnable rule, Function<Act<Operation>, Operation> work) {
        rule.run();
        return acts.start(moduleId, act -> {
            rule.run();
            return work.apply(act);
        });
    }

    private void demand(String moduleId, ModuleState... states) {
        ModuleState state = modules.module(moduleId)
                .orElseThrow(() -> new RuleBroken("module.rule.unknown", moduleId))
                .state();
        if (!List.of(states).contains(state)) {
            throw new RuleBroken("module.rule.state." + state.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
