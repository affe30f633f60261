package th.sala.core.module.jar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.core.module.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code META-INF/sala/module.json}, written by the compiler of the module. */
public record ModuleDescriptor(
        int format,
        String api,
        String id,
        String entry,
        String title,
        String icon,
        int order,
        List<String> permissions,
        List<String> readPermissions,
        List<String> agencyPermissions,
        List<View> views,
        List<Contributed> contributions) {
    /** Where it lies in the jar. */
    public static final String FILE = "META-INF/sala/module.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    // what the file leaves out arrives as null and becomes empty
    public ModuleDescriptor {
        api = text(api);
        id = text(id);
        entry = text(entry);
        title = text(title);
        icon = text(icon);
        permissions = list(permissions);
        readPermissions = list(readPermissions);
        agencyPermissions = list(agencyPermissions);
        views = list(views);
        contributions = list(contributions);
    }

    /**
     * A view of the module.
     *
     * @param access {@code roles}, {@code all} or {@code anonymous}
     */
    public record View(
            @JsonProperty("class") String className,
            String route,
            String title,
            String access,
            List<String> roles,
            boolean menu,
            String menuTitle,
            String menuIcon) {
        public View {
            className = text(className);
            route = text(route);
            title = text(title);
            access = text(access);
            roles = list(roles);
            menuTitle = text(menuTitle);
            menuIcon = text(menuIcon);
        }

        /** Key of the name people know the screen by. */
        public String name() {
            return menuTitle.isEmpty() ? title : menuTitle;
        }
    }

    /** A contribution and the API types it fills. */
    public record Contributed(@JsonProperty("class") String className, List<String> types) {
        public Contributed {
            className = text(className);
            types = list(types);
        }
    }

    /** Package of the module, all of whose classes lie in or below it. */
    public String packageName() {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('.')));
    }

    /** Reads the file. */
    public static ModuleDescriptor read(byte[] json) {
        try {
            return JSON.readValue(json, ModuleDescriptor.class);
        } catch (JacksonException e) {
            throw new Refused("module.refused.descriptorUnreadable");
        }
    }

    /** What contradicts the manifest or the rules of the id. */
    void demandFor(String manifestId) {
        if (!id.equals(manifestId)) {
            throw new Refused("module.refused.descriptorOther", id, manifestId);
        }
        if (packageName().startsWith("th.sala.core") || packageName().startsWith("th.sala.api") || entry.isBlank()) {
            throw new Refused("module.refused.package", packageName());
        }
        permissions.stream().filter(p -> !p.startsWith(id + ".")).findFirst().ifPresent(p -> {
            throw new Refused("module.refused.permission", p, id);
        });
        views.stream().flatMap(v -> faults(v)).findFirst().ifPresent(w -> {
            throw new Refused(w.key(), w.arguments().toArray());
        });
    }

    private Stream<Words> faults(View view) {
        if (!view.route.equals(id) && !view.route.startsWith(id + "/")) {
            return Stream.of(Words.of("module.refused.route", view.route, id));
        }
        if (!List.of("roles", "all", "anonymous").contains(view.access)) {
            return Stream.of(Words.of("module.refused.viewOpen", view.route));
        }
        return view.roles.stream()
                .filter(r -> !permissions.contains(r))
                .map(r -> Words.of("module.refused.viewPermission", view.route, r));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
