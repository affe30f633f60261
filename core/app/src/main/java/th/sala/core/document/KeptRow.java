package th.sala.core.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;

/**
 * A document as whoever keeps it sees it in a list.
 *
 * @param kind name of its kind in Thai, null for none
 * @param lastDay the last day it is kept; null for good, and while its matter has not ended
 * @param destroyed whether its files are gone
 */
public record KeptRow(
        long id,
        String title,
        @Nullable String kind,
        @Nullable String kindEn,
        DepartmentId department,
        Confidentiality confidentiality,
        @Nullable LocalDate lastDay,
        boolean destroyed) {}
