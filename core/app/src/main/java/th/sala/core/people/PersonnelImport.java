package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.text.ThaiText;
import th.sala.api.work.Progress;
import th.sala.api.workbook.ColumnSpec;
import th.sala.api.workbook.Faults;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.SheetRow;
import th.sala.api.workbook.SheetSpec;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.WorkbookRows;

/**
 * People with their first place of work and a role, from one workbook. Who is known by the username is changed where the
 * row says something else, and moved where it names another place; an empty cell changes nothing.
 */
@Component
public class PersonnelImport implements WorkbookImport {
    static final String SHEET = "people";

    /** What the sheet calls the reaches of a role, in the order of {@link PersonnelFile.Reach}. */
    static final List<String> REACHES = List.of("หน่วยงาน", "หน่วยงานและหน่วยงานย่อย", "ทั้งสำนักงาน");

    private static final int SHOWN = 20;

    private final ImportedPeople written;
    private final StructureReader structure;
    private final RoleRepository roles;
    private final Clock clock;

    PersonnelImport(ImportedPeople written, StructureReader structure, RoleRepository roles, Clock clock) {
        this.written = written;
        this.structure = structure;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "core.people";
    }

    @Override
    public String title() {
        return "people.import.title";
    }

    @Override
    public String permission() {
        return Roles.PERMISSION;
    }

    @Override
    public List<SheetSpec> sheets() {
        return List.of(new SheetSpec(
                "บุคลากร",
                SHEET,
                true,
                List.of(
                        ColumnSpec.text("ชื่อผู้ใช้", "username", true, 60, "ตัวอักษรอังกฤษตัวเล็ก ตัวเลข จุด และขีด"),
                        ColumnSpec.text("ชื่อ-สกุล", "name", true, 200, "ไม่ต้องมีคำนำหน้ายศ"),
                        ColumnSpec.text("ชื่อเล่น", "nickname", false, 100, ""),
                        ColumnSpec.text("โทรศัพท์", "telephone", false, 60, ""),
                        ColumnSpec.text("อีเมล", "email", false, 200, ""),
                        ColumnSpec.text("รหัสหน่วยงาน", "department", true, 40, "ตามหน้าจอหน่วยงาน"),
                        ColumnSpec.text("ตำแหน่ง", "position", true, 200, ""),
                        ColumnSpec.of(
                                "ตั้งแต่วันที่",
                                "from",
                                ColumnSpec.Kind.DATE,
                                false,
                                "เว้นว่างได้ หมายถึงวันที่นำเข้า"),
                        ColumnSpec.text("รหัสบทบาท", "role", false, 40, "ตามหน้าจอบทบาทและสิทธิ์ เว้นว่างได้"),
                        ColumnSpec.choice("ขอบเขตบทบาท", "reach", false, REACHES, "เว้นว่างได้ หมายถึงหน่วยงาน")),
                List.of("username")));
    }

    @Override
    public void check(WorkbookRows rows, Faults faults, Progress progress) {
        Broken told = (row, rule) -> faults.add(
                row,
                Objects.requireNonNullElse(rule.field(), ""),
                rule.key(),
                rule.arguments().toArray());
        for (SheetRow row : rows.of(SHEET)) {
            try {
                Personnel.check(draft(row));
            } catch (RuleBroken rule) {
                told.at(row, rule);
            }
        }
        each(
                rows,
                progress,
                (line, before) -> {
                    written.check(line, before);
                    return false;
                },
                told);
    }

    @Override
    public ImportSummary preview(WorkbookRows rows, Progress progress) {
        return bring(rows, progress, false);
    }

    @Override
    public ImportSummary apply(WorkbookRows rows, Progress progress) {
        return bring(rows, progress, true);
    }

    private ImportSummary bring(WorkbookRows rows, Progress progress, boolean write) {
        List<ImportedPeople.Line> fresh = new ArrayList<>();
        List<ImportedPeople.Line> changed = new ArrayList<>();
        each(
                rows,
                progress,
                (line, before) -> {
                    if (before == null) {
                        return fresh.add(line);
                    }
                    return before.differs(line) && changed.add(line.of(before));
                },
                (row, rule) -> {
                    throw rule;
                });
        if (write) {
            written.add(fresh);
            written.change(changed);
        }
        int total = rows.of(SHEET).size();
        return new ImportSummary(List.of(new ImportSummary.Line(
                "people.people.title",
                fresh.size(),
                changed.size(),
                total - fresh.size() - changed.size(),
                changed.stream().limit(SHOWN).map(this::described).toList())));
    }

