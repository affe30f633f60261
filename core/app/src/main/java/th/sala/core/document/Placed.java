package th.sala.core.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a document stands.
 *
 * @param filed in the folders of its department; else on records only
 * @param folder null: directly below the department
 */
record Placed(boolean filed, @Nullable Long folder) {
    static final Placed ON_RECORDS = new Placed(false, null);
}
