package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.grid.Grid;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.api.report.Reports;
import th.sala.api.work.Progress;
import th.sala.core.PageTest;

/** What a person had opened gives nothing more from the moment the right to it is taken back. */
class LostRightTest extends PageTest {
    private static final String KEEPER = "lost.keeper";
    private static final ListQuery EVERYBODY = new ListQuery(List.of(), List.of(), 0, 100);

    @Autowired
    private Founding founding;

    @Autowired
    private Personnel personnel;

    @Autowired
    private Assignments assignments;

    @Autowired
    private PersonnelList list;

    @Autowired
    private Reports reports;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private PersonId keeper = new PersonId(1);

    @BeforeEach
    void somebody_who_looks_after_people() {
        transaction.executeWithoutResult(status -> {
            keeper = founding.person(KEEPER, "ผู้ดูแลชั่วคราว", "", "ภทส.", "a password of a test", false);
            founding.assign(keeper, "administrator", null, false);
        });
    }

    @AfterEach
    void forget() {
        for (String table : List.of("core_assignment", "core_placement", "core_preference")) {
            database.sql("delete from " + table + " where person_id = ?")
                    .param(keeper.value())
                    .update();
        }
        database.sql("delete from core_person where id = ?")
                .param(keeper.value())
                .update();
    }

    /** The roles are held as a whole, the people come page by page. */
    @ParameterizedTest
    @ValueSource(strings = {"admin/roles", "admin/people"})
    void an_open_list_gives_no_further_page(String address) {
        open(KEEPER);
        go(address);
        Grid<?> grid = LocatorJ._get(Grid.class);
        assertThat(GridKt._fetch(grid, 0, 1)).hasSize(1);

        takeBack();

        assertThatThrownBy(() -> GridKt._fetch(grid, 1, 1)).hasRootCauseInstanceOf(NotAllowed.class);
        assertThat(go(address).getClass().getSimpleName()).isEqualTo("NotAllowedPage");
    }

    @Test
    void an_export_asked_for_on_a_page_that_is_still_open_gives_no_file() {
        as(KEEPER, () -> {
            assertThat(list.count(EVERYBODY)).isPositive();
            takeBack();
            assertNothingIsExported(new People(() -> {}));
        });
    }

    @Test
    void an_export_under_way_gives_no_file() {
        as(KEEPER, () -> assertNothingIsExported(new People(this::takeBack)));
    }

    private void assertNothingIsExported(ListSource<PersonnelFile.Row> people) {
        var columns = List.of(new Reports.ListColumn<PersonnelFile.Row>("ชื่อ", PersonnelFile.Row::name));
        var file = new ByteArrayOutputStream();
        assertThatThrownBy(() -> reports.writeList("บุคลากร", columns, people, EVERYBODY, Progress.UNWATCHED, file))
                .isInstanceOf(NotAllowed.class);
        assertThat(file.size()).isZero();
    }

    /** Another administrator does it, in a transaction of its own. */
    private void takeBack() {
        CompletableFuture.runAsync(() -> as("admin", () -> {
                    PersonnelFile.Detail file = personnel.find(keeper).orElseThrow();
                    assignments.end(
                            keeper, file.version(), file.roles().getFirst().id());
                }))
                .join();
    }

    /** Everybody, page by page; after the first page something happens. */
    private final class People implements ListSource<PersonnelFile.Row> {
        private final Runnable after;
        private boolean begun;

        People(Runnable after) {
            this.after = after;
        }

        @Override
        public List<PersonnelFile.Row> rows(ListQuery query) {
            List<PersonnelFile.Row> page = list.rows(query);
            if (!begun) {
                begun = true;
                after.run();
            }
            return page;
        }

        @Override
        public int count(ListQuery query) {
            return list.count(query);
        }
    }
}
