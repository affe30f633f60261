package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hands files to the browser. */
final class Downloads {
    private static final int LINGERS_MS = 120_000;

    private Downloads() {}

    /** Starts the download of a finished file in the browser; the file is deleted once it is fetched. */
    static void hand(UI ui, Path file, String name, String mediaType) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // On Linux the name is gone as soon as the file is open: the size comes first.
                    long size = Files.size(file);
                    return new DownloadResponse(
                            Files.newInputStream(file, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE),
                            name,
                            mediaType,
                            size);
                }),
                AttachmentType.DOWNLOAD,
                "");
        link.addClassName("sala-hidden");
        link.getElement().setAttribute("aria-hidden", "true");
        link.getElement().setAttribute("tabindex", "-1");
        ui.add(link);
        link.addDetachListener(e -> delete(file));
        link.getElement()
                .executeJs(
                        "this.click(); const link = this; return new Promise((gone) => setTimeout(gone, $0))",
                        LINGERS_MS)
                .then(done -> link.removeFromParent());
    }

    /** Deletes a file nobody waits for any more; on Linux an open download goes on reading. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
