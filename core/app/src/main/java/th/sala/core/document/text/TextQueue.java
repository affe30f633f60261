package th.sala.core.document.text;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import th.sala.api.RuleBroken;
import th.sala.core.document.store.ContentHash;
import th.sala.core.document.store.ContentMissing;
import th.sala.core.document.store.ContentUnreadable;
import th.sala.core.document.store.Contents;
import th.sala.core.document.text.reader.Unreadable;

/** Reads the files that wait for it, one after the other, on a thread of its own and in a process of its own. */
@Component
class TextQueue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TextQueue.class);
    private static final int AT_ONCE = 8;
    private static final Duration STORE_AWAY = Duration.ofSeconds(30);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final DocumentTexts texts;
    private final Contents contents;
    private final TextLimits limits;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private @Nullable ReaderProcess process;
    private @Nullable Thread thread;

    TextQueue(DocumentTexts texts, Contents contents, TextLimits limits) {
        this.texts = texts;
        this.contents = contents;
        this.limits = limits;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TextAwaited file) {
        news.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("document-text").start(this::work);
    }

    private void work() {
        try {
            while (running) {
                if (!readSome() && !news.tryAcquire(limits.idle().toMillis(), TimeUnit.MILLISECONDS)) {
                    end();
                }
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** Whether there was anything to read. */
    private boolean readSome() {
        try {
            Deque<DocumentTexts.Due> due = new ArrayDeque<>(texts.take(AT_ONCE));
            boolean some = !due.isEmpty();
            while (!due.isEmpty()) {
                if (!running || !read(due.peek())) {
                    due.forEach(file -> texts.giveBack(file, running ? STORE_AWAY : Duration.ZERO));
                    return false;
                }
                due.remove();
            }
            return some;
        } catch (RuntimeException databaseAway) {
            // what was taken comes back by itself; the next look is after the idle time
            LOG.warn("The queue of files to read rests for a while", databaseAway);
            return false;
        }
    }

    /** Whether the file was tried. */
    private boolean read(DocumentTexts.Due file) {
        try (SeekableByteChannel bytes = contents.open(new ContentHash(file.hash()))) {
            ReaderProcess.Answer answer = process().read(bytes, file.mediaType());
            if (answer.isLast()) {
                end();
                if (!running) {
                    return false;
                }
            }
            if (answer.reason() != null) {
                LOG.info("File {} of type {} gives no text: {}", file.hash(), file.mediaType(), answer.reason());
                texts.failed(file, answer.reason());
            } else {
                texts.read(file, Objects.requireNonNull(answer.text()), answer.cut());
            }
            return true;
        } catch (ContentMissing missing) {
            LOG.warn("File {} cannot be read", file.hash(), missing);
            texts.failed(file, Unreadable.MISSING);
            return true;
        } catch (ContentUnreadable unreadable) {
            LOG.warn("File {} cannot be opened", file.hash(), unreadable);
            texts.failed(file, Unreadable.DAMAGED);
            return true;
        } catch (RuleBroken | IOException away) {
            LOG.warn("No file can be read for a while", away);
            return false;
        }
    }

    private synchronized ReaderProcess process() throws IOException {
        if (!running) {
            throw new IOException("The portal stops");
        }
        ReaderProcess open = process;
        if (open == null || !open.isAlive()) {
            end();
            open = new ReaderProcess(limits);
            process = open;
        }
        return open;
    }

    private synchronized void end() {
        ReaderProcess open = process;
        if (open != null) {
            process = null;
            open.close();
        }
    }

    /** The file that is being read goes back into the queue. */
    @Override
    public void stop() {
        running = false;
        news.release();
        end();
        try {
            if (thread != null) {
                thread.join(STOPS_WITHIN);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
