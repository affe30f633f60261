package th.sala.api.workbook;

/**
 * A fault in a workbook, in words.
 *
 * @param sheet name of the sheet as the file has it, empty for the whole file
 * @param row row number as the spreadsheet shows it, 0 for the whole sheet
 * @param column heading of the column, empty for the whole row
 * @param cell address as the spreadsheet shows it, {@code C7}, empty where there is none
 * @param message what is wrong and what to do, in the person's language
 */
public record Fault(String sheet, int row, String column, String cell, String message) {}
