package th.sala.e2e.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.FiscalYearSelect;
import th.sala.api.ui.FormScreen;
import th.sala.api.ui.MoneyField;
import th.sala.api.ui.PercentField;
import th.sala.api.ui.PersonPicker;
import th.sala.api.ui.Screen;

/** A form with one field of every kind, and dates. */
final class FormPages {
    private FormPages() {}

    /** A record with one field of every kind. */
    record Work(
            int version,
            String name,
            String goal,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal percent,
            @Nullable LocalDate start,
            @Nullable FiscalYear year,
            @Nullable DepartmentId unit,
            @Nullable PersonId person) {}

    static final AtomicReference<Work> STORED = new AtomicReference<>(new Work(
            1,
            "พัฒนาระบบประเมินคุณภาพภายนอกแบบออนไลน์ ระยะที่ 2",
            "",
            new BigDecimal("7300000.00"),
            null,
            LocalDate.of(2024, 3, 29),
            new FiscalYear(2567),
            new DepartmentId(2),
            new PersonId(1)));

    @Route("form")
    static class WorkForm extends FormScreen<Work> {
        private final TextField name = new TextField("ชื่อโครงการ");
        private final TextArea goal = new TextArea("เป้าหมาย");
        private final MoneyField budget = new MoneyField("วงเงิน (บาท)");
        private final PercentField percent = new PercentField("ร้อยละ 12 เดือน");
        private final BuddhistDatePicker start = new BuddhistDatePicker("วันเริ่ม");
        private final FiscalYearSelect year = new FiscalYearSelect("ปีงบประมาณ", new FiscalYear(2567));
        private final DepartmentPicker unit = new DepartmentPicker("หน่วยงาน");
        private final PersonPicker person = new PersonPicker("ผู้รับผิดชอบ");

        WorkForm() {
            heading("แก้ไขโครงการ");
            crumb("งานทั้งหมด", "list");
            crumb("ยศ 2570-11", null);
            field("name", name, Work::name).required().wide();
            field("goal", goal, Work::goal).wide();
            section("งบประมาณและผู้รับผิดชอบ");
            field("budget", budget, Work::budget).required();
            field("percent", percent, Work::percent);
            field("start", start, Work::start).required();
            field("year", year, Work::year);
            field("unit", unit, Work::unit).required();
            field("person", person, Work::person);
        }

        @Override
        protected Work load() {
            return STORED.get();
        }

        @Override
        protected Work value() {
            return new Work(
                    loaded().version(),
                    name.getValue(),
                    goal.getValue(),
                    budget.getValue(),
                    percent.getValue(),
                    start.getValue(),
                    year.getValue(),
                    unit.getValue(),
                    person.getValue());
        }

        @Override
        protected Saved save(Work work) {
            if (work.name().equals("ซ้ำ")) {
                throw RuleBroken.at("name", "ชื่อนี้มีแล้ว โปรดใช้ชื่ออื่น");
            }
            if (work.version() != STORED.get().version()) {
                throw new StaleVersion(new SubjectRef("gallery", "work", "1"));
            }
            STORED.set(new Work(
                    work.version() + 1,
                    work.name(),
                    work.goal(),
                    work.budget(),
                    work.percent(),
                    work.start(),
                    work.year(),
                    work.unit(),
                    work.person()));
            return new Saved("บันทึกโครงการแล้ว", "list");
        }

        @Override
        protected String wayBack() {
            return "list";
        }
    }

    @Route("dates")
    static class Dates extends Screen {
        Dates() {
            heading("วันที่");
            var picker = new BuddhistDatePicker("วันเริ่ม");
            var value = new Span("-");
            value.setId("value");
            picker.addValueChangeListener(e -> value.setText(String.valueOf(e.getValue())));
            var english = new Button("English", e -> getUI().ifPresent(ui -> ui.setLocale(Locale.ENGLISH)));
            var thai = new Button("ไทย", e -> getUI().ifPresent(ui -> ui.setLocale(Gallery.THAI)));
            var set = new Button("ตั้งค่า", e -> picker.setValue(LocalDate.of(2024, 3, 29)));
            var away = new Button("ถอดออก", e -> {
                if (picker.getParent().isPresent()) {
                    picker.removeFromParent();
                } else {
                    addContent(picker);
                }
            });
            addContent(picker, value, english, thai, set, away);
        }
    }
}
