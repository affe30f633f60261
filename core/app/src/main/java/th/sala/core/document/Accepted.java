package th.sala.core.document;

import th.sala.core.document.store.Incoming;

/**
 * A file that came in and may be kept; closing it forgets the bytes unless they were kept.
 *
 * @param name as it will be saved again
 * @param title the name as it was sent, without its ending
 * @param mediaType by what is in it
 * @param held whether a check of its content has to come first
 */
record Accepted(Incoming bytes, String name, String title, String mediaType, boolean held) implements AutoCloseable {
    @Override
    public void close() {
        bytes.close();
    }
}
