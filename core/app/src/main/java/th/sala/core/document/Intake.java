package th.sala.core.document;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.document.SentFile;
import th.sala.core.document.check.OfferedChecks;
import th.sala.core.document.store.ContentStore;
import th.sala.core.document.store.Incoming;
import th.sala.core.document.store.SendingBroken;

/** Takes files in: within the limits, named safely, and known by what is in them. */
@Component
class Intake {
    private final ContentStore store;
    private final DocumentLimits limits;
    private final FileTypes types;
    private final OfferedChecks checks;

    Intake(ContentStore store, DocumentLimits limits, FileTypes types, OfferedChecks checks) {
        this.store = store;
        this.limits = limits;
        this.types = types;
        this.checks = checks;
    }

    /**
     * Takes a file in without keeping it.
     *
     * @throws RuleBroken at {@code file} where it is empty, too large or of a type that is not taken
     * @throws SendingBroken where the sender broke off
     */
    Accepted receive(SentFile sent) {
        Incoming bytes = received(sent.bytes());
        try {
            if (bytes.size() == 0) {
                throw RuleBroken.at("file", "document.rule.empty");
            }
            String name = FileNames.clean(sent.name());
            FileTypes.Type type = types.of(bytes.file());
            if (type.refused()) {
                throw RuleBroken.at("file", type.macros() ? "document.rule.macros" : "document.rule.type", type.name());
            }
            return new Accepted(
                    bytes, FileNames.forSaving(name), FileNames.withoutEnding(name), type.name(), checks.areAwaited());
        } catch (RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    int mostAtOnce() {
        return limits.most();
    }

    private Incoming received(InputStream from) {
        try {
            return store.receive(from, limits.largest().toBytes());
        } catch (RuleBroken rule) {
            throw RuleBroken.at("file", rule.key(), rule.arguments().toArray());
        }
    }
}
