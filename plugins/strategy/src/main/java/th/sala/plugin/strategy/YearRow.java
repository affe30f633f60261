package th.sala.plugin.strategy;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;

/** A row of the plan of one fiscal year. */
@MappedSuperclass
public abstract class YearRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int fiscalYear;

    @Version
    private int version;

    /** For rows read from the database. */
    protected YearRow() {}

    /** A new row of the year. */
    protected YearRow(int fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** Moves it to another year. */
    protected final void year(int fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    public FiscalYear year() {
        return new FiscalYear(fiscalYear);
    }

    /** Counts the changes, so that nobody overwrites what another saved meanwhile. */
    public int version() {
        return version;
    }
}
