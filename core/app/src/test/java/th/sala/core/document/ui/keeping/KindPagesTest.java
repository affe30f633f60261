package th.sala.core.document.ui.keeping;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.core.PageTest;
import th.sala.core.document.DocumentKind;
import th.sala.core.document.DocumentKind.Field;
import th.sala.core.document.DocumentKind.KeptFrom;
import th.sala.core.document.DocumentKind.Type;
import th.sala.core.document.DocumentKinds;
import th.sala.core.people.Founding;

/** Kinds of documents on screen. */
class KindPagesTest extends PageTest {
    private static final String KEEPER = "kinds.keeper";

    @Autowired
    private DocumentKinds kinds;

    @Autowired
    private Founding founding;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete f from core_document_field f join core_document_kind k on k.id = f.kind_id"
                        + " where k.code like 'page%'")
                .update();
        database.sql("delete from core_document_kind where code like 'page%'").update();
        database.sql("delete from core_draft").update();
        for (String table : List.of("core_assignment", "core_placement", "core_preference")) {
            database.sql("delete x from " + table + " x join core_person p on p.id = x.person_id where p.username = ?")
                    .param(KEEPER)
                    .update();
        }
        database.sql("delete from core_person where username = ?").param(KEEPER).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeping/kinds", "keeping/kinds/new", "keeping/kinds/1", "keeping"})
    void who_keeps_no_documents_opens_none_of_them(String address) {
        open("staff.it");
        assertThat(go(address)).isNotInstanceOfAny(KindListView.class, KindForm.class, KeepingView.class);
    }

    @Test
    void who_keeps_the_documents_of_one_department_reads_the_kinds_and_changes_none() {
        transaction.executeWithoutResult(status -> founding.assign(
                founding.person(KEEPER, "ผู้เก็บของกลุ่ม", "", "ภทส.", "a password of a test", false),
                "records",
                "ภทส.",
                false));
        open(KEEPER);
        go("keeping/kinds");
        assertThat(shown()).isInstanceOf(KindListView.class);
        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().startsWith("keeping/kinds/"));
        long known = as("records", () -> kinds.all().getFirst().id());
        for (String address : List.of("keeping/kinds/new", "keeping/kinds/" + known)) {
            assertThat(go(address)).isNotInstanceOf(KindForm.class);
        }
    }

    @Test
    void a_kind_is_added_with_its_years_and_its_fields_in_the_order_they_were_put() {
        open("records");
        go("keeping/kinds/new");
        type("ชื่อประเภท", "คำสั่งหน้าทดสอบ");
        type("ชื่อภาษาอังกฤษ", "Order");
        type("รหัส", "page.order");
        _setValue(_get(IntegerField.class, s -> s.withLabel("จำนวนปีที่เก็บ")), 5);
        field("ผู้ลงนาม");
        field("เรื่อง");
        _click(_get(
                Button.class,
                s -> s.withPredicate(
                        b -> "เลื่อน “เรื่อง” ขึ้น".equals(b.getAriaLabel().orElse("")))));
        save();

        assertThat(shown()).isInstanceOf(KindListView.class);
        DocumentKind kept = kept();
        assertThat(kept.keptYears()).isEqualTo(5);
        assertThat(kept.fields()).extracting(Field::name).containsExactly("เรื่อง", "ผู้ลงนาม");
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        open("records");
        go("keeping/kinds/new");
        type("ชื่อประเภท", "คำสั่งหน้าทดสอบ");
        type("ชื่อภาษาอังกฤษ", "Order");
        type("รหัส", "Page Order");
        save();
        TextField code = _get(TextField.class, s -> s.withLabel("รหัส"));
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).contains("อักษรอังกฤษตัวเล็ก");
        _setValue(code, "page.order");
        IntegerField years = _get(IntegerField.class, s -> s.withLabel("จำนวนปีที่เก็บ"));
        _setValue(years, 1000);
        save();
        assertThat(years.getErrorMessage()).contains("200");
        _setValue(years, 10);
        _click(_get(Button.class, s -> s.withText("เพิ่มข้อมูล")));
        save();
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อข้อมูล")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, s -> s.withLabel("ชื่อข้อมูล")), "ภาษา");
        choice(Type.CHOICE);
        save();
        TextArea choices = _get(TextArea.class, s -> s.withLabel("ตัวเลือก"));
        assertThat(choices.isInvalid()).isTrue();
        _setValue(choices, "ไทย\n อังกฤษ \n");
        save();
        assertThat(kept().fields().getFirst().choices()).containsExactly("ไทย", "อังกฤษ");
    }

    @Test
    void code_and_types_of_fields_stay_and_the_rest_is_changed() {
        long id = as(
                "records",
                () -> kinds.add(new DocumentKind(
                        0,
                        "page.order",
                        "คำสั่งหน้าทดสอบ",
                        "Order",
                        10,
                        KeptFrom.ADDED,
                        true,
                        0,
                        List.of(
                                new Field(0, "เลขที่", "Number", Type.TEXT, List.of(), true),
                                new Field(0, "ลงวันที่", "Dated", Type.DATE, List.of(), false)))));
        open("records");
        go("keeping/kinds/" + id);
        assertThat(_get(TextField.class, s -> s.withLabel("รหัส")).isReadOnly()).isTrue();
        assertThat(_find(Select.class, s -> s.withLabel("ชนิดข้อมูล")))
                .hasSize(2)
                .allMatch(s -> s.isReadOnly());
        _setValue(_get(IntegerField.class, s -> s.withLabel("จำนวนปีที่เก็บ")), null);
        _click(_get(
                Button.class,
                s -> s.withPredicate(
                        b -> "นำ “เลขที่” ออก".equals(b.getAriaLabel().orElse("")))));
        save();
        assertThat(kept().keptYears()).isNull();
        assertThat(kept().fields()).extracting(Field::name).containsExactly("ลงวันที่");
    }

    @Test
    void the_list_says_how_long_each_kind_is_kept() {
        open("records");
        go("keeping");
        assertThat(words(shown())).contains("ประเภทเอกสาร");
        go("keeping/kinds");
        assertThat(shown()).isInstanceOf(KindListView.class);
        assertThat(as("records", kinds::all))
                .extracting(KeepingWords::kept)
                .contains("5 ปี นับจากสิ้นปีงบประมาณ", "เก็บตลอดไป");
    }

    private DocumentKind kept() {
        return as(
                "records",
                () -> kinds.all().stream()
                        .filter(k -> k.code().equals("page.order"))
                        .findFirst()
                        .orElseThrow());
    }

    private static void field(String name) {
        _click(_get(Button.class, s -> s.withText("เพิ่มข้อมูล")));
        _setValue(_find(TextField.class, s -> s.withLabel("ชื่อข้อมูล")).getLast(), name);
    }

    @SuppressWarnings("unchecked")
    private static void choice(Type type) {
        _setValue((Select<Type>) _get(Select.class, s -> s.withLabel("ชนิดข้อมูล")), type);
    }

    private static void type(String label, String text) {
        _setValue(_get(TextField.class, s -> s.withLabel(label)), text);
    }

    private static void save() {
        _click(_get(Button.class, s -> s.withText("บันทึก")));
    }
}
