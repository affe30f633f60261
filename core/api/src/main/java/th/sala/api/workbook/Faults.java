package th.sala.api.workbook;

/** Collects what is wrong with a workbook. */
public interface Faults {
    /**
     * Adds a fault at one cell.
     *
     * @param columnKey the column, or empty for the whole row
     * @param messageKey text in the owner's bundle
     */
    void add(SheetRow row, String columnKey, String messageKey, Object... arguments);
}
