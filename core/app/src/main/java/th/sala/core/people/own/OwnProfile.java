package th.sala.core.people.own;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;

/** What people say of themselves to their colleagues, and what they may do. */
@Service
@OpenToAll("reads and writes only the signed-in person's own profile")
@Transactional
public class OwnProfile {
    private static final int LONGEST_NICKNAME = 100;
    private static final int LONGEST_TELEPHONE = 60;
    private static final int LONGEST_EMAIL = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;]+@[^\\s@<>\"',;]+\\.[^\\s@<>\"',;.]{2,}");

    private final People people;
    private final Audit audit;
    private final JdbcClient database;

    OwnProfile(People people, Audit audit, JdbcClient database) {
        this.people = people;
        this.audit = audit;
        this.database = database;
    }

    /** The signed-in person's own words. */
    @Transactional(readOnly = true)
    public Profile read() {
        return database.sql("select nickname, telephone, email, version from core_person where id = ?")
                .param(people.current().id().value())
                .query((row, number) -> new Profile(
                        row.getInt("version"),
                        row.getString("nickname"),
                        row.getString("telephone"),
                        row.getString("email")))
                .single();
    }

    /**
     * Changes the signed-in person's own words.
     *
     * @throws StaleVersion where an administrator changed the account meanwhile
     * @throws RuleBroken at {@code nickname}, {@code telephone} or {@code email}
     */
    public void change(Profile profile) {
        Profile before = read();
        Profile clean = checked(profile, before);
        PersonId me = people.current().id();
        int changed = database.sql("update core_person set nickname = ?, telephone = ?, email = ?,"
                        + " version = version + 1 where id = ? and version = ?")
                .params(clean.nickname(), clean.telephone(), clean.email(), me.value(), clean.version())
                .update();
        SubjectRef reference = new SubjectRef("core", "person", Long.toString(me.value()));
        if (changed == 0) {
            throw new StaleVersion(reference);
        }
        audit.note(reference, "me.profile.changed", before, clean);
    }

    private static Profile checked(Profile profile, Profile before) {
        String nickname = text("nickname", profile.nickname(), LONGEST_NICKNAME);
        String telephone = text("telephone", profile.telephone(), LONGEST_TELEPHONE);
        String email = text("email", profile.email(), LONGEST_EMAIL);
        if (!email.equals(before.email())
                && !email.isEmpty()
                && !EMAIL.matcher(email).matches()) {
            throw RuleBroken.at("email", "me.rule.email");
        }
        return new Profile(profile.version(), nickname, telephone, email);
    }

    private static String text(String field, String text, int longest) {
        String clean = ThaiText.clean(text);
        if (clean.length() > longest) {
            throw RuleBroken.at(field, "people.tooLong", longest);
        }
        return clean;
    }

    /** The roles the signed-in person holds today in the own right, with where; the widest first. */
    @Transactional(readOnly = true)
    public List<HeldRole> roles(LocalDate today) {
        return database.sql("""
                select r.name, r.name_en, a.department_id, a.with_below, a.clearance, a.valid_to
                from core_assignment a join core_role r on r.id = a.role_id
                where a.person_id = :person and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                order by a.department_id is not null, r.name, a.id
                """)
                .param("person", people.current().id().value())
                .param("today", today)
                .query((row, number) -> new HeldRole(
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getObject("department_id", Long.class),
                        row.getBoolean("with_below"),
                        Confidentiality.valueOf(row.getString("clearance")),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** What a person says of oneself. */
    public record Profile(int version, String nickname, String telephone, String email) {}

    /**
     * A role and where it counts.
     *
     * @param department null for the whole agency
     * @param until the last day, null without an end
     */
    public record HeldRole(
            String name,
            String nameEn,
            @Nullable Long department,
            boolean withBelow,
            Confidentiality clearance,
            @Nullable LocalDate until) {}
}
