package th.sala.core.module.life;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.core.module.Rehearsal.Change;
import th.sala.core.module.Rehearsal.Permission;
import th.sala.core.module.Rehearsal.View;
import th.sala.core.module.jar.JudgedJar;
import th.sala.core.module.jar.ModuleDescriptor;
import th.sala.core.module.jar.Titles;

/** Screens and permissions of a version held against the version before. */
record Changes(List<View> views, List<Permission> permissions) {

    static Changes between(Optional<JudgedJar> before, JudgedJar after) {
        return new Changes(views(before, after), permissions(before, after));
    }

    private static List<View> views(Optional<JudgedJar> before, JudgedJar after) {
        Set<String> old =
                viewsOf(before).stream().map(ModuleDescriptor.View::route).collect(Collectors.toSet());
        List<ModuleDescriptor.View> now = viewsOf(Optional.of(after));
        List<View> all = new ArrayList<>();
        now.forEach(v -> all.add(view(v, after.titles(), old.contains(v.route()) ? Change.KEPT : Change.NEW)));
        Set<String> kept = now.stream().map(ModuleDescriptor.View::route).collect(Collectors.toSet());
        before.ifPresent(b -> viewsOf(before).stream()
                .filter(v -> !kept.contains(v.route()))
                .forEach(v -> all.add(view(v, b.titles(), Change.GONE))));
        return all;
    }

    private static List<ModuleDescriptor.View> viewsOf(Optional<JudgedJar> jar) {
        return jar.map(JudgedJar::descriptor).map(ModuleDescriptor::views).orElse(List.of());
    }

    private static View view(ModuleDescriptor.View view, Titles titles, Change change) {
        return new View(
                view.route(),
                titles.thai(view.name()),
                titles.english(view.name()),
                view.menu(),
                view.access().equals("anonymous"),
                view.roles(),
                change);
    }

    private static List<Permission> permissions(Optional<JudgedJar> before, JudgedJar after) {
        List<String> old = permissionsOf(before);
        List<String> now = permissionsOf(Optional.of(after));
        List<Permission> all = new ArrayList<>();
        now.forEach(p -> all.add(permission(p, after.titles(), old.contains(p) ? Change.KEPT : Change.NEW)));
        Set<String> kept = new HashSet<>(now);
        before.ifPresent(b -> old.stream()
                .filter(p -> !kept.contains(p))
                .forEach(p -> all.add(permission(p, b.titles(), Change.GONE))));
        return all;
    }

    private static List<String> permissionsOf(Optional<JudgedJar> jar) {
        return jar.map(JudgedJar::descriptor).map(ModuleDescriptor::permissions).orElse(List.of());
    }

    /** The title of {@code strategy.read} is the text {@code strategy.permission.read}. */
    private static Permission permission(String key, Titles titles, Change change) {
        String title = key.replaceFirst("\\.", ".permission.");
        return new Permission(key, titles.thai(title), titles.english(title), change);
    }
}
