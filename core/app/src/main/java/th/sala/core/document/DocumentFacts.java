package th.sala.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.PersonId;

/**
 * What is said of a document beside its files.
 *
 * @param kind id of its kind, null for none
 * @param values what its kind asks for, by id of the field
 * @param readers who may see it though not holding the permission or cleared for it
 * @param closedOn when the matter ended, from which some kinds are kept for their years
 */
public record DocumentFacts(
        String title,
        @Nullable Long kind,
        Confidentiality confidentiality,
        Set<String> tags,
        Map<Long, String> values,
        List<PersonId> readers,
        @Nullable LocalDate closedOn) {
    public DocumentFacts {
        tags = Set.copyOf(tags);
        values = Map.copyOf(values);
        readers = List.copyOf(readers);
    }
}
