package th.sala.api;

/**
 * Names any record of the core or a module: {@code strategy/undertaking/42}.
 *
 * @param module id of the owning module, {@code core} for the core's own records
 * @param kind kind of record within the module, lower case
 * @param id the record's own id as text
 */
public record SubjectRef(String module, String kind, String id) {
    public SubjectRef {
        if (module.isBlank() || kind.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A reference needs module, kind and id");
        }
    }

    @Override
    public String toString() {
        return module + "/" + kind + "/" + id;
    }
}
