package th.sala.core.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Values of the day that are read anew after seconds, and at once when this portal changed what they rest on. */
public final class Remembered<K, V> {
    /** How long a change made by another portal on the same database may go unnoticed. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final Map<K, Held<V>> held = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** The value of the key, read anew where none is held; nothing is held for a key that has none. */
    public Optional<V> get(K key, LocalDate today, Supplier<Optional<V>> read) {
        Held<V> known = held.get(key);
        if (known != null && known.isFresh(today)) {
            return Optional.of(known.value());
        }
        long seen = changes.get();
        Optional<V> value = read.get();
        // what only this transaction has written, or what was when it began, is not for others
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return value;
        }
        // what was read before a change and arrives after it must not stay
        if (value.isPresent() && seen == changes.get()) {
            held.put(key, new Held<>(value.get(), today, System.nanoTime()));
        } else {
            held.remove(key);
        }
        return value;
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

    private record Held<V>(V value, LocalDate day, long at) {
        boolean isFresh(LocalDate today) {
            return day.equals(today) && System.nanoTime() - at < FRESH_NANOS;
        }
    }
}
