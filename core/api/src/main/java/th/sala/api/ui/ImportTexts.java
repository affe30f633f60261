package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of the upload field. */
final class ImportTexts {
    private ImportTexts() {}

    /**
     * @param most files at once
     */
    static UploadI18N files(Component screen, int most) {
        return upload(screen, "ui.upload.dropAny", 0, most);
    }

    static UploadI18N upload(Component screen, int megabytes) {
        return upload(screen, "ui.upload.drop", megabytes, 1);
    }

    private static UploadI18N upload(Component screen, String drop, int megabytes, int most) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(screen.getTranslation(drop))
                        .setMany(screen.getTranslation(drop)))
                .setAddFiles(new UploadI18N.AddFiles().setOne(screen.getTranslation("ui.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(
                                most == 1
                                        ? screen.getTranslation("ui.upload.one")
                                        : screen.getTranslation("ui.upload.most", most))
                        .setFileIsTooBig(screen.getTranslation("ui.upload.tooBig", megabytes))
                        .setIncorrectFileType(screen.getTranslation("ui.upload.wrongKind")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(screen.getTranslation("ui.upload.connecting"))
                                .setStalled(screen.getTranslation("ui.upload.stalled"))
                                .setProcessing(screen.getTranslation("ui.upload.processing"))
                                .setHeld(screen.getTranslation("ui.upload.waiting")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(screen.getTranslation("ui.upload.remaining"))
                                .setUnknown(screen.getTranslation("ui.upload.remainingUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(screen.getTranslation("ui.upload.failed"))
                                .setUnexpectedServerError(screen.getTranslation("ui.upload.failed"))
                                .setForbidden(screen.getTranslation("ui.upload.forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRetry(screen.getTranslation("ui.upload.retry"))
                        .setStart(screen.getTranslation("ui.upload.start"))
                        .setRemove(screen.getTranslation("ui.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
