package th.sala.core.module.life;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import th.sala.api.time.ThaiOrder;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Offer;
import th.sala.core.module.SignatureState;
import th.sala.core.module.Words;
import th.sala.core.module.run.ModuleStarter;
import th.sala.core.module.store.JarStore;
import th.sala.core.module.store.Journal;
import th.sala.core.module.store.ModuleStore;
import th.sala.core.module.store.StoredJar;
import th.sala.core.module.store.StoredModule;

/** Known modules as the administrator sees them. */
@Component
class ModuleRows {
    private static final Comparator<ModuleRow> ORDER = Comparator.<ModuleRow, Boolean>comparing(
                    r -> r.state() == ModuleState.REMOVED)
            .thenComparing(ModuleRow::titleTh, ThaiOrder.DICTIONARY);

    private final ModuleStore modules;
    private final JarStore jars;
    private final Journal journal;
    private final ModuleStarter starter;
    private final Offered offered;

    ModuleRows(ModuleStore modules, JarStore jars, Journal journal, ModuleStarter starter, Offered offered) {
        this.modules = modules;
        this.jars = jars;
        this.journal = journal;
        this.starter = starter;
        this.offered = offered;
    }

    List<ModuleRow> all() {
        List<Offer> offers = offered.changed();
        return modules.modules().stream().map(m -> row(m, offers)).sorted(ORDER).toList();
    }

    Optional<ModuleRow> find(String id) {
        return modules.module(id).map(m -> row(m, offered.changed()));
    }

    private ModuleRow row(StoredModule stored, List<Offer> offers) {
        StoredJar jar = jars.find(stored.jar()).orElseGet(() -> StoredJar.gone(stored));
        boolean failed = jar.sha256().isEmpty() && stored.state() != ModuleState.REMOVED;
        StoredModule module = failed ? stored.failed(Words.of("module.rule.jarGone")) : stored;
        Long previous = module.previous();
        Words health = health(module, jar);
        return new ModuleRow(
                module.id(),
                jar.titleTh(),
                jar.titleEn(),
                jar.version(),
                previous == null
                        ? null
                        : jars.find(previous).map(StoredJar::version).orElse(null),
                module.state(),
                jar.signature(),
                jar.certificateUntil(),
                health,
                health.key().equals("module.health.fine"),
                journal.newest(module.id(), 1).stream().findFirst().orElse(null),
                offers.stream()
                        .filter(o -> o.moduleId().equals(module.id()))
                        .findFirst()
                        .orElse(null));
    }

    private Words health(StoredModule module, StoredJar jar) {
        if (module.state() == ModuleState.FAILED) {
            return Optional.ofNullable(module.failure()).orElseGet(() -> Words.of("module.failed.interrupted"));
        }
        if (starter.notFreed(module.id())) {
            return Words.of("module.health.notFreed");
        }
        if (module.state() == ModuleState.STOPPED) {
            return Words.of("module.health.stopped");
        }
        if (module.state() == ModuleState.REMOVED) {
            return Words.of("module.health.removed");
        }
        return jar.signature() == SignatureState.EXPIRED
                ? Words.of("module.health.expired", jar.certificateUntil())
                : Words.of("module.health.fine");
    }
}
