package th.sala.core.report.paper;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.text.AttributedCharacterIterator;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.PdfGlyphRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes beside the glyphs of every printed line the text they stand for, so that it can be searched and copied: the
 * glyphs of placed marks have no characters of their own, and a sara am is two glyphs.
 *
 * <p>JasperReports does so for a whole element at once; a reader would then mark and copy it only as a whole.
 */
final class SearchableLines extends ClassicPdfProducer {
    private SearchableLines(PdfProducerContext context) {
        super(context);
    }

    @Override
    public AbstractPdfTextRenderer getTextRenderer(PdfTextRendererContext context) {
        AbstractPdfTextRenderer renderer = super.getTextRenderer(context);
        return renderer instanceof PdfGlyphRenderer ? new Lines(context) : renderer;
    }

    /** Created by JasperReports by its name. */
    public static final class Factory implements PdfProducerFactory {
        @Override
        public PdfProducer createProducer(PdfProducerContext context) {
            return new SearchableLines(context);
        }
    }

    private final class Lines extends PdfGlyphRenderer {
        Lines(PdfTextRendererContext text) {
            super(
                    getContext().getJasperReportsContext(),
                    text.getAwtIgnoreMissingFont(),
                    text.getIndentFirstLine(),
                    text.getJustifyLastLine(),
                    false);
        }

        @Override
        protected void renderParagraph(AttributedCharacterIterator all, int start, @Nullable String line) {
            if (line == null) {
                super.renderParagraph(all, start, null);
                return;
            }
            var properties = new PdfDictionary();
            properties.put(PdfName.ACTUALTEXT, new PdfString(line, PdfObject.TEXT_UNICODE));
            PdfContentByte content = getPdfContentByte();
            content.beginMarkedContentSequence(PdfName.SPAN, properties, true);
            super.renderParagraph(all, start, line);
            content.endMarkedContentSequence();
        }
    }
}
