package th.sala.api.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.NotAllowed;

/**
 * Where files are put: chosen, dropped or pasted, several at a time, each with its progress, its own words where it is
 * refused, and a way to send it again. Bytes go to the service as they come, never through the memory of the portal.
 */
@JavaScript("context://sala/file-drop.js?v=1")
public final class FileDrop extends Composite<Upload> {
    private static final long serialVersionUID = 1L;

    /** RFC 9110, 15.5.21: understood, but not taken like that. */
    private static final int REFUSED = 422;

    private final transient Taking taking;
    private final transient Runnable taken;
    private Locale language = Locale.of("th");

    /**
     * @param taking what is done with each file, on a thread of its own without the page; refuses by {@link RuleBroken}
     * @param taken what the page does after each file that was taken
     */
    public FileDrop(Taking taking, Runnable taken) {
        this.taking = taking;
        this.taken = taken;
        Upload upload = getContent();
        upload.addClassName("sala-file-drop");
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setUploadHandler(new Receiving());
        upload.setUploadButton(new Button(getTranslation("ui.upload.choose"), VaadinIcon.UPLOAD_ALT.create()));
        int most = Services.find(Documents.class).mostAtOnce();
        upload.setMaxFiles(most);
        upload.setI18n(ImportTexts.files(this, most));
        upload.addFileRejectedListener(e -> Messages.done(e.getErrorMessage()));
    }

    /** One file at a time, for another version of it. */
    public FileDrop single() {
        getContent().setMaxFiles(1);
        getContent().setI18n(ImportTexts.files(this, 1));
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        language = event.getUI().getLocale();
        getElement().executeJs("window.salaFileDrop && window.salaFileDrop(this)");
    }

    /** What is done with a file. */
    @FunctionalInterface
    public interface Taking {
        /**
         * @throws RuleBroken told beside the file
         * @throws StaleVersion told beside the file
         */
        void take(SentFile file);
    }

    /** Reads the bytes from the line and answers in words. */
    private final class Receiving implements UploadHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            try (var bytes = event.getInputStream()) {
                taking.take(new SentFile(event.getFileName(), bytes));
            } catch (RuleBroken rule) {
                event.reject(
                        getTranslation(language, rule.key(), rule.arguments().toArray()));
                return;
            } catch (StaleVersion stale) {
                event.reject(getTranslation(language, "ui.upload.stale"));
                return;
            } catch (NotAllowed refused) {
                event.reject(getTranslation(language, "ui.upload.forbidden"));
                return;
            }
            ui.access(taken::run);
        }

        @Override
        public void responseHandled(UploadResult result) {
            if (result.rejectedFiles().isEmpty()) {
                UploadHandler.super.responseHandled(result);
            } else {
                refuse(result.response(), result.rejectedFiles().getFirst().reason());
            }
        }

        private void refuse(VaadinResponse response, String words) {
            response.setStatus(REFUSED);
            response.setHeader("X-Sala-Refused", "1");
            response.setContentType("text/plain;charset=utf-8");
            try {
                response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
        }
    }
}
