package th.sala.core.module;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an installation will do, tried on a scratch schema that is gone again; confirmed by its {@link #id()}.
 *
 * @param id valid until the module changes or one hour has passed
 * @param from version that is replaced, null for a new module and for one that was removed
 * @param migrations database changes in their order, empty where there are none
 * @param views screens the version brings
 * @param permissions permissions the version asks for
 * @param apiRange range of API versions the module declares
 * @param refusals why it cannot be installed; empty where it can
 * @param took how long the rehearsal lasted
 */
public record Rehearsal(
        UUID id,
        UploadId upload,
        String moduleId,
        @Nullable String from,
        String to,
        boolean downgrade,
        List<Migration> migrations,
        List<View> views,
        List<Permission> permissions,
        String apiRange,
        String apiVersion,
        Impact impact,
        List<Words> refusals,
        Duration took) {
    public Rehearsal {
        migrations = List.copyOf(migrations);
        views = List.copyOf(views);
        permissions = List.copyOf(permissions);
        refusals = List.copyOf(refusals);
    }

    public boolean installable() {
        return refusals.isEmpty();
    }

    /**
     * One changeset.
     *
     * @param id {@code 0001-note.yaml: 1}
     * @param sql statements as the server will get them, one per line, each ended by a semicolon
     */
    public record Migration(String id, String sql) {}

    /**
     * A screen.
     *
     * @param route {@code strategy/undertakings}
     * @param menu whether it stands in the menu
     * @param open whether it opens for anybody, without signing in
     * @param access permissions of which one is needed; empty where every signed-in person may
     * @param change what the version does to it
     */
    public record View(
            String route,
            String titleTh,
            String titleEn,
            boolean menu,
            boolean open,
            List<String> access,
            Change change) {
        public View {
            access = List.copyOf(access);
        }
    }

    /** A permission with the title shown when roles are edited. */
    public record Permission(String key, String titleTh, String titleEn, Change change) {}

    /** Against the version known so far. */
    public enum Change {
        NEW,
        KEPT,
        GONE
    }

    /**
     * What people will notice.
     *
     * @param peopleInside browser pages that show a view of the module now and will be reloaded
     * @param tables tables the module has now
     * @param rows rows in them, as the server estimates
     */
    public record Impact(int peopleInside, int tables, long rows) {}
}
