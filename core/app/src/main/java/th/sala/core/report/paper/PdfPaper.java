package th.sala.core.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportContent;

/** Writes a report as PDF: Thai marks in their places, words whole, text selectable. */
public final class PdfPaper {
    /** From here on a table stands on a landscape page. */
    private static final int WIDE = 10;

    private final Palette palette = Palette.ofTheme();
    private final GlyphCharacters glyphs;
    private final SimpleJasperReportsContext jasper =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());

    public PdfPaper() {
        PaperFonts.prepare();
        glyphs = new GlyphCharacters();
        // The property is a prefix: without the last word it is not read.
        jasper.setProperty("net.sf.jasperreports.export.pdf.glyph.renderer.blocks.thai", "THAI");
        jasper.setProperty(JRPdfExporter.PDF_PRODUCER_FACTORY_PROPERTY, SearchableLines.Factory.class.getName());
    }

    /** The one that all share, set up with the first paper and not with the portal: it takes a second. */
    public static PdfPaper shared() {
        return Shared.PAPER;
    }

    private static final class Shared {
        static final PdfPaper PAPER = new PdfPaper();
    }

    public void write(ReportContent content, PaperWords words, OutputStream to) throws JRException, IOException {
        write(() -> fill(content), content.title(), content.agency(), words, to);
    }

    /** Writes pages of a prescribed form, on which everything has its place already. */
    public void write(PlacedPages pages, PaperWords words, OutputStream to) throws JRException, IOException {
        write(() -> List.of(pages.print(jasper)), pages.title(), pages.agency(), words, to);
    }

    private void write(Filling filling, String title, String agency, PaperWords words, OutputStream to)
            throws JRException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JasperReports keeps its extensions per context loader: a module's loader would never be freed.
        thread.setContextClassLoader(PdfPaper.class.getClassLoader());
        try {
            List<JasperPrint> parts = filling.parts();
            number(parts, words);
            var pdf = new ByteArrayOutputStream();
            export(parts, title, agency, words, pdf);
            glyphs.add(pdf.toByteArray(), to);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @FunctionalInterface
    private interface Filling {
        List<JasperPrint> parts() throws JRException;
    }

    private List<JasperPrint> fill(ReportContent content) throws JRException {
        var parts = new ArrayList<JasperPrint>();
        List<Part> split = split(content.blocks());
        for (Part part : split) {
            boolean first = parts.isEmpty();
            var lines = new PaperLines(first ? content.title() : "", first ? content.subtitle() : "", part.blocks);
            var design = new PaperDesign(part.landscape, palette, content, lines);
            var report = JasperCompileManager.getInstance(jasper).compile(design.design());
            var rows = new JRMapCollectionDataSource(List.copyOf(lines.lines()));
            parts.add(JasperFillManager.getInstance(jasper).fill(report, design.parameters(), rows));
        }
        return parts;
    }

    /** Sections of one orientation that follow each other; one wide table turns its whole section. */
    private static List<Part> split(List<ReportBlock> blocks) {
        var sections = new ArrayList<List<ReportBlock>>();
        sections.add(new ArrayList<>());
        for (ReportBlock block : blocks) {
            if (block instanceof ReportBlock.Heading heading
                    && heading.level() <= 1
                    && sections.getLast().stream().anyMatch(ReportBlock.Heading.class::isInstance)) {
                sections.add(new ArrayList<>());
            }
            sections.getLast().add(block);
        }
        var parts = new ArrayList<Part>();
        for (List<ReportBlock> section : sections) {
            boolean landscape = section.stream().anyMatch(PdfPaper::isWide);
            if (parts.isEmpty() || parts.getLast().landscape != landscape) {
                parts.add(new Part(landscape, new ArrayList<>()));
            }
            parts.getLast().blocks.addAll(section);
        }
        return parts;
    }

    private static boolean isWide(ReportBlock block) {
        return block instanceof ReportBlock.Table table && table.columns().size() >= WIDE;
    }

    private record Part(boolean landscape, List<ReportBlock> blocks) {}

    private static void number(List<JasperPrint> parts, PaperWords words) {
        List<JRPrintPage> pages =
                parts.stream().flatMap(part -> part.getPages().stream()).toList();
        for (int i = 0; i < pages.size(); i++) {
            for (JRPrintElement element : pages.get(i).getElements()) {
                if (PaperDesign.PAGE_NUMBER.equals(element.getKey())) {
                    ((JRPrintText) element).setText(words.page(i + 1, pages.size()));
                }
            }
        }
    }

    private void export(List<JasperPrint> parts, String title, String agency, PaperWords words, OutputStream to)
            throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setMetadataAuthor(agency);
        configuration.setMetadataCreator("Sala");
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage(words.language().toLanguageTag());
        configuration.setCompressed(true);
        // The first that keeps a text beside the glyphs.
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_5);
        var exporter = new JRPdfExporter(jasper);
        exporter.setExporterInput(SimpleExporterInput.getInstance(parts));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(to));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
