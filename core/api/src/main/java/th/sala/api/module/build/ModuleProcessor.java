package th.sala.api.module.build;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import th.sala.api.module.ApiVersion;

/** Writes {@code META-INF/sala/module.json} and stops the compiler where a module breaks the rules of its id. */
@SupportedAnnotationTypes("*")
public final class ModuleProcessor extends AbstractProcessor {
    static final String SALA_MODULE = "th.sala.api.module.SalaModule";
    static final String CONTRIBUTION = "th.sala.api.module.Contribution";
    static final String FILE = "META-INF/sala/module.json";

    private final List<TypeElement> modules = new ArrayList<>();
    private final List<TypeElement> types = new ArrayList<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().forEach(this::collect);
        if (round.processingOver() && !modules.isEmpty()) {
            describe(round.errorRaised());
        }
        return false;
    }

    private void collect(Element element) {
        if (element instanceof TypeElement type) {
            types.add(type);
            if (Marks.of(type, SALA_MODULE).isPresent()) {
                modules.add(type);
            }
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::collect);
        }
    }

    private void describe(boolean broken) {
        TypeElement entry = modules.getFirst();
        if (modules.size() > 1) {
            error(modules.get(1), "a module has exactly one @SalaModule class, there is also " + entry);
            return;
        }
        Marks mark = Marks.of(entry, SALA_MODULE).orElseThrow();
        String id = mark.text("id").orElse("");
        List<String> permissions = mark.texts("permissions");
        Rules rules = new Rules(id, permissions, this::error);
        rules.module(entry, mark, packageOf(entry));
        types.forEach(rules::entity);
        List<Json> views = views().map(v -> view(v, rules)).toList();
        if (!broken && !rules.broken()) {
            write(Json.object()
                    .put("format", 1)
                    .put("api", ApiVersion.CURRENT)
                    .put("id", id)
                    .put("entry", binaryName(entry))
                    .put("title", mark.text("title").orElse(""))
                    .put("icon", mark.text("icon").orElse(""))
                    .put("order", mark.number("order").orElse(100))
                    .put("permissions", permissions)
                    .put("readPermissions", mark.texts("readPermissions"))
                    .put("agencyPermissions", mark.texts("agencyPermissions"))
                    .put("views", views)
                    .put("contributions", contributions()));
        }
    }

    private Stream<TypeElement> views() {
        return types.stream().filter(t -> Marks.of(t, Rules.ROUTE).isPresent());
    }

    private Json view(TypeElement view, Rules rules) {
        rules.view(view);
        Json json = Json.object()
                .put("class", binaryName(view))
                .put(
                        "route",
                        Marks.of(view, Rules.ROUTE)
                                .flatMap(m -> m.text("value"))
                                .orElse(""))
                .put(
                        "title",
                        Marks.of(view, Rules.TITLE)
                                .flatMap(m -> m.text("value"))
                                .orElse(""))
                .put("access", Rules.access(view))
                .put(
                        "roles",
                        Marks.of(view, Rules.ROLES).map(m -> m.texts("value")).orElse(List.of()));
        Marks.of(view, Rules.MENU)
                .ifPresent(m -> json.put("menu", true)
                        .put("menuTitle", m.text("title").orElse(""))
                        .put("menuIcon", m.text("icon").orElse("")));
        return json;
    }

    private List<Json> contributions() {
        return types.stream()
                .filter(t -> !t.getModifiers().contains(Modifier.ABSTRACT))
                .filter(t -> !contributed(t).isEmpty())
                .map(t -> Json.object().put("class", binaryName(t)).put("types", contributed(t)))
                .toList();
    }

    /** The API's contribution types this type implements. */
    private List<String> contributed(TypeElement type) {
        return supertypes(type.asType())
                .map(Object::toString)
                .map(name -> name.replaceAll("<.*", ""))
                .filter(name -> name.startsWith("th.sala.api.") && !name.equals(CONTRIBUTION))
                .filter(name -> isContribution(name))
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isContribution(String name) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
        return type != null
                && supertypes(type.asType()).anyMatch(t -> t.toString().equals(CONTRIBUTION));
    }

    private Stream<TypeMirror> supertypes(TypeMirror type) {
        return processingEnv.getTypeUtils().directSupertypes(type).stream()
                .filter(DeclaredType.class::isInstance)
                .flatMap(t -> Stream.concat(Stream.of(t), supertypes(t)));
    }

    private String packageOf(TypeElement type) {
        return processingEnv
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private void write(Json json) {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", FILE)
                .openWriter()) {
            out.write(json.toString());
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, FILE + " cannot be written: " + e);
        }
    }

    private void error(Element where, String words) {
        Optional.ofNullable(processingEnv)
                .ifPresent(e -> e.getMessager().printMessage(Diagnostic.Kind.ERROR, "Sala: " + words, where));
    }
}
