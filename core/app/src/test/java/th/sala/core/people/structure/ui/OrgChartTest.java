package th.sala.core.people.structure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.InputSource;
import th.sala.api.people.DepartmentKind;
import th.sala.core.PageTest;
import th.sala.core.people.Founding;
import th.sala.core.people.structure.Unit;
import th.sala.core.people.structure.Units;

@Transactional
class OrgChartTest extends PageTest {
    @Autowired
    private Units units;

    @Autowired
    private Founding founding;

    @Test
    void every_unit_stands_in_it_with_its_head_and_people_and_leads_to_its_page() {
        open("staff.it");
        OrgChart chart = chart();
        assertThat(words(chart))
                .contains("ภารกิจพัฒนานโยบายและยุทธศาสตร์", "หัวหน้าภารกิจ ก", "2 คน", "ยังไม่มีหัวหน้า");
        assertThat(links(chart))
                .hasSize(11)
                .contains("people/units/" + top().id().value());
    }

    @Test
    void two_hundred_units_stand_in_it() {
        open("staff.it");
        IntStream.range(0, 190)
                .forEach(i -> founding.department(
                        "X" + i, "หน่วยทดสอบ " + i, "Unit " + i, DepartmentKind.UNIT, i < 10 ? "สมศ." : "X" + i % 10));
        assertThat(links(chart())).hasSize(201);
    }

    @Test
    void the_picture_holds_every_unit_and_is_well_formed() throws Exception {
        founding.department("XML", "ฝ่าย <วิจัย> & พัฒนา", "R&D", DepartmentKind.UNIT, "สพส.");
        String svg = new OrgDrawing(unit -> List.of(unit.department().name(), unit.people() + " คน")).svg(top());
        var picture =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        // a name that is too long for its box stands on two lines
        String words = picture.getDocumentElement().getTextContent().replaceAll("\\s", "");
        assertThat(top().all())
                .allSatisfy(unit ->
                        assertThat(words).contains(unit.department().name().replace(" ", "")));
    }

    private OrgChart chart() {
        var chart = new OrgChart(top(), unit -> "people/units/" + unit.id().value());
        UI.getCurrent().add(chart);
        return chart;
    }

    private Unit top() {
        return units.chart().getFirst();
    }

    private static List<String> links(OrgChart chart) {
        return com.github.mvysny.kaributesting.v10.LocatorJ._find(chart, Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(address -> address.startsWith("people/"))
                .toList();
    }
}
