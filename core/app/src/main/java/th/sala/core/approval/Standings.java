package th.sala.core.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalStanding;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Course;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/** What the page of a record says of its approval. */
@Component
class Standings {
    private static final Set<Act.What> DECIDED =
            Set.of(Act.What.AGREED, Act.What.REFUSED, Act.What.RETURNED, Act.What.WITHDRAWN, Act.What.REOPENED);

    private final Requests requests;
    private final RequestReading reading;
    private final Routes routes;
    private final Subjects subjects;
    private final Offices offices;
    private final People people;

    Standings(
            Requests requests,
            RequestReading reading,
            Routes routes,
            Subjects subjects,
            Offices offices,
            People people) {
        this.requests = requests;
        this.reading = reading;
        this.routes = routes;
        this.subjects = subjects;
        this.offices = offices;
        this.people = people;
    }

    ApprovalStanding of(SubjectRef record) {
        Optional<Request> newest = requests.newest(record);
        Optional<RequestDetail> seen = newest.flatMap(request -> reading.find(request.id()));
        return new ApprovalStanding(
                newest.map(Request::state).orElse(null),
                seen.map(detail -> detail.request().told()).orElse(null),
                seen.filter(detail -> !detail.mine().isEmpty()).isPresent(),
                seen.stream().flatMap(Standings::waiting).toList(),
                seen.map(this::last).orElse(null),
                choices(record, newest));
    }

    private static Stream<ApprovalStanding.Waiting> waiting(RequestDetail detail) {
        return detail.request().state() != ApprovalState.UNDER_WAY
                ? Stream.empty()
                : detail.stages().stream()
                        .flatMap(stage -> stage.places().stream())
                        .filter(place -> place.at().stand() == Course.Stand.OPEN)
                        .map(place -> new ApprovalStanding.Waiting(
                                place.at().desk().name(), place.at().desk().nameEn(), place.asked(), place.due()));
    }

    private ApprovalStanding.@Nullable Remark last(RequestDetail detail) {
        return detail.acts().stream()
                .filter(act -> act.round() == detail.request().round() && DECIDED.contains(act.what()))
                .reduce((first, second) -> second)
                .map(act -> remark(act, detail.said().content()))
                .orElse(null);
    }

    private ApprovalStanding.Remark remark(Act act, ApprovalContent content) {
        Map<String, String> labels = content.lines().stream()
                .collect(Collectors.toMap(ApprovalContent.Line::key, ApprovalContent.Line::label));
        return new ApprovalStanding.Remark(
                Optional.ofNullable(act.by())
                        .flatMap(people::find)
                        .map(Person::name)
                        .orElse(""),
                act.wording(),
                act.comment(),
                act.at(),
                act.details().lines().stream()
                        .map(key -> new ApprovalStanding.Mend(key, labels.getOrDefault(key, "")))
                        .toList());
    }

    /** Of the route the record would go along if it were put up now; none while it is under way. */
    private List<ApprovalStanding.Choice> choices(SubjectRef record, Optional<Request> newest) {
        ApprovalState state = newest.map(Request::state).orElse(null);
        if (state == ApprovalState.UNDER_WAY) {
            return List.of();
        }
        Optional<Route> route = state == ApprovalState.RETURNED
                ? newest.map(request -> routes.find(request.route()))
                : subjects.find(record).map(subject -> routes.shown(record, subject));
        return route.stream()
                .flatMap(Route::desks)
                .flatMap(desk -> desk.approvers().stream()
                        .filter(approver -> approver.kind() == Approver.Kind.CHOSEN)
                        .map(approver -> choice(desk, approver.code())))
                .toList();
    }

    private ApprovalStanding.Choice choice(Desk desk, String role) {
        Person me = people.current();
        List<PersonId> holders = offices.holders(Office.role(role, me.department())).stream()
                .filter(holder -> !holder.equals(me.id()))
                .toList();
        return new ApprovalStanding.Choice(desk.key(), desk.name(), desk.nameEn(), holders);
    }
}
