package th.sala.core.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import th.sala.api.report.ReportBlock;
import th.sala.api.report.ReportContent;
import th.sala.core.report.paper.PaperWords;

/** Writes a report as a workbook: one sheet per section, numbers as numbers, text never as a formula. */
public final class ReportWorkbook {
    public void write(ReportContent content, PaperWords words, OutputStream to) throws IOException {
        try (var workbook = new SXSSFWorkbook(200)) {
            workbook.setCompressTempFiles(true);
            var styles = new SheetStyles(workbook);
            var names = new SheetNames();
            boolean first = true;
            for (Section section : sections(content)) {
                var sheet = new ReportSheet(workbook, names.of(section.title), styles, words, section.blocks);
                if (first) {
                    sheet.title(content);
                    first = false;
                }
                sheet.fill();
            }
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setTitle(content.title());
            properties.setCreator(content.agency());
            workbook.write(to);
        }
    }

    /** What stands before the first heading belongs to its sheet. */
    private static List<Section> sections(ReportContent content) {
        var sections = new ArrayList<>(List.of(new Section(content.title(), new ArrayList<>())));
        boolean headed = false;
        for (ReportBlock block : content.blocks()) {
            if (block instanceof ReportBlock.Heading heading && heading.level() <= 1) {
                List<ReportBlock> before = headed ? new ArrayList<>() : sections.removeLast().blocks;
                sections.add(new Section(heading.text(), before));
                headed = true;
            }
            sections.getLast().blocks.add(block);
        }
        return sections;
    }

    private record Section(String title, List<ReportBlock> blocks) {}
}
