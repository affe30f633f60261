package th.sala.core.number;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.api.number.GivenNumber;
import th.sala.api.people.PersonId;

/**
 * A number given, in a list.
 *
 * @param record title of the record that has it, or its reference where the person may not see the record; null without one
 * @param remark why it was cancelled, or kept free; empty where nobody said
 * @param waiting whether it was reserved so long ago that somebody should look
 * @param givenBy null where the portal took it by itself
 */
public record GivenRow(
        GivenNumber number,
        @Nullable String record,
        String remark,
        boolean waiting,
        Instant givenAt,
        @Nullable PersonId givenBy) {}
