package th.sala.core.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Values of the day that are read anew after seconds, and at once when this portal changed what they rest on. What a
 * transaction that writes has read is kept for that transaction only until it is committed: it may be what nobody else
 * sees yet.
 */
public final class Remembered<K, V> {
    /** How long a change made by another portal on the same database may go unnoticed. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final Map<K, Held<V>> held = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** The value of the key, read anew where none is held; nothing is held for a key that has none. */
    public Optional<V> get(K key, LocalDate today, Supplier<Optional<V>> read) {
        long seen = changes.get();
        Bound bound = writes() ? bound() : null;
        Map<K, Held<V>> kept = bound == null ? held : bound.own;
        Held<V> known = kept.get(key);
        if (known == null && bound != null && !bound.changed) {
            known = held.get(key);
        }
        if (known != null && known.isFresh(today, seen)) {
            return Optional.of(known.value());
        }
        Optional<V> value = read.get();
        value.ifPresent(v -> kept.put(key, new Held<>(v, today, System.nanoTime(), seen)));
        // what was read before a change and arrives after it must not stay
        if (value.isEmpty() || seen != changes.get()) {
            kept.remove(key);
        }
        return value;
    }

    /** What is read where nothing is written, is what everybody sees. */
    private static boolean writes() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
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
        if (writes()) {
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
        private boolean changed;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Remembered.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Remembered.this, this);
        }

        /** What was read meanwhile is now what everybody sees. */
        @Override
        public void afterCommit() {
            long now = changes.get();
            own.forEach((key, value) -> {
                if (value.changes() == now) {
                    held.put(key, value);
                }
            });
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
