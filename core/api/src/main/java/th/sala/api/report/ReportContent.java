package th.sala.api.report;

import java.util.List;

/**
 * A whole report as a sequence of blocks; the same content becomes a web page, a PDF and a workbook.
 *
 * @param title large line at the top of the first page
 * @param subtitle line below it, may be empty
 * @param agency name of the agency in the page header
 * @param fileName without ending, letters, digits and hyphens only
 * @param blocks in reading order
 */
public record ReportContent(
        String title, String subtitle, String agency, String fileName, List<ReportBlock> blocks) {
    public ReportContent {
        blocks = List.copyOf(blocks);
    }
}
