package th.sala.e2e.gallery;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The gallery's server; started by the browser tests, or by hand to look at the parts. */
@Configuration(proxyBeanMethods = false)
@EnableVaadin("th.sala.e2e.gallery")
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SpringBootAutoConfiguration.class
})
// The portal's own script policy: a part that breaks it breaks here.
@ComponentScan(
        basePackages = "th.sala.core.shell.web",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ScriptPolicy"))
@Import({KeptInMemory.class, SampleWork.class})
public class Gallery implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    /** @param arguments {@code --server.port=8250}; any free port without */
    public static void main(String... arguments) {
        start(arguments);
    }

    /** Starts the server and gives its address. */
    static ServletWebServerApplicationContext start(String... arguments) {
        var application = new SpringApplication(Gallery.class);
        application.setDefaultProperties(java.util.Map.of(
                "spring.config.name", "gallery",
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "vaadin.productionMode", "true",
                "vaadin.allowed-packages", "th.sala.e2e.gallery,th.sala.api,com.vaadin.flow"));
        return (ServletWebServerApplicationContext) application.run(arguments);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("stylesheet", "aura/aura.css");
        settings.addLink("stylesheet", "themes/sala/tokens.css");
        settings.addLink("stylesheet", "themes/sala/parts.css");
        settings.setViewport("width=device-width, initial-scale=1");
    }

    @Bean
    I18NProvider texts() {
        return new Texts();
    }

    static final Locale THAI = Locale.of("th");
}
