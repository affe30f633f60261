package th.sala.core.module.life;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;
import th.sala.core.module.Operation.Kind;
import th.sala.core.module.Operation.Result;
import th.sala.core.module.Words;
import th.sala.core.module.jar.JarChecks;
import th.sala.core.module.jar.JudgedJar;
import th.sala.core.module.jar.Refused;
import th.sala.core.module.migrate.Migrations;
import th.sala.core.module.migrate.Migrations.MigrationFailed;
import th.sala.core.module.run.LiveModule;
import th.sala.core.module.run.LiveModule.JarInService;
import th.sala.core.module.run.LiveModules;
import th.sala.core.module.run.ModuleCode;
import th.sala.core.module.run.ModuleStarter;
import th.sala.core.module.run.StartFailed;
import th.sala.core.module.store.JarStore;
import th.sala.core.module.store.Journal;
import th.sala.core.module.store.ModuleStore;
import th.sala.core.module.store.StoredJar;
import th.sala.core.module.store.StoredModule;

/** What each act does, step by step; the version before stays in service until the new one stands. */
@Component
class ModuleLife {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleLife.class);

    private final ModuleStore modules;
    private final JarStore jars;
    private final JarCache cache;
    private final Journal journal;
    private final JarChecks checks;
    private final Migrations migrations;
    private final ModuleStarter starter;
    private final LiveModules live;

    @SuppressWarnings("TooManyParameters") // it is the conductor: each of these is one instrument
    ModuleLife(
            ModuleStore modules,
            JarStore jars,
            JarCache cache,
            Journal journal,
            JarChecks checks,
            Migrations migrations,
            ModuleStarter starter,
            LiveModules live) {
        this.modules = modules;
        this.jars = jars;
        this.cache = cache;
        this.journal = journal;
        this.checks = checks;
        this.migrations = migrations;
        this.starter = starter;
        this.live = live;
    }

    Operation install(Act<Operation> act, StoredJar jar, boolean downgrade) {
        Optional<StoredModule> known = modules.module(jar.moduleId());
        boolean there = known.filter(m -> m.state() != ModuleState.REMOVED).isPresent();
        Kind kind = !there ? Kind.INSTALL : downgrade ? Kind.DOWNGRADE : Kind.UPGRADE;
        return recorded(act, kind, jar.moduleId(), jar, () -> {
            serve(act, jar, true);
            modules.save(known.map(m -> downgrade ? m.downgraded(jar.id()) : m.running(jar.id()))
                    .orElseGet(() -> first(jar)));
        });
    }

    private static StoredModule first(StoredJar jar) {
        return new StoredModule(jar.moduleId(), ModuleState.RUNNING, jar.id(), null, null, null);
    }

    Operation downgrade(Act<Operation> act, String id) {
        StoredModule known = known(id);
        Long previous = known.previous();
        StoredJar jar = Optional.ofNullable(previous)
                .flatMap(jars::find)
                .orElseThrow(() -> new th.sala.api.RuleBroken("module.rule.noVersionBefore"));
        return recorded(act, Kind.DOWNGRADE, id, jar, () -> {
            serve(act, jar, false);
            modules.save(known.downgraded(jar.id()));
        });
    }

    Operation start(Act<Operation> act, String id) {
        StoredModule known = known(id);
        StoredJar jar = jars.find(known.jar()).orElseThrow(ModuleLife::jarGone);
        return recorded(act, Kind.START, id, jar, () -> {
            try {
                ModuleCode.run(() -> serve(act, jar, false));
                modules.save(known.running(jar.id()));
            } catch (Refused | StartFailed e) {
                modules.save(known.failed(e instanceof Refused r ? r.words() : ((StartFailed) e).words()));
                throw e;
            }
        });
    }

    Operation stop(Act<Operation> act, String id) {
        return leave(act, Kind.STOP, id, ModuleState.STOPPED);
    }

    Operation uninstall(Act<Operation> act, String id) {
        return leave(act, Kind.UNINSTALL, id, ModuleState.REMOVED);
    }

    private Operation leave(Act<Operation> act, Kind kind, String id, ModuleState state) {
        StoredModule known = known(id);
        return recorded(act, kind, id, null, () -> {
            act.step("module.step.leave", () -> live.leave(id));
            act.step("module.step.save", () -> modules.save(known.in(state)));
        });
    }

    /** Tidies up after an earlier run that ended in the middle of something. */
    void sweep() {
        cache.clear();
        jars.discardOld();
        journal.closeInterrupted();
        migrations.sweep();
    }

    /** The modules that are meant to run, at the start of the portal; a failure is recorded and stops nobody else. */
    void startAtBoot(Act<Boolean> act, StoredModule module) {
        Optional<StoredJar> found = jars.find(module.jar());
        String version = found.map(StoredJar::version).orElse(null);
        try {
            StoredJar jar = found.orElseThrow(ModuleLife::jarGone);
            ModuleCode.run(() -> serve(act, jar, false));
            if (module.state() == ModuleState.FAILED) {
                modules.save(module.running(jar.id()));
            }
        } catch (RuntimeException e) {
            LOG.error("Module {} {} does not start", module.id(), version, e);
            modules.save(module.failed(words(e)));
            String sha256 = found.map(StoredJar::sha256).orElse(null);
            long record = journal.begin(Kind.START, module.id(), version, version, sha256);
            journal.end(record, e instanceof Refused ? Result.REFUSED : Result.FAILED, words(e), details(e));
        }
    }

    /** Checks, migrates and starts a jar and puts it into service; when this throws, what was in service still is. */
    private void serve(Act<?> act, StoredJar jar, boolean migrate) {
        Path file = act.step("module.step.unpack", () -> cache.fresh(jar));
        try {
            JudgedJar judged = act.step("module.step.check", () -> {
                JudgedJar again = checks.atStart(file);
                again.accepted();
                return again;
            });
            jars.signature(jar.id(), judged.signature());
            if (migrate) {
                act.step("module.step.migrate", () -> {
                    live.stopWork(jar.moduleId());
                    migrations.run(jar.moduleId(), file);
                });
            }
            serve(act, cache.opened(file), judged, new JarInService(jar.version(), jar.sha256()));
        } finally {
            cache.delete(file);
        }
    }

    private void serve(Act<?> act, Path folder, JudgedJar judged, JarInService jar) {
        AtomicReference<@Nullable LiveModule> started = new AtomicReference<>();
        try {
            act.step("module.step.start", () -> started.set(starter.start(folder, judged.accepted(), jar)));
            act.step("module.step.enter", () -> live.enter(Objects.requireNonNull(started.get())));
        } finally {
            LiveModule module = started.get();
            if (module == null) {
                cache.delete(folder);
            } else {
                live.endUnlessServing(module);
            }
        }
    }

    private Operation recorded(Act<Operation> act, Kind kind, String id, @Nullable StoredJar jar, Runnable work) {
        String from = modules.version(id).orElse(null);
        String to = jar == null ? null : jar.version();
        long record = journal.begin(kind, id, from, to, jar == null ? null : jar.sha256());
        act.record(record);
        try {
            ModuleCode.run(work);
            return journal.end(record, Result.DONE, Words.of(done(kind), to == null ? from : to), "");
        } catch (Refused e) {
            LOG.warn("Act {} on module {} was refused: {}", kind, id, e.words());
            return journal.end(record, Result.REFUSED, e.words(), "");
        } catch (RuntimeException e) {
            LOG.error("Act {} on module {} failed", kind, id, e);
            restore(id);
            return journal.end(record, Result.FAILED, words(e), details(e));
        }
    }

    /** Where a failure came after the new version had entered, the stored one takes its place again. */
    private void restore(String id) {
        Optional<StoredModule> stored = modules.module(id).filter(m -> m.state() == ModuleState.RUNNING);
        Optional<StoredJar> jar = stored.flatMap(m -> jars.find(m.jar()));
        boolean asStored = live.live(id).map(LiveModule::sha256).equals(jar.map(StoredJar::sha256));
        if (asStored) {
            return;
        }
        try {
            if (jar.isEmpty()) {
                live.leave(id);
            } else {
                StoredJar before = jar.get();
                ModuleCode.run(() -> serve(new Act<>(journal, java.time.Clock.systemUTC()), before, false));
            }
        } catch (RuntimeException e) {
            LOG.error("The version of module {} before cannot be put back", id, e);
            stored.ifPresent(m -> modules.save(m.failed(words(e))));
        }
    }

    private StoredModule known(String id) {
        return modules.module(id).orElseThrow(() -> new th.sala.api.RuleBroken("module.rule.unknown", id));
    }

    private static th.sala.api.RuleBroken jarGone() {
        return new th.sala.api.RuleBroken("module.rule.jarGone");
    }

    private static String done(Kind kind) {
        return "module.done." + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    static Words words(RuntimeException fault) {
        return switch (fault) {
            case Refused refused -> refused.words();
            case StartFailed failed -> failed.words();
            case MigrationFailed failed -> Words.of("module.failed.migration", failed.getMessage());
            case th.sala.api.RuleBroken rule ->
                Words.of(rule.key(), rule.arguments().toArray());
            default -> Words.of("module.failed.other", String.valueOf(fault.getMessage()));
        };
    }

    static String details(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
