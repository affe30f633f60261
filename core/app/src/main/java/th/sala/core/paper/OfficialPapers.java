package th.sala.core.paper;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.sala.api.time.ThaiDates;
import th.sala.core.report.paper.PaperWords;
import th.sala.core.report.paper.PdfPaper;
import th.sala.core.report.paper.PlacedPages;

/** Writes official papers as PDF, in Thai and with Thai digits. */
@Component
public class OfficialPapers {
    private final ObjectProvider<I18NProvider> texts;
    private final PaperSettings settings;

    public OfficialPapers(ObjectProvider<I18NProvider> texts, PaperSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    public void write(Memo memo, PaperMark mark, OutputStream to) throws IOException {
        PaperWords words = words();
        write(MemoPaper.of(memo, emblem(), mark, words), words, to);
    }

    public void write(ApprovalSheet sheet, PaperMark mark, OutputStream to) throws IOException {
        PaperWords words = words();
        write(ApprovalSheetPaper.of(sheet, mark, words), words, to);
    }

    private static void write(PlacedPages pages, PaperWords words, OutputStream to) throws IOException {
        try {
            PdfPaper.shared().write(pages, words, to);
        } catch (JRException e) {
            throw new IOException("The paper could not be written", e);
        }
    }

    private PaperWords words() {
        return new PaperWords(texts.getObject(), ThaiDates.THAI);
    }

    /** A picture that is not there is no reason to hold up an approval. */
    private byte @Nullable [] emblem() throws IOException {
        Path picture = settings.picture();
        if (picture == null || !Files.isReadable(picture)) {
            return null;
        }
        return Files.readAllBytes(picture);
    }
}
