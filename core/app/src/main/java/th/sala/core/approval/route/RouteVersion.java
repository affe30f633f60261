package th.sala.core.approval.route;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.Route;
import th.sala.api.people.PersonId;

/**
 * A version of the route of a kind.
 *
 * @param id 0 for the one a module comes with, while no request has gone along it
 * @param number from 1 within the kind; 0 as well
 * @param from the first day on which requests take it; null for a draft, and for the one a module comes with
 * @param comment why it was switched on; may be empty
 * @param madeBy null for the one a module comes with
 * @param madeAt null as well
 * @param version rises with every change of a draft
 */
public record RouteVersion(
        long id,
        int number,
        @Nullable LocalDate from,
        Route route,
        String comment,
        @Nullable PersonId madeBy,
        @Nullable Instant madeAt,
        int version) {
    static RouteVersion ofModule(Route route) {
        return new RouteVersion(0, 0, null, route, "", null, null, 0);
    }
}
