package th.sala.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.module.build.ModuleIds;
import th.sala.api.people.Acting;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;

/** What an acting appointment must say before it is kept. */
@Component
class AppointmentRules {
    private static final int LONGEST_ORDER = 100;
    private static final int LONGEST_POST = 200;
    private static final int LONGEST_TASK = 1000;
    private static final int LONGEST_WORDING = 300;

    private final PersonRepository people;
    private final ActingRepository acting;

    AppointmentRules(PersonRepository people, ActingRepository acting) {
        this.people = people;
        this.acting = acting;
    }

    /**
     * The draft with its texts cleaned.
     *
     * @throws RuleBroken at the first field that is wrong
     */
    Appointment.Draft checked(Appointment.Draft draft, LocalDate today) {
        Appointment.Draft clean = clean(draft);
        order(clean);
        if (clean.vacant()) {
            post(clean);
        } else {
            represented(clean, today);
        }
        period(clean, today);
        standIn(clean);
        text("task", clean.task(), LONGEST_TASK);
        if (clean.kind() == Acting.Kind.ON_BEHALF && clean.task().isEmpty()) {
            throw RuleBroken.at("task", "acting.rule.taskMissing");
        }
        scope(clean.scope());
        needed("wording", clean.wording(), "acting.rule.wordingMissing", LONGEST_WORDING);
        return clean;
    }

    private static Appointment.Draft clean(Appointment.Draft draft) {
        boolean vacant = draft.vacant();
        var scope = draft.scope();
        return new Appointment.Draft(
                draft.kind(),
                ThaiText.clean(draft.orderNumber()),
                draft.orderDate(),
                draft.represented(),
                vacant ? ThaiText.clean(draft.post()) : "",
                vacant ? draft.department() : null,
                vacant ? draft.roles() : Set.of(),
                ThaiText.clean(draft.task()),
                draft.standIn(),
                draft.from(),
                draft.to(),
                new Appointment.Scope(
                        scope.departments(),
                        scope.modules(),
                        scope.approvals().stream()
                                .map(ThaiText::clean)
                                .filter(kind -> !kind.isEmpty())
                                .collect(Collectors.toSet()),
                        scope.limit()),
                ThaiText.clean(draft.wording()));
    }

    private static void order(Appointment.Draft draft) {
        needed("orderNumber", draft.orderNumber(), "acting.rule.orderMissing", LONGEST_ORDER);
        if (draft.orderDate() == null) {
            throw RuleBroken.at("orderDate", "acting.rule.dayMissing");
        }
    }

    private static void post(Appointment.Draft draft) {
        needed("post", draft.post(), "acting.rule.postMissing", LONGEST_POST);
        if (draft.department() == null) {
            throw RuleBroken.at("department", "acting.rule.departmentMissing");
        }
        // nobody holds the post, so nobody can say what it may do but the order itself
        if (draft.roles().isEmpty()) {
            throw RuleBroken.at("roles", "acting.rule.rolesMissing");
        }
    }

    private void represented(Appointment.Draft draft, LocalDate today) {
        if (Objects.equals(draft.represented(), draft.standIn())) {
            throw RuleBroken.at("standIn", "acting.rule.oneself");
        }
        if (!active(draft.represented(), today)) {
            throw RuleBroken.at("represented", "acting.rule.representedGone");
        }
        if (draft.to() == null) {
            throw RuleBroken.at("to", "acting.rule.endMissing");
        }
    }

    private static void period(Appointment.Draft draft, LocalDate today) {
        LocalDate from = draft.from();
        LocalDate to = draft.to();
        if (from == null) {
            throw RuleBroken.at("from", "acting.rule.dayMissing");
        }
        if (Objects.requireNonNull(draft.orderDate()).isAfter(from)) {
            throw RuleBroken.at("orderDate", "acting.rule.orderAfterStart");
        }
        if (to != null && to.isBefore(from)) {
            throw RuleBroken.at("to", "acting.rule.endBeforeStart");
        }
        if (to != null && to.isBefore(today)) {
            throw RuleBroken.at("to", "acting.rule.endInPast");
        }
    }

    private void standIn(Appointment.Draft draft) {
        if (draft.standIn() == null) {
            throw RuleBroken.at("standIn", "acting.rule.standInMissing");
        }
        LocalDate last = draft.to() == null ? LocalDate.MAX : draft.to();
        if (!active(draft.standIn(), last)) {
            throw RuleBroken.at("standIn", "acting.rule.standInGone");
        }
    }

    private boolean active(@Nullable PersonId person, LocalDate day) {
        return person != null
                && people.findById(person.value()).filter(p -> p.active(day)).isPresent();
    }

    private void scope(Appointment.Scope scope) {
        // a module that is stopped just now may be named all the same
        scope.modules().stream()
                .filter(module -> !module.equals("core") && !ModuleIds.isWellFormed(module))
                .findFirst()
                .ifPresent(module -> {
                    throw RuleBroken.at("modules", "acting.rule.moduleGone", module);
                });
        scope.approvals().forEach(kind -> text("approvals", kind, LONGEST_POST));
        if (scope.limit() != null && scope.limit().signum() <= 0) {
            throw RuleBroken.at("limit", "acting.rule.limit");
        }
    }

    private static void needed(String field, String text, String missing, int longest) {
        if (text.isEmpty()) {
            throw RuleBroken.at(field, missing);
        }
        text(field, text, longest);
    }

    private static void text(String field, String text, int longest) {
        if (text.length() > longest) {
            throw RuleBroken.at(field, "people.tooLong", longest);
        }
    }

    /** The represented person's own appointments in the time do not pass on: somebody else must see to those. */
    List<Appointment.Warning> warnings(Appointment.Draft draft, LocalDate today) {
        PersonId represented = draft.represented();
        if (represented == null) {
            return List.of();
        }
        LocalDate day = draft.from() == null || draft.from().isBefore(today) ? today : draft.from();
        return acting.inForce(represented.value(), day).stream()
                .map(ActingEntity::acting)
                .map(a -> new Appointment.Warning("acting.warning.chain", List.of(a.wording(), a.orderNumber())))
                .toList();
    }
}
