package th.sala.core.document.text.reader;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the text out of a file; what is packed inside it is left alone. */
final class FileText implements TextReader.Source {
    private static final double LEAST_RATIO = 0.005;
    private static final long LARGEST_PART = 512L << 20;
    private static final long LONGEST_PART = 64L << 20;
    private static final long MOST_PARTS = 20_000;

    private final Map<String, Parser> parsers = new HashMap<>();
    private final Parser office = new OOXMLParser();

    FileText() {
        // after the parser, which switches POI's own limits off
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxTextSize(LONGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    @Override
    public void read(TikaInputStream file, String mediaType, PageText to) throws Unread, IOException {
        try {
            parser(mediaType).parse(file, to, described(mediaType), context());
        } catch (ZeroByteFileException empty) {
            return;
        } catch (EncryptedDocumentException locked) {
            throw new Unread(Unreadable.LOCKED, locked);
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError damaged) {
            if (!to.isFull()) {
                throw new Unread(isBomb(damaged) ? Unreadable.BOMB : Unreadable.DAMAGED, damaged);
            }
        }
    }

    private static Metadata described(String mediaType) {
        var metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, mediaType);
        return metadata;
    }

    private Parser parser(String mediaType) {
        return parsers.computeIfAbsent(mediaType, type -> {
            if (type.equals(TextTypes.PDF)) {
                return new PDFParser();
            }
            if (type.equals(TextTypes.HTML)) {
                return new JSoupParser();
            }
            if (type.equals(TextTypes.RTF)) {
                return new RTFParser();
            }
            return TextTypes.isOoxml(type) ? office : new OfficeParser();
        });
    }

    private static ParseContext context() {
        var context = new ParseContext();
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setIfXFAExtractOnlyXFA(false);
        context.set(PDFParserConfig.class, pdf);
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeHeadersAndFooters(true);
        office.setExtractMacros(false);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingInside());
        return context;
    }

    private static boolean isBomb(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    /** A file inside a file is not opened, however it is packed. */
    private static final class NothingInside implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new UnsupportedOperationException("Files inside files are left alone");
        }
    }
}
