package th.sala.core.module.run;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.MappingException;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import th.sala.core.module.Words;

/** Says in one sentence why a module does not start; the stack trace is for the details. */
final class FaultWords {
    private static final int LENGTH = 300;

    private FaultWords() {}

    static Words of(Throwable fault) {
        if (fault instanceof StartFailed known) {
            return known.words();
        }
        Throwable root = causes(fault).reduce((first, second) -> second).orElse(fault);
        if (has(fault, SchemaManagementException.class) || has(fault, MappingException.class)) {
            return Words.of("module.failed.mapping", line(root));
        }
        Optional<String> hidden = causes(fault)
                .filter(c -> c instanceof ClassNotFoundException || c instanceof NoClassDefFoundError)
                .map(c -> line(c).replace('/', '.'))
                .filter(text -> text.startsWith(ModuleClassLoader.HIDDEN))
                .findFirst();
        if (hidden.isPresent()) {
            return Words.of("module.failed.coreClass", hidden.get().replaceAll(" .*", ""));
        }
        Optional<String> missing = causes(fault)
                .filter(NoSuchBeanDefinitionException.class::isInstance)
                .map(c -> ((NoSuchBeanDefinitionException) c).getBeanType())
                .filter(Objects::nonNull)
                .map(Class::getName)
                .findFirst();
        if (missing.isPresent()) {
            return Words.of("module.failed.needs", missing.get());
        }
        return causes(fault)
                .filter(BeanCreationException.class::isInstance)
                .map(c -> ((BeanCreationException) c).getBeanName())
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .map(bean -> Words.of("module.failed.bean", bean, line(root)))
                .orElseGet(() -> Words.of("module.failed.other", line(root)));
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> type) {
        return causes(fault).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }

    private static String line(Throwable fault) {
        String message = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        String first = message.lines().findFirst().orElse("");
        return first.length() <= LENGTH ? first : first.substring(0, LENGTH) + "…";
    }
}
