package th.sala.api.report;

import java.util.List;
import java.util.Locale;

/**
 * A whole report as a sequence of blocks; the same content becomes a web page, a PDF and a workbook.
 *
 * @param title large line at the top of the first page
 * @param subtitle line below it, may be empty
 * @param agency name of the agency in the page header
 * @param fileName without ending, letters, digits and hyphens only
 * @param language language of the content; what the core adds, such as page numbers, follows it
 * @param blocks in reading order
 */
public record ReportContent(
        String title, String subtitle, String agency, String fileName, Locale language, List<ReportBlock> blocks) {
    public ReportContent {
        if (!fileName.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("Not a plain file name: " + fileName);
        }
        blocks = List.copyOf(blocks);
    }

    /** A report in Thai. */
    public ReportContent(String title, String subtitle, String agency, String fileName, List<ReportBlock> blocks) {
        this(title, subtitle, agency, fileName, Locale.of("th"), blocks);
    }
}
