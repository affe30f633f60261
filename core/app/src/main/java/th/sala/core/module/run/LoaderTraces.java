package th.sala.core.module.run;

import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.VaadinService;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.CachedIntrospectionResults;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.ReflectionUtils;

/**
 * Empties every cache that remembers classes of a module, or its loader would stay in memory for good. All were found
 * in heap dumps; all are caches, so that clearing them costs a little time and nothing else. Those without a public
 * way are reached by reflection: a test counts the loaders that stay alive and notices when a library moves them.
 */
@Component
class LoaderTraces {
    private static final Logger LOG = LoggerFactory.getLogger(LoaderTraces.class);

    private final VaadinServices services;

    LoaderTraces(VaadinServices services) {
        this.services = services;
    }

    void erase(ClassLoader loader) {
        ReflectionCache.clearAll();
        clear("com.vaadin.flow.data.binder.BeanPropertySet", null);
        // filled only outside of production mode
        clear("com.vaadin.flow.component.internal.ComponentTracker", null);
        purge("com.vaadin.flow.component.internal.UIInternals", "warnedAboutDeps", loader);
        purge("com.vaadin.flow.component.ComponentUtil", "tagToComponentsMap", loader);
        services.all().forEach(service -> forgetComponents(service, loader));
        clear("org.springframework.data.core.ClassTypeInformation", null);
        clear("org.springframework.data.core.TypeDiscoverer", null);
        clear("org.springframework.core.io.support.SpringFactoriesLoader", loader);
        CachedIntrospectionResults.clearClassLoader(loader);
        ReflectionUtils.clearCache();
        AnnotationUtils.clearCache();
        ResolvableType.clearCache();
        Introspector.flushCaches();
        ResourceBundle.clearCache(loader);
    }

    /** Clears every static map of the class; with a key, only that key. */
    private static void clear(String type, @Nullable Object key) {
        reach(type, () -> {
            for (Field field : load(type).getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                if (Map.class.isAssignableFrom(field.getType())) {
                    Map<?, ?> map = (Map<?, ?>) read(field, null);
                    if (map != null && key == null) {
                        map.clear();
                    } else if (map != null) {
                        map.remove(key);
                    }
                } else if (ConcurrentLruCache.class.isAssignableFrom(field.getType())
                        && read(field, null) instanceof ConcurrentLruCache<?, ?> cache) {
                    cache.clear();
                }
            }
        });
    }

    /** Removes the loader's classes from a static collection of classes, or map of such. */
    private static void purge(String type, String field, ClassLoader loader) {
        reach(type, () -> purge(read(load(type).getDeclaredField(field), null), loader));
    }

    private static void purge(@Nullable Object holder, ClassLoader loader) {
        if (holder instanceof Collection<?> classes) {
            classes.removeIf(c -> isOf(c, loader));
        } else if (holder instanceof Map<?, ?> map) {
            map.keySet().removeIf(c -> isOf(c, loader));
            map.values().removeIf(c -> isOf(c, loader));
            map.values().forEach(value -> purge(value, loader));
        }
    }

    /** Vaadin adds one destroy listener per component class to the service and never takes it away. */
    private static void forgetComponents(VaadinService service, ClassLoader loader) {
        reach("VaadinService", () -> {
            Object listeners = read(VaadinService.class.getDeclaredField("serviceDestroyListeners"), service);
            if (listeners instanceof Set<?> set) {
                set.removeIf(listener -> remembers(listener, loader));
            }
        });
    }

    private static boolean remembers(Object listener, ClassLoader loader) {
        for (Field field : listener.getClass().getDeclaredFields()) {
            try {
                Object captured = read(field, listener);
                if (captured != null && captured.getClass().getSimpleName().equals("ComponentMetaData")) {
                    return isOf(read(captured.getClass().getDeclaredField("componentClass"), captured), loader);
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                // a listener of another shape is none of those
                return false;
            }
        }
        return false;
    }

    private static boolean isOf(@Nullable Object type, ClassLoader loader) {
        return type instanceof Class<?> c && c.getClassLoader() == loader;
    }

    private static Class<?> load(String type) throws ClassNotFoundException {
        return Class.forName(type, true, LoaderTraces.class.getClassLoader());
    }

    private static @Nullable Object read(Field field, @Nullable Object owner) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(owner);
    }

    private static void reach(String type, Reach work) {
        try {
            work.reach();
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("What {} remembers of a module's classes cannot be cleared", type, e);
        }
    }

    private interface Reach {
        void reach() throws ReflectiveOperationException;
    }
}
