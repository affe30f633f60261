package th.sala.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every public signature stands in {@code core/api/api.txt}, so that a change of the API shows in review. Run with
 * {@code -Dsala.api.write=true} to write the file anew.
 */
class ApiSurfaceTest {
    private static final Path FILE = Path.of("api.txt");

    @Test
    void every_public_signature_is_in_the_reviewed_list() throws IOException {
        List<String> now = surface();
        if (Boolean.getBoolean("sala.api.write")) {
            Files.write(FILE, now);
        }
        assertThat(Files.readAllLines(FILE))
                .as("the API changed: review it, then write api.txt anew with -Dsala.api.write=true")
                .isEqualTo(now);
    }

    private static List<String> surface() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("th.sala.api").stream()
                        .filter(c -> !c.getPackageName().startsWith("th.sala.api.module.build"))
                        .map(JavaClass::reflect)
                        .filter(ApiSurfaceTest::open)
                        .flatMap(ApiSurfaceTest::lines)
                        .sorted()
                        .toList();
    }

    private static boolean open(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getDeclaringClass()) {
            if (!Modifier.isPublic(c.getModifiers()) && !Modifier.isProtected(c.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass();
    }

    private static Stream<String> lines(Class<?> type) {
        List<String> lines = new ArrayList<>();
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isEnum() ? "enum" : type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
        lines.add(type.getName() + " : " + kind + deprecated(type));
        members(type.getDeclaredFields())
                .forEach(f -> lines.add(type.getName() + "." + ((Field) f).getName() + " : "
                        + ((Field) f).getGenericType().getTypeName()));
        members(type.getDeclaredConstructors())
                .forEach(c -> lines.add(
                        type.getName() + "(" + parameters(((Constructor<?>) c).getGenericParameterTypes()) + ")"));
        members(type.getDeclaredMethods())
                .filter(m -> !((Method) m).isBridge())
                .forEach(m -> lines.add(type.getName()
                        + "." + ((Method) m).getName() + "(" + parameters(((Method) m).getGenericParameterTypes())
                        + ") : "
                        + ((Method) m).getGenericReturnType().getTypeName() + deprecated((Method) m)));
        return lines.stream();
    }

    private static Stream<Member> members(Member[] all) {
        return Arrays.stream(all)
                .filter(m -> !m.isSynthetic())
                .filter(m -> Modifier.isPublic(m.getModifiers()) || Modifier.isProtected(m.getModifiers()));
    }

    private static String parameters(java.lang.reflect.Type[] types) {
        return String.join(
                ", ",
                Arrays.stream(types).map(java.lang.reflect.Type::getTypeName).toList());
    }

    private static String deprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? " (deprecated)" : "";
    }
}
