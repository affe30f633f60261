package th.sala.core.approval.rule;

import th.sala.core.people.Office;

/**
 * What was decided at a desk in one round.
 *
 * @param desk key of the desk
 * @param office the one that decided; two who decide as the same one count once
 */
public record Mark(String desk, Office office, Verdict verdict) {
    /** What can be decided. */
    public enum Verdict {
        AGREED,
        REFUSED,
        RETURNED,
        /** Passed without a question, because the same person had just agreed. */
        SKIPPED,
        /** Agreed in an earlier round upon what has not changed since. */
        CARRIED;

        public boolean agrees() {
            return this == AGREED || this == SKIPPED || this == CARRIED;
        }
    }
}
