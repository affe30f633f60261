package th.sala.core.people.structure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.DepartmentKind;
import th.sala.core.PageTest;
import th.sala.core.people.Founding;
import th.sala.core.people.StructureReader;

/** A unit that stands since long, and the forms departments are changed in. */
@Transactional
abstract class StructurePageCase extends PageTest {
    @Autowired
    Founding founding;

    @Autowired
    StructureReader structure;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    long unit;
    LocalDate later = LocalDate.EPOCH;

    @BeforeEach
    void a_unit_that_stands_since_long() {
        unit = founding.department("PT", "ภารกิจทดสอบหน้า", "Page unit", DepartmentKind.UNIT, "สพส.")
                .value();
        LocalDate today = LocalDate.now(clock);
        later = today.plusDays(20);
        database.sql("update core_department_state set valid_from = ?")
                .param(today.minusYears(1))
                .update();
        structure.forget();
    }

    @SuppressWarnings("unchecked")
    static void kind(DepartmentKind kind) {
        _setValue((Select<DepartmentKind>) _find(Select.class).getFirst(), kind);
    }

    static void type(String label, String text) {
        _setValue(_get(TextField.class, s -> s.withLabel(label)), text);
    }

    static void click(String verb) {
        _click(_get(Button.class, s -> s.withText(verb)));
    }
}
