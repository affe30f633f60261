package th.sala.core.approval.route;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalSubject;

/**
 * A kind of record that can be put up, with its route.
 *
 * @param code {@code strategy.proposal}
 * @param moduleTitleKey key of the module's name; null for the core
 * @param fields the fields of its own that conditions may look at
 * @param inForce the version requests take today
 * @param versions those that were switched on, the newest first
 */
public record RouteKind(
        String code,
        String titleKey,
        @Nullable String moduleTitleKey,
        List<ApprovalSubject.Field> fields,
        RouteVersion inForce,
        List<RouteVersion> versions,
        Optional<RouteVersion> draft) {
    public RouteKind {
        fields = List.copyOf(fields);
        versions = List.copyOf(versions);
    }

    /** The version or draft with that id; 0 is what the module comes with, where that is still in force. */
    public Optional<RouteVersion> version(long id) {
        if (inForce.id() == id) {
            return Optional.of(inForce);
        }
        return draft.filter(d -> d.id() == id)
                .or(() -> versions.stream().filter(v -> v.id() == id).findFirst());
    }
}
