package th.sala.core.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Values of the day that are read anew after seconds, and at once when this portal changed what they rest on. What a
 * transaction that writes has read is kept for that transaction only until it is committed: it may be what nobody else
 * sees yet. What one reads as of its beginning is never for others: it may be what nobody sees any more.
 */
public final class Remembered<K, V> {
    /** How long a change made by another portal on the same database may go unnoticed. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final Map<K, Held<V>> held = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** The value of the key, read anew where none is held; nothing is held for a key that has none. */
    public Optional<V> get(K key, LocalDate today, Supplier<Optional<V>> read) {
        long seen = changes.get();
        Bound bound = isTransaction() ? bound() : null;
        Held<V> known = bound == null ? null : bound.own.get(key);
        if (known == null && (bound == null || !bound.changed)) {
            known = held.get(key);
        }
        if (known != null && known.isFresh(today, seen)) {
            return Optional.of(known.value());
        }
        Optional<V> value = read.get();
        Optional<Held<V>> now = value.map(v -> new Held<>(v, today, System.nanoTime(), seen));
        if (bound == null) {
            keep(held, key, now);
        } else {
            keep(bound.own, key, now);
            if (bound.readsWhatIs && bound.since == seen) {
                keep(held, key, now);
            }
        }
        return value;
    }

    /** What was read before a change and arrives after it must not stay. */
    private void keep(Map<K, Held<V>> to, K key, Optional<Held<V>> value) {
        value.ifPresent(v -> to.put(key, v));
        if (value.isEmpty() || value.get().changes() != changes.get()) {
            to.remove(key);
        }
    }

    /** One that is over but still tells of it takes nothing in any more. */
    private static boolean isTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    @SuppressWarnings("unchecked") // only this object knows the key
    private Bound bound() {
        Bound bound = (Bound) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Bound();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound;
    }

    /** Forgets everything, now and once more when the running transaction has ended: until then others read what was. */
    public void forget() {
        forgetNow();
        if (isTransaction()) {
            bound().changed = true;
        }
    }

    private void forgetNow() {
        changes.incrementAndGet();
        held.clear();
    }

    /** Goes with its transaction, and aside while another one runs within it. */
    private final class Bound implements TransactionSynchronization {
        private final Map<K, Held<V>> own = new HashMap<>();
        private final long since = changes.get();
        private final boolean readsCommitted = readsCommitted();
        private final boolean readsWhatIs =
                readsCommitted && TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        private boolean changed;

        /** As the pool does, unless a report reads all its pages as of one moment. */
        private static boolean readsCommitted() {
            Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
            return isolation == null || isolation == TransactionDefinition.ISOLATION_READ_COMMITTED;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Remembered.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Remembered.this, this);
        }

        /** What was read meanwhile is now what everybody sees, unless something was changed meanwhile. */
        @Override
        public void afterCommit() {
            if (readsCommitted && since == changes.get()) {
                held.putAll(own);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
            if (changed) {
                forgetNow();
            }
        }
    }

    private record Held<V>(V value, LocalDate day, long at, long changes) {
        boolean isFresh(LocalDate today, long now) {
            return changes == now && day.equals(today) && System.nanoTime() - at < FRESH_NANOS;
        }
    }
}
