package th.sala.api.document;

import java.io.IOException;
import th.sala.api.module.Contribution;

/**
 * Looks at what is in a file before anybody can open it, as a virus scanner does. Where at least one is offered, every new
 * version of a document waits until each of them has found it clean.
 *
 * <p>Called beside the screens, without a signed-in person and without a transaction, for one file at a time; it may take
 * ten minutes, unless the office says otherwise. Whatever it throws means that it is asked again later.
 */
public interface FileCheck extends Contribution {
    /**
     * Looks at a file.
     *
     * @return {@link FileVerdict#later} where it cannot tell now
     * @throws IOException where it cannot tell now, either
     */
    FileVerdict check(FileToCheck file) throws IOException;
}
