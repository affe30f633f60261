package th.sala.core.setup;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import th.sala.api.people.Committee;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.core.document.DocumentKind;
import th.sala.core.document.DocumentKinds;
import th.sala.core.people.Accounts;
import th.sala.core.people.CurrentPerson;
import th.sala.core.people.Founding;
import tools.jackson.databind.json.JsonMapper;

/** Writes the sample agency of {@code db/demo/agency.json}. */
@Component
class SampleAgency {
    /** The sample account that keeps documents. */
    private static final String KEEPER = "records";

    private final Founding founding;
    private final DocumentKinds kinds;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final JsonMapper json;

    SampleAgency(Founding founding, DocumentKinds kinds, Accounts accounts, CurrentPerson current, JsonMapper json) {
        this.founding = founding;
        this.kinds = kinds;
        this.accounts = accounts;
        this.current = current;
        this.json = json;
    }

    /** Writes everything within the caller's transaction and tells how to sign in. */
    SignInHint found() {
        Agency agency = read();
        agency.departments().forEach(d -> founding.department(d.code(), d.name(), d.nameEn(), d.kind(), d.parent()));
        agency.roles().forEach(r -> founding.role(r.code(), r.name(), r.nameEn(), new HashSet<>(r.permissions())));
        for (SamplePerson p : agency.people()) {
            PersonId id =
                    founding.person(p.username(), p.name(), p.position(), p.department(), agency.password(), false);
            founding.reachedBy(id, p.nickname(), p.telephone(), p.username() + "@example.go.th");
            p.roles().forEach(r -> founding.assign(id, r.role(), r.department(), Boolean.TRUE.equals(r.withBelow())));
        }
        agency.departments().forEach(d -> founding.lead(d.code(), d.head(), d.deputy()));
        agency.committees().forEach(c -> founding.committee(c.code(), c.name(), c.nameEn(), c.quorum(), c.members()));
        agency.standIns().forEach(a -> founding.standIn(a.represented(), a.standIn(), a.order(), a.from(), a.to()));
        agency.absences().forEach(a -> founding.away(a.person(), a.kind(), a.from(), a.to()));
        current.during(accounts.loadUserByUsername(KEEPER), () -> {
            agency.documentKinds().forEach(k -> kinds.add(k.kind()));
            return true;
        });
        return new SignInHint("admin", agency.password());
    }

    private Agency read() {
        try (InputStream file = new ClassPathResource("db/demo/agency.json").getInputStream()) {
            return json.readValue(file, Agency.class);
        } catch (IOException e) {
            throw new IllegalStateException("The sample agency cannot be read", e);
        }
    }

    private record Agency(
            String about,
            String password,
            List<SampleDepartment> departments,
            List<SampleRole> roles,
            List<SamplePerson> people,
            List<SampleCommittee> committees,
            List<SampleStandIn> standIns,
            List<SampleAbsence> absences,
            List<SampleKind> documentKinds) {}

    private record SampleDepartment(
            String code,
            String name,
            String nameEn,
            DepartmentKind kind,
            @Nullable String parent,
            @Nullable String head,
            @Nullable String deputy) {}

    private record SampleRole(String code, String name, String nameEn, List<String> permissions) {}

    private record SamplePerson(
            String username,
            String name,
            String nickname,
            String telephone,
            String position,
            String department,
            List<SampleAssignment> roles) {}

    private record SampleAssignment(
            String role,
            @Nullable String department,
            @Nullable Boolean withBelow) {}

    private record SampleCommittee(
            String code, String name, String nameEn, int quorum, Map<String, Committee.Part> members) {}

    /** In days from the first start. */
    private record SampleStandIn(String represented, String standIn, String order, int from, int to) {}

    /** In days from the first start. */
    private record SampleAbsence(String person, String kind, int from, int to) {}

    private record SampleKind(
            String code,
            String name,
            String nameEn,
            @Nullable Integer keptYears,
            DocumentKind.KeptFrom keptFrom,
            List<SampleField> fields) {
        DocumentKind kind() {
            List<DocumentKind.Field> asked =
                    fields.stream().map(SampleField::field).toList();
            return new DocumentKind(0, code, name, nameEn, keptYears, keptFrom, true, 0, asked);
        }
    }

    private record SampleField(
            String name,
            String nameEn,
            DocumentKind.Type type,
            @Nullable List<String> choices,
            @Nullable Boolean required) {
        DocumentKind.Field field() {
            return new DocumentKind.Field(
                    0, name, nameEn, type, choices == null ? List.of() : choices, Boolean.TRUE.equals(required));
        }
    }
}
