package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;

/** Roles and what they allow. */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class Roles {
    public static final String PERMISSION = "core.people";

    private static final List<String> CORE = List.of(
            "core.people",
            "core.modules",
            "core.audit",
            "core.documents.read",
            "core.documents.write",
            "core.documents.keep",
            "core.numbers",
            "core.approvals.read",
            "core.approvals.keep",
            RightsReader.LEADING);
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final int LONGEST_NAME = 200;

    private final RoleRepository roles;
    private final RightsReader rights;
    private final DeclaredPermissions declared;
    private final LastAdministrator administrators;
    private final People people;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    Roles(
            RoleRepository roles,
            RightsReader rights,
            DeclaredPermissions declared,
            LastAdministrator administrators,
            People people,
            Audit audit,
            JdbcClient database,
            Clock clock) {
        this.roles = roles;
        this.rights = rights;
        this.declared = declared;
        this.administrators = administrators;
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** All roles in Thai order; there are tens of them. */
    @Transactional(readOnly = true)
    public List<Role.Row> list() {
        LocalDate today = LocalDate.now(clock);
        return database.sql("""
                select r.id, r.code, r.name, r.name_en,
                    (select count(*) from core_role_permission p where p.role_id = r.id) permissions,
                    (select count(distinct a.person_id) from core_assignment a join core_person p on p.id = a.person_id
                        where a.role_id = r.id and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                            and p.active and (p.last_day is null or p.last_day >= :today)) people
                from core_role r order by r.name, r.id
                """)
                .param("today", today)
                .query((row, number) -> new Role.Row(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getInt("permissions"),
                        row.getInt("people")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Role.Detail> find(long id) {
        return roles.findById(id).map(RoleEntity::detail);
    }

    /** Everything that can be given, by owner; a permission some role holds stays even where its module has gone. */
    @Transactional(readOnly = true)
    public List<Role.Group> permissions() {
        List<Role.Group> groups = new ArrayList<>(List.of(new Role.Group("core", "people.permission.core", CORE)));
        groups.addAll(declared.groups());
        Set<String> gone = new TreeSet<>(database.sql("select distinct permission from core_role_permission")
                .query(String.class)
                .list());
        groups.forEach(group -> gone.removeAll(group.permissions()));
        if (!gone.isEmpty()) {
            groups.add(new Role.Group("", "", List.copyOf(gone)));
        }
        return groups;
    }

    /**
     * Adds a role.
     *
     * @throws RuleBroken at {@code code}, {@code name} or {@code nameEn}
     */
    public long add(Role.Draft draft) {
        refuseHandingOn();
        Role.Draft clean = clean(draft);
        if (!CODE.matcher(clean.code()).matches()) {
            throw RuleBroken.at("code", "people.role.codeForm");
        }
        if (roles.findByCode(clean.code()).isPresent()) {
            throw RuleBroken.at("code", "people.role.codeTaken", clean.code());
        }
        check(clean, Set.of());
        RoleEntity role =
                roles.saveAndFlush(new RoleEntity(clean.code(), clean.name(), clean.nameEn(), clean.permissions()));
        changed(role.id(), "people.role.added", null, clean);
        return role.id();
    }

    /**
     * Changes name and permissions; whoever holds the role has the new ones at the next click.
     *
     * @param version the person saw
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws RuleBroken where a field is wrong or nobody could look after accounts any more
     */
    public void change(long id, int version, Role.Draft draft) {
        administrators.guard();
        refuseHandingOn();
        RoleEntity role = known(id);
        Role.Detail before = role.detail();
        if (before.version() != version) {
            throw new StaleVersion(reference(id));
        }
        Role.Draft clean = clean(draft);
        check(clean, before.values().permissions());
        role.change(clean.name(), clean.nameEn(), clean.permissions());
        roles.saveAndFlush(role);
        changed(id, "people.role.changed", before.values(), role.detail().values());
        administrators.demand();
    }

    /**
     * Removes a role nobody was ever given.
     *
     * @throws RuleBroken where somebody holds or held it: what was allowed then must stay readable
     */
    public void remove(long id) {
        RoleEntity role = known(id);
        long given = database.sql("""
                select (select count(distinct person_id) from core_assignment where role_id = :role)
                    + (select count(*) from core_acting_role where role_id = :role)
                """).param("role", id).query(Long.class).single();
        if (given > 0) {
            throw new RuleBroken("people.role.given", given);
        }
        Role.Draft before = role.detail().values();
        roles.delete(role);
        changed(id, "people.role.removed", before, null);
    }

    private void changed(
            long id,
            String what,
            Role.@org.jspecify.annotations.Nullable Draft before,
            Role.@org.jspecify.annotations.Nullable Draft after) {
        audit.note(reference(id), what, before, after);
        rights.forget();
    }

    /** Who looks after accounts for somebody else leaves what roles allow as it is. */
    private void refuseHandingOn() {
        if (people.actingFor(PERMISSION).isPresent()) {
            throw new RuleBroken("acting.rule.handedOn");
        }
    }

    private void check(Role.Draft draft, Set<String> held) {
        name("name", draft.name());
        name("nameEn", draft.nameEn());
        Set<String> unknown = new TreeSet<>(draft.permissions());
        unknown.removeAll(held);
        Stream.concat(CORE.stream(), declared.groups().stream().flatMap(g -> g.permissions().stream()))
                .forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw RuleBroken.at("permissions", "people.role.permissionGone", String.join(", ", unknown));
        }
    }

    private static void name(String field, String name) {
        if (name.isEmpty()) {
            throw RuleBroken.at(field, "people.role.nameMissing");
        }
        if (name.length() > LONGEST_NAME) {
            throw RuleBroken.at(field, "people.tooLong", LONGEST_NAME);
        }
    }

    private static Role.Draft clean(Role.Draft draft) {
        return new Role.Draft(
                draft.code().strip(),
                ThaiText.clean(draft.name()),
                ThaiText.clean(draft.nameEn()),
                draft.permissions());
    }

    private RoleEntity known(long id) {
        return roles.findById(id).orElseThrow(() -> new StaleVersion(reference(id)));
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "role", Long.toString(id));
    }
}
