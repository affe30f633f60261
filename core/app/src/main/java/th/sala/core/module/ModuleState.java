package th.sala.core.module;

/** Where a known module stands. */
public enum ModuleState {
    RUNNING,
    STOPPED,
    /** Meant to run, but its last start failed; {@link ModuleRow#health()} says why. */
    FAILED,
    /** Uninstalled; its data is still there. */
    REMOVED;

    /** Key of the name of this state, {@code module.state.running}. */
    public String key() {
        return "module.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
