package th.sala.api.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;

/**
 * One thing under way.
 *
 * @param subject the record that waits
 * @param title what a person calls it, in Thai as the record has it
 * @param path address inside the portal without leading slash
 * @param due the day it should be done by, null where there is none
 */
public record OpenItem(
        SubjectRef subject,
        String title,
        String path,
        @Nullable LocalDate due) {}
