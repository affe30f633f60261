package th.sala.core.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import th.sala.api.document.FileCheck;
import th.sala.api.document.FileToCheck;
import th.sala.api.document.FileVerdict;
import th.sala.core.document.store.ContentHash;
import th.sala.core.document.store.Contents;
import th.sala.core.module.ModuleCalls;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/** The checks that the core and the modules in service offer right now. */
@Component
public class OfferedChecks {
    /** A module that is replaced by another version, or a portal that starts, offers nothing for a moment. */
    private static final Duration NOBODY_OFFERS = Duration.ofMinutes(10);

    private final List<FileCheck> own;
    private final RunningModules modules;
    private final ModuleCalls calls;
    private final Contents contents;
    private final CheckLimits limits;
    private final FileChecks files;

    @SuppressWarnings("TooManyParameters") // who offers, how they are called, and the files
    OfferedChecks(
            List<FileCheck> own,
            RunningModules modules,
            ModuleCalls calls,
            Contents contents,
            CheckLimits limits,
            FileChecks files) {
        this.own = own;
        this.modules = modules;
        this.calls = calls;
        this.contents = contents;
        this.limits = limits;
        this.files = files;
    }

    /** Whether a file has to wait: nothing gets through while those who offer are away for a moment. */
    public boolean areAwaited() {
        return limits.checked() || areAny() || modules.areComing() || files.wereOffered(NOBODY_OFFERS);
    }

    boolean areAny() {
        return !own.isEmpty()
                || modules.all().stream()
                        .anyMatch(
                                module -> !module.contributions(FileCheck.class).isEmpty());
    }

    /** Asks one after the other, until one of them does not find the file clean. */
    FileVerdict ask(FileChecks.Due file) throws IOException {
        for (FileCheck check : own) {
            FileVerdict verdict = ask(check, file);
            if (verdict.kind() != FileVerdict.Kind.CLEAN) {
                return verdict;
            }
        }
        for (RunningModule module : modules.all()) {
            for (FileCheck check : module.contributions(FileCheck.class)) {
                FileVerdict verdict = ask(module, check, file);
                if (verdict.kind() != FileVerdict.Kind.CLEAN) {
                    return verdict;
                }
            }
        }
        return FileVerdict.clean();
    }

    private FileVerdict ask(RunningModule module, FileCheck check, FileChecks.Due file) {
        AtomicReference<FileVerdict> verdict = new AtomicReference<>();
        calls.call(module, limits.checkTime(), () -> {
            try {
                verdict.set(ask(check, file));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return Objects.requireNonNull(verdict.get());
    }

    private FileVerdict ask(FileCheck check, FileChecks.Due file) throws IOException {
        try (InputStream bytes = Channels.newInputStream(contents.open(new ContentHash(file.hash())))) {
            return check.check(new FileToCheck(file.name(), file.mediaType(), file.size(), bytes));
        }
    }
}
