package th.sala.api.ui;

import th.sala.api.StaleVersion;

/** Recognises that a record was changed in between. */
final class Staleness {
    private Staleness() {}

    // The API knows neither JPA nor Spring's data access: their exceptions are known by name.
    static boolean isBehind(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (cause instanceof StaleVersion
                    || name.endsWith("OptimisticLockException")
                    || name.endsWith("OptimisticLockingFailureException")) {
                return true;
            }
        }
        return false;
    }
}