    /** Whom a row changes and into what: {@code staff.it (เจ้าหน้าที่ ง → เจ้าหน้าที่ จ, ภวจ. นักวิจัย)}. */
    private String described(ImportedPeople.Line line) {
        ImportedPeople.Known before = Objects.requireNonNull(line.before());
        String name = before.values().name();
        String said = line.draft().name().equals(name)
                ? name
                : name + " → " + line.draft().name();
        if (before.moves(line)) {
            String unit = structure
                    .today()
                    .find(Objects.requireNonNull(line.move().department()))
                    .map(d -> d.code() + " ")
                    .orElse("");
            said += ", " + unit + line.move().position();
        }
        return before.values().username() + " (" + said + ")";
    }

    private void each(WorkbookRows rows, Progress progress, Each each, Broken broken) {
        List<SheetRow> all = rows.of(SHEET);
        var known = written.known(all.stream()
                .map(r -> r.required("username"))
                .map(PersonnelFile::username)
                .toList());
        var reading = new Reading();
        int done = 0;
        for (SheetRow row : all) {
            progress.at(++done, all.size());
            try {
                ImportedPeople.Line line = reading.line(row);
                ImportedPeople.Known before = known.get(line.draft().username());
                if (before == null || before.moves(line)) {
                    reading.demandStays(Objects.requireNonNull(line.move().department()));
                }
                each.row(line, before);
            } catch (RuleBroken rule) {
                broken.at(row, rule);
            }
        }
    }

    /** Turns rows into lines; departments and roles are looked up once. */
    private final class Reading {
        private final LocalDate today = LocalDate.now(clock);
        private final Map<LocalDate, Map<String, DepartmentId>> departments = new HashMap<>();
        private final Map<String, Optional<RoleEntity>> known = new HashMap<>();
        private final Map<DepartmentId, Optional<LocalDate>> lastDays = new HashMap<>();

        ImportedPeople.Line line(SheetRow row) {
            LocalDate from = Objects.requireNonNullElse(row.date("from"), today);
            var move = new PersonnelFile.Move(
                    department(row.required("department"), from),
                    ThaiText.clean(row.required("position")),
                    true,
                    from,
                    null);
            return new ImportedPeople.Line(null, draft(row), move, grant(row, move));
        }

        private DepartmentId department(String code, LocalDate day) {
            DepartmentId found = departments
                    .computeIfAbsent(day.isBefore(today) ? today : day, this::codes)
                    .get(ThaiText.asCompared(code));
            if (found == null) {
                throw RuleBroken.at("department", "people.import.department", code, day);
            }
            return found;
        }

        /** Nobody new comes into a department whose end is announced. */
        void demandStays(DepartmentId department) {
            lastDays.computeIfAbsent(department, id -> Optional.ofNullable(structure.lastDay(id)))
                    .ifPresent(day -> {
                        throw RuleBroken.at("department", "people.departmentCloses", day);
                    });
        }

        private Map<String, DepartmentId> codes(LocalDate day) {
            Map<String, DepartmentId> codes = new HashMap<>();
            structure.on(day).all().forEach(d -> codes.put(ThaiText.asCompared(d.code()), d.id()));
            return codes;
        }

        private PersonnelFile.@Nullable Grant grant(SheetRow row, PersonnelFile.Move move) {
            String code = row.text("role");
            if (code == null) {
                return null;
            }
            RoleEntity role = known.computeIfAbsent(code, roles::findByCode)
                    .orElseThrow(() -> RuleBroken.at("role", "people.import.role", code));
            String reach = row.text("reach");
            boolean overThePortal = !Collections.disjoint(role.detail().values().permissions(), Rights.FOR_THE_AGENCY);
            if (overThePortal) {
                throw RuleBroken.at("role", "people.import.portal");
            }
            LocalDate from = Objects.requireNonNull(move.from());
            return new PersonnelFile.Grant(
                    role.id(),
                    reach == null
                            ? PersonnelFile.Reach.DEPARTMENT
                            : PersonnelFile.Reach.values()[REACHES.indexOf(reach)],
                    move.department(),
                    Confidentiality.NORMAL,
                    from.isBefore(today) ? today : from,
                    null);
        }
    }

    private static PersonnelFile.Draft draft(SheetRow row) {
        return Personnel.clean(new PersonnelFile.Draft(
                row.required("username"),
                row.required("name"),
                word(row, "nickname"),
                word(row, "telephone"),
                word(row, "email")));
    }

    private static String word(SheetRow row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    /** What is done with each row. */
    private interface Each {
        boolean row(ImportedPeople.Line line, ImportedPeople.@Nullable Known before);
    }

    /** What is done with a row that breaks a rule. */
    private interface Broken {
        void at(SheetRow row, RuleBroken rule);
    }
}
