package th.sala.core.module.run;

import com.vaadin.flow.server.DependencyFilter;
import com.vaadin.flow.shared.ui.Dependency;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves {@code META-INF/resources/modules/<id>/…} of a running module's jar under {@code /modules/<id>/…}. What a view
 * names by {@code @StyleSheet("context://modules/<id>/…")} gets the build's mark and may be kept for a year.
 */
@Controller
class ModuleFiles {
    private static final String PREFIX = "/modules/";
    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LiveModules modules;

    ModuleFiles(LiveModules modules) {
        this.modules = modules;
    }

    @GetMapping(PREFIX + "{id}/**")
    ResponseEntity<Resource> file(@PathVariable String id, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<LiveModule> module = modules.live(id);
        if (module.isEmpty() || path.contains("..") || path.contains("%") || path.contains("//")) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        Path file = module.get().jar().folder().resolve("META-INF/resources" + path);
        if (!Files.isRegularFile(file)) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        String mark = mark(module.get());
        return ResponseEntity.ok()
                .cacheControl(mark.equals(request.getParameter("v")) ? A_YEAR : CacheControl.noCache())
                .eTag(mark)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(new FileSystemResource(file));
    }

    private static String mark(LiveModule module) {
        return module.sha256().substring(0, 12);
    }

    @EventListener
    void on(VaadinServices.Ready ready) {
        DependencyFilter marked = (dependencies, service) ->
                dependencies.stream().map(this::marked).toList();
        ready.event().addDependencyFilter(marked);
    }

    private Dependency marked(Dependency dependency) {
        String url = dependency.getUrl();
        int start = url == null ? -1 : url.indexOf("modules/");
        if (url == null || !url.startsWith("context://modules/") || url.contains("?")) {
            return dependency;
        }
        String id = url.substring(start + "modules/".length()).split("/", 2)[0];
        return modules.live(id)
                .map(m -> new Dependency(dependency.getType(), url + "?v=" + mark(m), dependency.getLoadMode()))
                .orElse(dependency);
    }
}
