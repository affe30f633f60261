package th.sala.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;
import th.sala.api.module.build.ModuleIds;
import th.sala.api.people.Needs;
import th.sala.api.people.OpenToAll;

@AnalyzeClasses(packages = "th.sala.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @Test
    void the_capabilities_of_the_core_keep_to_their_borders() {
        ApplicationModules.of(SalaPortal.class).verify();
    }

    @ArchTest
    static final ArchRule the_core_never_knows_a_module =
            noClasses().should().dependOnClassesThat().resideInAPackage("th.sala.plugin..");

    @ArchTest
    static final ArchRule every_service_says_who_may_call_it =
            classes().that().areAnnotatedWith(Service.class).should(sayWhoMayCall());

    @ArchTest
    static final ArchRule views_are_package_private_and_guarded = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .andShould(beGuarded());

    @ArchTest
    static final ArchRule no_module_can_take_an_address_of_the_core =
            classes().that().areAnnotatedWith(Route.class).should(standUnderAReservedWord());

    @ArchTest
    static final ArchRule views_never_touch_repositories = noClasses()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule no_field_injection = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule only_java_time = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat");

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    private static ArchCondition<JavaClass> sayWhoMayCall() {
        return new ArchCondition<>("carry @Needs or @OpenToAll on the class or on every public method") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                if (says(service.isAnnotatedWith(Needs.class), service.isAnnotatedWith(OpenToAll.class))) {
                    return;
                }
                for (JavaMethod method : service.getMethods()) {
                    if (method.getModifiers().contains(JavaModifier.PUBLIC)
                            && !says(method.isAnnotatedWith(Needs.class), method.isAnnotatedWith(OpenToAll.class))) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks for nothing"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> standUnderAReservedWord() {
        return new ArchCondition<>("have an address whose first word is no id of a module") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                String word = view.getAnnotationOfType(Route.class).value().split("/", 2)[0];
                if (!word.isEmpty() && !ModuleIds.isReserved(word)) {
                    events.add(SimpleConditionEvent.violated(view, "the id \"" + word + "\" is free"));
                }
            }
        };
    }

    private static boolean says(boolean needs, boolean open) {
        return needs || open;
    }

    private static ArchCondition<JavaClass> beGuarded() {
        return new ArchCondition<>("carry an access annotation") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                boolean guarded = view.isAnnotatedWith(RolesAllowed.class)
                        || view.isAnnotatedWith(PermitAll.class)
                        || view.isAnnotatedWith(AnonymousAllowed.class);
                if (!guarded) {
                    events.add(SimpleConditionEvent.violated(view, view.getName() + " is open or shut to everybody"));
                }
            }
        };
    }
}
