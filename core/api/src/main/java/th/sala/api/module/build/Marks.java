package th.sala.api.module.build;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** One annotation as it stands in the source; constants are already resolved by the compiler. */
record Marks(AnnotationMirror mirror) {

    static Optional<Marks> of(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(m -> m.getAnnotationType().toString().equals(annotation))
                .<Marks>map(Marks::new)
                .findFirst();
    }

    Optional<String> text(String member) {
        return value(member).map(Object::toString);
    }

    Optional<Integer> number(String member) {
        return value(member).filter(Integer.class::isInstance).map(Integer.class::cast);
    }

    List<String> texts(String member) {
        return value(member)
                .filter(List.class::isInstance)
                .map(v -> ((List<?>) v)
                        .stream()
                                .map(each -> ((AnnotationValue) each).getValue().toString())
                                .toList())
                .orElse(List.of());
    }

    private Optional<Object> value(String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(member))
                .map(e -> e.getValue().getValue())
                .findFirst();
    }
}
