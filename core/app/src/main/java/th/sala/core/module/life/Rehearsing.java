package th.sala.core.module.life;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.module.ApiVersion;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation.Kind;
import th.sala.core.module.Operation.Result;
import th.sala.core.module.Rehearsal;
import th.sala.core.module.Rehearsal.Impact;
import th.sala.core.module.UploadId;
import th.sala.core.module.Words;
import th.sala.core.module.jar.JarChecks;
import th.sala.core.module.jar.JarManifest;
import th.sala.core.module.jar.JudgedJar;
import th.sala.core.module.jar.Refused;
import th.sala.core.module.migrate.Migrations;
import th.sala.core.module.migrate.Migrations.Tried;
import th.sala.core.module.run.LiveModules;
import th.sala.core.module.store.JarStore;
import th.sala.core.module.store.Journal;
import th.sala.core.module.store.ModuleStore;
import th.sala.core.module.store.StoredJar;
import th.sala.core.module.store.StoredModule;

/** Tries an installation and remembers what it would do, until it is confirmed or an hour old. */
@Component
class Rehearsing {
    private static final Duration VALID = Duration.ofHours(1);

    private final ModuleStore modules;
    private final JarStore jars;
    private final JarCache cache;
    private final JarChecks checks;
    private final Migrations migrations;
    private final LiveModules live;
    private final Journal journal;
    private final Clock clock;
    private final Map<UUID, Remembered> remembered = new ConcurrentHashMap<>();

    @SuppressWarnings("TooManyParameters")
    Rehearsing(
            ModuleStore modules,
            JarStore jars,
            JarCache cache,
            JarChecks checks,
            Migrations migrations,
            LiveModules live,
            Journal journal,
            Clock clock) {
        this.modules = modules;
        this.jars = jars;
        this.cache = cache;
        this.checks = checks;
        this.migrations = migrations;
        this.live = live;
        this.journal = journal;
        this.clock = clock;
    }

    /** A rehearsal and the state it was made for. */
    record Remembered(Rehearsal rehearsal, StoredJar jar, Optional<StoredModule> baseline, Instant at) {}

    StoredJar jar(UploadId upload) {
        return jars.find(upload.value()).orElseThrow(() -> new RuleBroken("module.rule.uploadGone"));
    }

    Rehearsal rehearse(Act<Rehearsal> act, StoredJar jar, boolean downgradeAsked) {
        Instant started = clock.instant();
        Optional<StoredModule> baseline = modules.module(jar.moduleId());
        Path file = act.step("module.step.unpack", () -> cache.fresh(jar));
        try {
            JudgedJar judged = act.step("module.step.check", () -> checks.atReceipt(file, modules));
            List<Words> refusals = new ArrayList<>(judged.refused().stream().toList());
            refusals.addAll(unasked(jar, judged, baseline, downgradeAsked));
            Tried tried = refusals.isEmpty()
                    ? act.step("module.step.rehearse", () -> tried(jar, file))
                    : new Tried(List.of(), refusals);
            Changes changes = act.step("module.step.compare", () -> changes(judged, baseline));
            Rehearsal rehearsal = new Rehearsal(
                    UUID.randomUUID(),
                    new UploadId(jar.id()),
                    jar.moduleId(),
                    modules.replaced(jar.moduleId()).orElse(null),
                    jar.version(),
                    judged.downgrade(),
                    tried.migrations(),
                    changes.views(),
                    changes.permissions(),
                    Optional.ofNullable(judged.manifest())
                            .map(JarManifest::requires)
                            .orElse(""),
                    ApiVersion.CURRENT,
                    impact(jar.moduleId()),
                    tried.refusals(),
                    Duration.between(started, clock.instant()));
            return remember(rehearsal, jar, baseline);
        } finally {
            cache.delete(file);
        }
    }

    private static List<Words> unasked(
            StoredJar jar, JudgedJar judged, Optional<StoredModule> baseline, boolean downgradeAsked) {
        boolean same = baseline.filter(m -> m.jar() == jar.id() && m.state() == ModuleState.RUNNING)
                .isPresent();
        if (same) {
            return List.of(Words.of("module.refused.same", jar.version()));
        }
        return judged.downgrade() && !downgradeAsked
                ? List.of(Words.of("module.refused.downgrade", jar.version()))
                : List.of();
    }

    private Tried tried(StoredJar jar, Path file) {
        try {
            return migrations.rehearse(jar.moduleId(), file);
        } catch (Refused e) {
            return new Tried(List.of(), List.of(e.words()));
        }
    }

    /** Against the jar that is in service, or was last. */
    private Changes changes(JudgedJar judged, Optional<StoredModule> baseline) {
        Optional<JudgedJar> before = baseline.flatMap(m -> jars.find(m.jar())).map(this::judged);
        return Changes.between(before, judged);
    }

    private JudgedJar judged(StoredJar kept) {
        Path file = cache.fresh(kept);
        try {
            return checks.atStart(file);
        } finally {
            cache.delete(file);
        }
    }

    private Impact impact(String id) {
        return new Impact(live.peopleInside(id), modules.tables(id).size(), modules.estimatedRows(id));
    }

    private Rehearsal remember(Rehearsal rehearsal, StoredJar jar, Optional<StoredModule> baseline) {
        Instant now = clock.instant();
        remembered.values().removeIf(r -> r.at().plus(VALID).isBefore(now));
        remembered.put(rehearsal.id(), new Remembered(rehearsal, jar, baseline, now));
        if (!rehearsal.installable()) {
            String known = baseline.map(StoredModule::id).orElse(null);
            long record = journal.begin(Kind.REHEARSE, known, rehearsal.from(), jar.version(), jar.sha256());
            journal.end(record, Result.REFUSED, rehearsal.refusals().getFirst(), jar.fileName());
        }
        return rehearsal;
    }

    /**
     * Takes a rehearsal that may be carried out now; within the act, or another one may change the module meanwhile.
     *
     * @throws RuleBroken where it is unknown, had refusals, is too old or the module has changed since
     */
    Remembered confirm(UUID id) {
        Remembered found = confirmable(id);
        remembered.remove(id);
        return found;
    }

    /** The same look ahead of the act, for the quick answer; the rehearsal is not used up by it. */
    Remembered confirmable(UUID id) {
        Remembered found = Optional.ofNullable(remembered.get(id))
                .filter(r -> !r.at().plus(VALID).isBefore(clock.instant()))
                .orElseThrow(() -> new RuleBroken("module.rule.rehearsalGone"));
        if (!found.rehearsal().installable()) {
            throw new RuleBroken("module.rule.rehearsalRefused");
        }
        if (!modules.module(found.jar().moduleId()).equals(found.baseline())) {
            throw new RuleBroken("module.rule.changedSince");
        }
        return found;
    }
}
