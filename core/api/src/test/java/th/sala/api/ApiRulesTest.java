package th.sala.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;

@AnalyzeClasses(packages = "th.sala.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {
    @ArchTest
    static final ArchRule the_api_knows_no_core_no_module_and_no_persistence = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("th.sala.core..", "th.sala.plugin..", "jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule of_spring_only_annotations = noClasses()
            .that()
            .areNotAnnotations()
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..").and(not(assignableTo(Annotation.class))));

    @ArchTest
    static final ArchRule vaadin_stays_in_the_ui_package = noClasses()
            .that()
            .resideOutsideOfPackages("th.sala.api.ui..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vaadin.."));

    @ArchTest
    static final ArchRule no_untyped_data_crosses_the_line = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("th.sala.api.ui..", "th.sala.api.module.build..")
            .should()
            .haveRawReturnType(Map.class);

    @ArchTest
    static final ArchRule missing_values_are_empty_results_not_optional_fields =
            noFields().should().haveRawType(Optional.class);

    @ArchTest
    static final ArchRule only_java_time = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat");
}
