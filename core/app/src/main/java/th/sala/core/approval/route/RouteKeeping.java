package th.sala.core.approval.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.audit.Audit;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.Routes;
import th.sala.core.approval.Subjects;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/** The routes of each kind: one draft at a time, switched on from a day; what is under way stays on its own. */
@Service
@Needs(ApprovalPermissions.KEEP)
@Transactional
public class RouteKeeping {
    private static final int LONGEST_COMMENT = 1000;
    private static final int LONGEST_KEY = 32;

    private final Subjects subjects;
    private final Routes routes;
    private final RouteRows rows;
    private final RouteChecks checks;
    private final RunningModules modules;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // kinds, their routes and who changes them
    RouteKeeping(
            Subjects subjects,
            Routes routes,
            RouteRows rows,
            RouteChecks checks,
            RunningModules modules,
            People people,
            Audit audit,
            Clock clock) {
        this.subjects = subjects;
        this.routes = routes;
        this.rows = rows;
        this.checks = checks;
        this.modules = modules;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All kinds of the modules in service; there are tens of them. */
    @Transactional(readOnly = true)
    public List<RouteKind> list() {
        return subjects.all().stream().map(this::kind).toList();
    }

    /** @param code {@code strategy.proposal} */
    @Transactional(readOnly = true)
    public Optional<RouteKind> find(String code) {
        return subject(code).map(this::kind);
    }

    /** Whether the person may change routes, which are the whole agency's. */
    public boolean mayChange() {
        return people.scope(ApprovalPermissions.KEEP).everywhere();
    }

    private Optional<Subjects.Kind> subject(String code) {
        return subjects.all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private RouteKind kind(Subjects.Kind kind) {
        List<RouteVersion> all = rows.of(kind.module(), kind.subject().kind());
        return new RouteKind(
                kind.code(),
                kind.subject().titleKey(),
                modules.find(kind.module()).map(RunningModule::titleKey).orElse(null),
                kind.subject().fields(),
                inForce(kind, all),
                all.stream().filter(row -> row.from() != null).toList(),
                draft(all));
    }

    private RouteVersion inForce(Subjects.Kind kind, List<RouteVersion> all) {
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .filter(row -> row.from() != null && !row.from().isAfter(today))
                .max(Comparator.comparing(RouteVersion::from).thenComparing(RouteVersion::number))
                .orElseGet(() -> RouteVersion.ofModule(kind.subject().defaultRoute()));
    }

    private static Optional<RouteVersion> draft(List<RouteVersion> all) {
        return all.stream().filter(row -> row.from() == null).findFirst();
    }

    /**
     * The draft of the kind; where there is none, one that is as the route in force.
     *
     * @throws NotAllowed where the person does not look after the routes of the whole agency
     */
    public RouteVersion begin(String code) {
        Subjects.Kind kind = demand(code);
        routes.inForce(kind.record("none"), kind.subject());
        List<RouteVersion> all = rows.hold(kind.module(), kind.subject().kind());
        return draft(all).orElseGet(() -> {
            int number = all.getFirst().number() + 1;
            Route route = inForce(kind, all).route();
            rows.insert(
                    kind.module(),
                    kind.subject().kind(),
                    number,
                    route,
                    people.current().id());
            audit.note(reference(code), "route.begun", null, new Noted(number, null, ""));
            return draft(rows.of(kind.module(), kind.subject().kind())).orElseThrow();
        });
    }

    /**
     * Changes the draft.
     *
     * @param version the person saw
     * @throws StaleVersion where somebody changed it meanwhile, switched it on or dropped it
     * @throws RuleBroken at a field of the desk that was changed: {@code name}, {@code nameEn}, {@code approvers},
     *     {@code count}
     */
    public void change(String code, int version, Route route) {
        RouteVersion draft = held(code, version);
        Set<Desk> before = draft.route().desks().collect(Collectors.toSet());
        route.desks().filter(desk -> !before.contains(desk)).forEach(checks::check);
        if (!rows.write(draft, version, route, people.current().id())) {
            throw new StaleVersion(reference(code));
        }
        audit.note(reference(code), "route.changed", draft.route(), route);
    }

    /** A key for a new desk, which no version of the kind has used: signatures are known by it. */
    @Transactional(readOnly = true)
    public String newKey(String code, String nameEn) {
        Subjects.Kind kind = demand(code);
        Set<String> used = Stream.concat(
                        Stream.of(kind.subject().defaultRoute()),
                        rows.of(kind.module(), kind.subject().kind()).stream().map(RouteVersion::route))
                .flatMap(Route::desks)
                .map(Desk::key)
                .collect(Collectors.toSet());
        String words =
                nameEn.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String stem = words.isEmpty() ? "desk" : words.substring(0, Math.min(LONGEST_KEY, words.length()));
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? stem : stem + "-" + n)
                .filter(key -> !used.contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** Drops the draft; what is in force stays. */
    public void drop(String code, int version) {
        RouteVersion draft = held(code, version);
        rows.delete(draft);
        audit.note(reference(code), "route.dropped", draft.route(), null);
    }

    /**
     * Lets requests take the draft from a day on; those under way stay on the route they began with.
     *
     * @param from today or later
     * @throws RuleBroken at {@code from} or {@code comment}, or where a desk names somebody who is not there any more
     */
    public void switchOn(String code, int version, @Nullable LocalDate from, String comment) {
        RouteVersion draft = held(code, version);
        if (from == null || from.isBefore(LocalDate.now(clock))) {
            throw RuleBroken.at("from", "route.rule.from");
        }
        String why = ThaiText.clean(comment);
        if (why.isEmpty() || why.length() > LONGEST_COMMENT) {
            throw RuleBroken.at("comment", why.isEmpty() ? "route.rule.comment" : "route.rule.long", LONGEST_COMMENT);
        }
        draft.route().desks().forEach(checks::checkStanding);
        rows.date(draft, from, why, people.current().id());
        audit.note(reference(code), "route.switchedOn", null, new Noted(draft.number(), from, why));
    }

    /**
     * Makes a version that has not begun a draft again.
     *
     * @throws RuleBroken where it has begun, or there is a draft
     */
    public void takeBack(String code, long id) {
        Subjects.Kind kind = demand(code);
        List<RouteVersion> all = rows.hold(kind.module(), kind.subject().kind());
        RouteVersion row =
                all.stream().filter(v -> v.id() == id).findFirst().orElseThrow(() -> new StaleVersion(reference(code)));
        LocalDate from = row.from();
        if (from == null || !from.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("route.rule.begun");
        }
        if (draft(all).isPresent()) {
            throw new RuleBroken("route.rule.draftThere");
        }
        rows.date(row, null, row.comment(), people.current().id());
        audit.note(reference(code), "route.takenBack", new Noted(row.number(), from, row.comment()), null);
    }

    private RouteVersion held(String code, int version) {
        Subjects.Kind kind = demand(code);
        return draft(rows.hold(kind.module(), kind.subject().kind()))
                .filter(row -> row.version() == version)
                .orElseThrow(() -> new StaleVersion(reference(code)));
    }

    private Subjects.Kind demand(String code) {
        people.demandEverywhere(ApprovalPermissions.KEEP);
        return subject(code).orElseThrow(() -> new StaleVersion(reference(code)));
    }

    private static SubjectRef reference(String code) {
        return new SubjectRef("core", "approval-route", code);
    }

    /** What the audit keeps of a version beside its route. */
    private record Noted(int number, @Nullable LocalDate from, String comment) {}
}
