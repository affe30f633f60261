package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.StaleVersion;
import th.sala.api.document.DocumentId;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;

/** Orders to hold: what they hold, and who learns of it. */
class HoldsTest extends KeepingCase {
    @Autowired
    private Holds holds;

    @Autowired
    private HeldList held;

    @Test
    void an_order_shows_each_keeper_only_the_documents_that_one_may_see() {
        DocumentId here = filed("test.keeper", first, "ของหน่วยหนึ่ง");
        DocumentId there = filed("test.elsewhere", second, "ของหน่วยสอง");
        long order = as("test.keeper", () -> holds.begin("คดีปกครอง", "คำสั่งศาล", List.of(here)));
        as("test.elsewhere", () -> holds.add(order, there));
        as("test.keeper", () -> {
            assertThat(held.documents(ofOrder(order))).extracting(KeptRow::id).containsExactly(here.value());
            assertThat(held.countDocuments(ofOrder(order))).isOne();
            assertThat(holds.find(order))
                    .hasValueSatisfying(h ->
                            assertThat(h).returns(2, Holds.Hold::documents).returns("คำสั่งศาล", Holds.Hold::reason));
            assertThat(holds.of(here)).extracting(Holds.Hold::id).containsExactly(order);
            assertThat(holds.of(there)).isEmpty();
        });
    }

    @Test
    void an_order_that_holds_documents_of_others_is_ended_by_none_of_them_alone() {
        DocumentId here = filed("test.keeper", first, "ของหน่วยหนึ่ง");
        DocumentId there = filed("test.elsewhere", second, "ของหน่วยสอง");
        long order = as("test.keeper", () -> holds.begin("คดีปกครอง", "คำสั่งศาล", List.of(here)));
        as("test.elsewhere", () -> holds.add(order, there));
        as("test.keeper", () -> rule("document.hold.ofOthers", () -> holds.end(order, 0)));
        founding.assign(id("test.keeper"), "test.keeping", "D2", false);
        as("test.keeper", () -> {
            holds.end(order, 0);
            assertThat(holds.of(here)).isEmpty();
            assertThat(filing.isHeld(here)).isFalse();
            assertThatThrownBy(() -> holds.end(order, 1)).isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> holds.add(order, here)).isInstanceOf(StaleVersion.class);
        });
    }

    @Test
    void what_is_offered_to_be_held_is_what_the_person_sees_and_keeps() {
        DocumentId here = filed("test.keeper", first, "สัญญาจ้าง 1");
        filed("test.elsewhere", second, "สัญญาจ้าง 2");
        DocumentId secret = filed("test.keeper", first, "สัญญาจ้าง 3");
        database.sql("update core_document set confidentiality = 'SECRET' where id = ?")
                .param(secret.value())
                .update();
        as("test.keeper", () -> {
            assertThat(held.suggest("สัญญา", 10)).extracting(KeptRow::id).containsExactly(here.value());
            assertThat(held.suggest("100%", 10)).isEmpty();
            assertThat(held.mayHold(here)).isTrue();
            assertThat(held.mayHold(secret)).isFalse();
            refused(() -> holds.begin("คดี", "คำสั่ง", List.of(secret)));
        });
    }

    @Test
    void orders_are_found_by_title_and_those_that_stand_come_first() {
        long ended = as("test.keeper", () -> holds.begin("ตรวจสอบพัสดุ", "สตง.", List.of()));
        long standing = as("test.keeper", () -> holds.begin("ตรวจสอบพัสดุ ครั้งที่ 2", "สตง.", List.of()));
        as("test.keeper", () -> {
            holds.end(ended, 0);
            var all = asked(new ListQuery.Filter("title", "พัสดุ"));
            assertThat(holds.orders(all)).extracting(Holds.Hold::id).containsExactly(standing, ended);
            assertThat(holds.countOrders(all)).isEqualTo(2);
            var open = asked(new ListQuery.Filter("title", "พัสดุ"), new ListQuery.Filter("state", "STANDING"));
            assertThat(holds.orders(open)).extracting(Holds.Hold::id).containsExactly(standing);
            assertThat(holds.standing())
                    .extracting(Holds.Hold::id)
                    .contains(standing)
                    .doesNotContain(ended);
            broken("title", () -> holds.begin(" ", "สตง.", List.of()));
            broken("reason", () -> holds.begin("ก", " ", List.of()));
        });
    }

    @Test
    void who_keeps_nothing_learns_that_a_document_is_held_but_of_no_order() {
        DocumentId id = added("แผน.txt");
        as("test.keeper", () -> refused(() -> holds.begin("คดี", "คำสั่งศาล", List.of(id))));
        founding.role("test.reads", "ผู้อ่าน", "Reader", Set.of("test.read"));
        founding.assign(id("test.keeper"), "test.reads", "D1", false);
        long order = as("test.keeper", () -> holds.begin("คดี", "คำสั่งศาล", List.of(id)));
        as("test.writer", () -> {
            assertThat(filing.isHeld(id)).isTrue();
            refused(() -> holds.of(id));
            refused(() -> holds.find(order));
            refused(() -> held.documents(ofOrder(order)));
            refused(() -> holds.end(order, 0));
        });
        as("test.stranger", () -> assertThat(filing.isHeld(id)).isFalse());
    }

    private DocumentId filed(String by, DepartmentId in, String title) {
        return as(by, () -> filing.file(in, null, Confidentiality.NORMAL, file(title + ".txt", title)));
    }

    private static ListQuery ofOrder(long order) {
        return asked(new ListQuery.Filter("hold", Long.toString(order)));
    }

    private static ListQuery asked(ListQuery.Filter... filters) {
        return new ListQuery(List.of(filters), List.of(), 0, 10);
    }
}
