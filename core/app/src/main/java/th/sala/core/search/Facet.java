package th.sala.core.search;

/** By what hits are told apart. */
public enum Facet {
    KIND(EntryFields.KIND, String.class),
    MODULE(EntryFields.MODULE, String.class),
    DEPARTMENT(EntryFields.DEPARTMENT, Long.class),
    YEAR(EntryFields.YEAR, Integer.class),
    AUTHOR(EntryFields.AUTHOR, Long.class);

    private final String field;
    private final Class<?> type;

    Facet(String field, Class<?> type) {
        this.field = field;
        this.type = type;
    }

    String field() {
        return field;
    }

    Class<?> type() {
        return type;
    }

    /** The word for it in addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
