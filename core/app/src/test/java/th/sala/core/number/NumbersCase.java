package th.sala.core.number;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.number.GivenNumber;
import th.sala.api.number.NumberFormat;
import th.sala.api.number.NumberFormat.Counted;
import th.sala.api.number.Numbers;
import th.sala.api.people.DepartmentId;
import th.sala.core.PageTest;
import th.sala.core.people.Founding;

/**
 * Numbers of the series of approvals, which every test finds unused and with its first format. {@code admin} and
 * {@code records} look after the numbers of the whole agency, {@code staff.it} after none.
 */
public abstract class NumbersCase extends PageTest {
    protected static final String SERIES = "core.approval";
    private static final String KEEPER = "keeper.test";

    @Autowired
    protected Numbers numbers;

    @Autowired
    protected NumberKeeping keeping;

    @Autowired
    protected JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    private Founding founding;

    @AfterEach
    void nothing_stays() {
        List.of("core_number", "core_number_counter", "core_draft")
                .forEach(table -> database.sql("delete from " + table).update());
        database.sql("update core_number_series set pattern = '{number:4}/{year}', thai_digits = false,"
                        + " counted = 'FISCAL', per_department = false, version = 0")
                .update();
        for (String table : List.of("core_assignment", "core_placement", "core_preference")) {
            database.sql("delete x from " + table + " x join core_person p on p.id = x.person_id where p.username = ?")
                    .param(KEEPER)
                    .update();
        }
        database.sql("delete from core_person where username = ?").param(KEEPER).update();
    }

    protected GivenNumber within(Supplier<GivenNumber> act) {
        return transaction.execute(status -> act.get());
    }

    protected long series() {
        return database.sql("select id from core_number_series where code = ?")
                .param(SERIES)
                .query(Long.class)
                .single();
    }

    protected DepartmentId department(String code) {
        return new DepartmentId(database.sql("select id from core_department where code = ?")
                .param(code)
                .query(Long.class)
                .single());
    }

    protected void format(String pattern, Counted counted, boolean perDepartment) {
        as("admin", () -> {
            int version = keeping.find(series()).orElseThrow().version();
            keeping.change(series(), version, new NumberFormat(pattern, false, counted, perDepartment));
        });
    }

    /** An account that looks after the numbers of one department. */
    protected String keeperOf(String code) {
        transaction.executeWithoutResult(status -> {
            var id = founding.person(KEEPER, "ผู้ดูแลเลข", "เจ้าหน้าที่", code, "a password of a test", false);
            founding.assign(id, "records", code, false);
        });
        return KEEPER;
    }

    protected static SubjectRef request(int id) {
        return new SubjectRef("core", "approval", Integer.toString(id));
    }
}
