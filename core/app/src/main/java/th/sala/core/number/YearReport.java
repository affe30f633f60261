package th.sala.core.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;

/**
 * What became of the numbers of a year.
 *
 * @param year year of the Buddhist era
 * @param reserved all that are reserved, those that wait too long among them
 * @param missing values below the last one that nobody was given; only a change of the database itself brings them about
 */
public record YearReport(int year, int assigned, int reserved, int waiting, int cancelled, List<Gap> missing) {
    public YearReport {
        missing = List.copyOf(missing);
    }

    /**
     * Values that are missing, both ends included.
     *
     * @param department that counts for itself, null where the agency counts as one
     */
    public record Gap(@Nullable DepartmentId department, int first, int last) {}
}
