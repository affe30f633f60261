package th.sala.core.module.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import th.sala.api.ui.Messages;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.Offer;

/** Where the jar comes from: a file of the administrator, or one that lies ready. */
class PackageStep extends Div {
    private static final long serialVersionUID = 1L;

    private static final int LARGEST_MB = 64;

    private final transient ModuleHost host;
    private final transient Consumer<CheckedUpload> checked;

    PackageStep(ModuleHost host, Consumer<CheckedUpload> checked, Consumer<Offer> chosen) {
        this.host = host;
        this.checked = checked;
        addClassName("sala-stack");
        add(upload());
        List<Offer> offers = host.offers();
        if (!offers.isEmpty()) {
            add(ready(offers, chosen));
        }
    }

    private Upload upload() {
        var upload = new Upload(new Receiver());
        upload.setAcceptedFileExtensions(".jar");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_MB * 1_000_000);
        upload.setI18n(texts());
        upload.addFileRejectedListener(e -> Messages.done(e.getErrorMessage()));
        upload.addClassName("sala-modules-upload");
        return upload;
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("modules.upload.drop"))
                        .setMany(getTranslation("modules.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("modules.upload.choose"))
                        .setMany(getTranslation("modules.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("modules.upload.tooBig", LARGEST_MB))
                        .setIncorrectFileType(getTranslation("modules.upload.notJar"))
                        .setTooManyFiles(getTranslation("modules.upload.one")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("modules.upload.connecting"))
                                .setProcessing(getTranslation("modules.upload.processing"))
                                .setStalled(getTranslation("modules.upload.stalled"))
                                .setHeld(getTranslation("modules.upload.held")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("modules.upload.failed"))
                                .setUnexpectedServerError(getTranslation("modules.upload.failed"))
                                .setForbidden(getTranslation("modules.upload.failed"))));
    }

    private Lines ready(List<Offer> offers, Consumer<Offer> chosen) {
        var lines = new Lines(getTranslation("modules.offers"));
        for (Offer offer : offers) {
            var take = new Button(getTranslation("modules.offer.take"), e -> chosen.accept(offer));
            take.setAriaLabel(getTranslation("modules.offer.takeThis", offer.moduleId(), offer.version()));
            var name = new Span(offer.moduleId() + " " + offer.version());
            name.addClassName("sala-strong");
            var file = new Span(offer.fileName() + " · " + ModuleWords.hash(offer.sha256()));
            file.addClassName("sala-lines-below");
            var words = new Div(name, file);
            words.addClassName("sala-modules-offer-words");
            var row = new Div(words, take);
            row.addClassName("sala-modules-offer");
            lines.add(row);
        }
        return lines;
    }

    /** Runs on the request's own thread, so that nobody's page is locked while the jar is checked. */
    private final class Receiver implements UploadHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            CheckedUpload result = host.receive(event.getInputStream(), event.getFileName());
            UI ui = event.getUI();
            ui.access(() -> checked.accept(result));
        }

        @Override
        public long getRequestSizeMax() {
            return -1;
        }

        @Override
        public long getFileSizeMax() {
            return -1; // the host reads to its own limit and says why it refuses
        }
    }
}
