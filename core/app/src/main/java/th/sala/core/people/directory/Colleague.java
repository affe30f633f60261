package th.sala.core.people.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;

/**
 * What everybody may know of a colleague.
 *
 * @param awayUntil the last day away, null where the colleague is there today
 * @param standIns names of who stands in today, empty where nobody does
 * @param picture whether there is a portrait
 */
public record Colleague(
        PersonId id,
        String name,
        String nickname,
        String position,
        DepartmentId department,
        String telephone,
        String email,
        @Nullable LocalDate awayUntil,
        String standIns,
        boolean picture) {}
