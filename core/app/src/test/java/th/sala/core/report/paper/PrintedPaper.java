package th.sala.core.report.paper;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportContent;
import th.sala.core.TestTexts;

/** Prints papers for tests and reads them again. */
final class PrintedPaper {
    private static final PdfPaper PAPER = new PdfPaper();

    private PrintedPaper() {}

    static PDDocument print(ReportBlock... blocks) throws Exception {
        return print(new ReportContent("รายงานทดสอบ", "", "หน่วยงาน", "test", List.of(blocks)));
    }

    static PDDocument print(ReportContent content) throws Exception {
        var to = new ByteArrayOutputStream();
        PAPER.write(content, new PaperWords(new TestTexts(), Locale.of("th")), to);
        return Loader.loadPDF(to.toByteArray());
    }

    static String text(PDDocument pdf) throws Exception {
        return text(pdf, 1, pdf.getNumberOfPages());
    }

    static String page(PDDocument pdf, int page) throws Exception {
        return text(pdf, page, page);
    }

    static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(PDDocument pdf, int from, int to) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFC);
    }
}
