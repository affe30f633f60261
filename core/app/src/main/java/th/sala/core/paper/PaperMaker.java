package th.sala.core.paper;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the PDF of a paper about to be issued. */
@FunctionalInterface
public interface PaperMaker {
    /** @param mark to stand on every page */
    void write(PaperMark mark, OutputStream to) throws IOException;
}
