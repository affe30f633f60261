package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Step;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Names;
import th.sala.core.approval.Seating;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVersion;
import th.sala.core.approval.rule.Revision;
import th.sala.core.people.Office;

/** What the pages of one kind say of its routes. */
record RouteWords(RouteKind kind, RouteChoices choices, People people) {
    /** What every request has beside its lines. */
    static final List<String> EVERY_REQUEST =
            List.of(Revision.TITLE, Revision.DEPARTMENT, Revision.AMOUNT, Revision.BUDGET, Revision.ATTACHMENTS);

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static Locale language() {
        return UI.getCurrent().getLocale();
    }

    private static boolean english() {
        return "en".equals(language().getLanguage());
    }

    static String title(RouteKind kind) {
        return text(kind.titleKey());
    }

    static String module(RouteKind kind) {
        return text(kind.moduleTitleKey() == null ? "route.core" : kind.moduleTitleKey());
    }

    /** {@code รุ่นที่ 3}, the draft, or what the module comes with. */
    static String version(RouteVersion version) {
        if (version.id() == 0) {
            return text("route.version.module");
        }
        return text(version.from() == null ? "route.version.draft" : "route.version.number", version.number());
    }

    /** From which day, in words. */
    static String since(RouteVersion version) {
        return version.from() == null
                ? text(version.id() == 0 ? "route.since.module" : "route.since.draft")
                : ThaiDates.full(version.from(), language());
    }

    String by(RouteVersion version) {
        return version.madeBy() == null
                ? text("route.by.module")
                : people.find(version.madeBy()).map(Person::name).orElseGet(() -> text("ui.unknown"));
    }

    static String name(Desk desk) {
        return english() ? desk.nameEn() : desk.name();
    }

    static String name(RouteChoices.Named named) {
        return english() && !named.nameEn().isBlank() ? named.nameEn() : named.name();
    }

    static String names(List<Desk> desks) {
        return desks.stream().map(RouteWords::name).collect(Collectors.joining(", "));
    }

    /** Who decides, and how many of them. */
    String who(Desk desk) {
        String offices = desk.approvers().stream().map(this::approver).collect(Collectors.joining(", "));
        return switch (desk.need()) {
            case ONE -> desk.approvers().size() == 1 ? offices : text("route.need.oneOf", offices);
            case ALL -> text("route.need.allOf", offices);
            case SOME -> text("route.need.someOf", desk.count(), offices);
        };
    }

    String approver(Approver approver) {
        String named = choices.named(approver).map(RouteWords::name).orElse(approver.code());
        return text("route.approver.says." + approver.kind(), named);
    }

    static String days(Desk desk) {
        return desk.days() == 0 ? text("route.days.none") : text("route.days.within", desk.days());
    }

    static String demands(Desk desk) {
        List<String> demands = new ArrayList<>();
        for (Desk.Demand demand : Desk.Demand.values()) {
            if (desk.demands().contains(demand)) {
                demands.add(text("route.demand." + demand));
            }
        }
        return String.join(" · ", demands);
    }

    String ground(Desk desk) {
        return desk.ground().isEmpty() ? text("route.ground.all") : text("route.ground.some", lines(desk));
    }

    private String lines(Desk desk) {
        List<RouteChoices.Named> known = choices.lines(kind.code());
        return desk.ground().stream().map(key -> line(key, known)).sorted().collect(Collectors.joining(", "));
    }

    /** What a line is called; only requests know that of the lines of a kind. */
    static String line(String key, List<RouteChoices.Named> known) {
        if (EVERY_REQUEST.contains(key)) {
            return text("route.line." + key);
        }
        return known.stream()
                .filter(line -> line.code().equals(key))
                .findFirst()
                .map(RouteWords::name)
                .orElse(key);
    }

    /** All conditions of a step; that it is always taken where there are none. */
    String conditions(Step step) {
        return step.when().isEmpty()
                ? text("route.when.always")
                : step.when().stream()
                        .map(this::condition)
                        .collect(Collectors.joining(" " + text("route.when.and") + " "));
    }

    /** {@code เมื่อวงเงินเกิน 5,000,000 บาท}. */
    String condition(Condition condition) {
        boolean limit =
                condition.operator() == Condition.Operator.ABOVE || condition.operator() == Condition.Operator.AT_MOST;
        String values = condition.values().stream()
                .map(value -> limit ? number(value) : value(condition.field(), value))
                .collect(Collectors.joining(", "));
        return condition.field().equals(Condition.AMOUNT) && limit
                ? text("route.when.amount." + condition.operator(), values)
                : text("route.when." + condition.operator(), field(condition.field()), values);
    }

    private static String number(String value) {
        var number = new BigDecimal(value);
        return Figures.decimal(number, number.stripTrailingZeros().scale() > 0 ? 2 : 0);
    }

    String field(String key) {
        return switch (key) {
            case Condition.AMOUNT -> text("route.field.amount");
            case Condition.DEPARTMENT -> text("route.field.department");
            default ->
                kind.fields().stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst()
                        .map(ApprovalSubject.Field::titleKey)
                        .map(titleKey -> text(titleKey))
                        .orElse(key);
        };
    }

    private String value(String field, String value) {
        return field.equals(Condition.DEPARTMENT)
                ? people.departments().stream()
                        .filter(department -> department.code().equals(value))
                        .findFirst()
                        .map(RouteWords::unit)
                        .orElse(value)
                : value;
    }

    static String unit(Department department) {
        return Names.of(department, language());
    }

    /** The post, role or committee that is asked. */
    String office(Office office) {
        if (office.equals(Seating.KEEPERS)) {
            return text("route.office.keepers");
        }
        if (office.isPerson()) {
            return text("route.office.person");
        }
        if (office.isRole()) {
            String code = office.key().substring(office.key().indexOf(':') + 1);
            return text(
                    "route.office.role",
                    choices.named(Approver.role(code)).map(RouteWords::name).orElse(code));
        }
        if (office.isCommittee()) {
            return text("route.office.committee");
        }
        String unit = people.department(new DepartmentId(office.number()))
                .map(RouteWords::unit)
                .orElse("");
        return text(office.isHead() ? "route.office.head" : "route.office.deputy", unit);
    }
}
