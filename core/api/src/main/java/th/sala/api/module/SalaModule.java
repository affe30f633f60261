package th.sala.api.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Marks the one entry class of a module; it is the Spring configuration of the module and scans its own package.
 *
 * <p>The id is also the package, the prefix of tables, message keys, routes and permissions. Titles are keys of the
 * module's bundles {@code i18n/<id>_th.properties} and {@code i18n/<id>_en.properties}; the title of a permission
 * {@code strategy.read} is the text {@code strategy.permission.read}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Configuration(proxyBeanMethods = false)
@ComponentScan
public @interface SalaModule {
    /** Lower-case letters and digits, starting with a letter, 2 to 20 characters. */
    String id();

    /** Key of the title, {@code strategy.title}. */
    String title();

    /** Icon of the work area in the menu, {@code vaadin:line-chart}. */
    String icon();

    /** Place among the work areas, small first. */
    int order() default 100;

    /** All permissions the module asks for, each beginning with its id. */
    String[] permissions() default {};

    /**
     * Those of the {@link #permissions} that let a person see and change nothing. They go on counting in departments that
     * have switched the module off: what was written there stays readable. All others stop counting there.
     */
    String[] readPermissions() default {};

    /**
     * Those of the {@link #readPermissions} that cannot be held for one department alone: what they let a person see is
     * the whole agency's, such as its plan. Whoever holds one for any department holds it for all.
     */
    String[] agencyPermissions() default {};
}
