package th.sala.core.module.store;

import org.jspecify.annotations.Nullable;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Words;

/**
 * What a module is meant to be.
 *
 * @param jar the jar in service, or last in service
 * @param previous the jar before, which a downgrade goes back to; null where there is none
 * @param left the jar a downgrade went away from, never offered again; null where there is none
 * @param failure why the last start failed; null unless the state is {@link ModuleState#FAILED}
 */
public record StoredModule(
        String id,
        ModuleState state,
        long jar,
        @Nullable Long previous,
        @Nullable Long left,
        @Nullable Words failure) {

    public StoredModule running(long newJar) {
        return newJar == jar
                ? new StoredModule(id, ModuleState.RUNNING, jar, previous, left, null)
                : new StoredModule(id, ModuleState.RUNNING, newJar, jar, null, null);
    }

    public StoredModule downgraded(long to) {
        return new StoredModule(id, ModuleState.RUNNING, to, null, jar, null);
    }

    public StoredModule in(ModuleState newState) {
        return new StoredModule(id, newState, jar, previous, left, null);
    }

    public StoredModule failed(Words why) {
        return new StoredModule(id, ModuleState.FAILED, jar, previous, left, why);
    }
}
