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
 * transaction that writes has read is kept for that transaction only: it may be what nobody else sees yet.
 */
public final class Remembered<K, V> {
    /** How long a change made by another portal on the same database may go unnoticed. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final Map<K, Held<V>> held = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** The value of the key, read anew where none is held; nothing is held for a key that has none. */
    public Optional<V> get(K key, LocalDate today, Supplier<Optional<V>> read) {
        long seen = changes.get();
        Map<K, Held<V>> own = writes() ? ofTransaction() : held;
        Held<V> known = Optional.ofNullable(own.get(key)).orElseGet(() -> held.get(key));
        if (known != null && known.isFresh(today, seen)) {
            return Optional.of(known.value());
        }
        Optional<V> value = read.get();
        value.ifPresent(v -> own.put(key, new Held<>(v, today, System.nanoTime(), seen)));
        // what was read before a change and arrives after it must not stay
        if (value.isEmpty() || seen != changes.get()) {
            own.remove(key);
        }
        return value;
    }

    /** What is read where nothing is written, is what everybody sees. */
    private static boolean writes() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @SuppressWarnings("unchecked") // only this class knows the key
    private Map<K, Held<V>> ofTransaction() {
        Map<K, Held<V>> own = (Map<K, Held<V>>) TransactionSynchronizationManager.getResource(this);
        if (own == null) {
            own = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, own);
            TransactionSynchronizationManager.registerSynchronization(new Bound(own));
        }
        return own;
    }

    /** Forgets everything, now and once more when the running transaction has ended: until then others read what was. */
    public void forget() {
        forgetNow();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forgetNow();
                }
            });
        }
    }

    private void forgetNow() {
        changes.incrementAndGet();
        held.clear();
    }

    /** Goes with its transaction, and aside while another one runs within it. */
    private final class Bound implements TransactionSynchronization {
        private final Map<K, Held<V>> own;

        Bound(Map<K, Held<V>> own) {
            this.own = own;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Remembered.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Remembered.this, own);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
        }
    }

    private record Held<V>(V value, LocalDate day, long at, long changes) {
        boolean isFresh(LocalDate today, long now) {
            return changes == now && day.equals(today) && System.nanoTime() - at < FRESH_NANOS;
        }
    }
}
