package th.sala.e2e.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import th.sala.api.RuleBroken;
import th.sala.api.time.FiscalYear;
import th.sala.api.ui.Band;
import th.sala.api.ui.BandChart;
import th.sala.api.ui.BudgetChart;
import th.sala.api.ui.Choice;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Facts;
import th.sala.api.ui.FiscalYearSelect;
import th.sala.api.ui.KeyFigure;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.Messages;
import th.sala.api.ui.Note;
import th.sala.api.ui.Panel;
import th.sala.api.ui.PercentBar;
import th.sala.api.ui.QuarterSelect;
import th.sala.api.ui.RowAct;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Screen;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;

/** The pieces of a page and the lists. */
final class Pages {
    private Pages() {}

    @Route("")
    static class Pieces extends Screen {
        Pieces() {
            heading("ชิ้นส่วน");
            context("สะสมถึงไตรมาสที่ 2 (1 ตุลาคม 2566 – 31 มีนาคม 2567)");
            crumb("แผนยุทธศาสตร์", "list");
            crumb("ภาพรวมรายปี", null);
            var quarter = new QuarterSelect("ไตรมาส");
            quarter.setValue(2);
            var year = new FiscalYearSelect("ปีงบประมาณ", new FiscalYear(2567));
            year.setValue(new FiscalYear(2567));
            actions(quarter, year, secondary("ส่งออก", () -> {}), primary("รายงานผล", () -> {}));
            below(new Facts()
                    .fact("สถานะ", new StatusBadge(Tone.INFO, "กำลังดำเนินงาน"))
                    .fact("หน่วยงาน", "กลุ่มงานพัฒนาระบบประเมิน")
                    .fact("ผู้รับผิดชอบ", "เจ้าหน้าที่ ก")
                    .fact("ความก้าวหน้า", new PercentBar(BigDecimal.valueOf(18), Band.LOW, Locale.of("th"))));
            var badges = new Div();
            badges.addClassName("sala-row");
            for (Tone tone : Tone.values()) {
                badges.add(new StatusBadge(tone, tone.name()));
            }
            addContent(
                    charts(),
                    badges,
                    Note.problem("ยังส่งคำขอไม่ได้ มี 3 ช่องที่ต้องแก้"),
                    Note.warning(
                            "มีผู้อื่นแก้รายการนี้เมื่อ 10.31 น. โปรดดูความต่างก่อนบันทึก", link("ดูความต่าง", "list")),
                    Note.done("ส่งคำขอแล้ว เลขที่ 0420/2570", link("เปิดคำขอ", "list")),
                    new EmptyState(
                                    "ไม่มีเรื่องรอท่านพิจารณา",
                                    "เมื่อมีคำขอส่งถึงท่าน ระบบจะแสดงที่นี่",
                                    new Button("ดูเรื่องที่พิจารณาแล้ว"))
                            .illustrated(),
                    new Button(
                            "ลบร่าง",
                            e -> Confirm.destructive(
                                    "ลบร่างคำขอ “ซื้อหนังสือกฎหมายปกครอง”",
                                    "ร่างและเอกสารแนบ 2 ไฟล์จะถูกลบ และกู้คืนไม่ได้",
                                    "ลบร่าง",
                                    () -> Messages.done("ลบร่างแล้ว"))));
        }

        private Div charts() {
            var bands = new BandChart(
                            "ความก้าวหน้าของงาน",
                            List.of(
                                    segment(Band.PLANNED, "ตามแผนเริ่มไตรมาส 3–4", 3, "5.45"),
                                    segment(Band.LOW, "ต่ำกว่าร้อยละ 50", 28, "50.91"),
                                    segment(Band.MID, "ร้อยละ 50–79.99", 19, "34.55"),
                                    segment(Band.HIGH, "ร้อยละ 80 ขึ้นไป", 5, "9.09")))
                    .whenChosen(id -> context("เลือก " + id));
            var budget = new BudgetChart(
                            "การใช้งบประมาณเทียบแผน",
                            "หมวด",
                            List.of(
                                    line("แผนยุทธศาสตร์", "18550000", "231332300", "8.02"),
                                    line("การดำเนินงาน", "25035700", "53665000", "46.65"),
                                    line("บุคลากร", "32941400", "68694600", "47.95"),
                                    line("เงินกองทุน", "3794200", "11165700", "33.98")),
                            line("รวม", "80321300", "364857600", "22.01"))
                    .whenChosen(id -> context("เลือก " + id));
            var both = new Div(
                    new Panel("ความก้าวหน้าของงาน", new KeyFigure("55", "งาน 34 โครงการ · 2 แผน · 19 รายการ"), bands),
                    new Panel(
                            "การใช้งบประมาณเทียบแผน",
                            new KeyFigure("22.01 %", "ใช้ไป 80.3213 จาก 364.8576 ล้านบาท"),
                            budget));
            both.addClassName("sala-columns");
            return both;
        }

        private static BandChart.Segment segment(Band band, String label, int count, String share) {
            return new BandChart.Segment(band.name(), band, label, count, count + " งาน", new BigDecimal(share));
        }

        private static BudgetChart.Line line(String label, String used, String plan, String percent) {
            return new BudgetChart.Line(
                    label, label, new BigDecimal(used), new BigDecimal(plan), new BigDecimal(percent));
        }
    }

    /** The same rows, several of which can be chosen. */
    @Route("choosing")
    static class Choosing extends ListScreen<SampleWork.Row> {
        Choosing() {
            super("gallery.choosing", "งานที่เลือกได้", SampleWork.MANY, WorkList.columns());
            list().sortedBy("code", false)
                    .choosing(
                            SampleWork.Row::id,
                            RowAct.<SampleWork.Row>of("ย้าย", rows -> {
                                context("ย้าย " + rows.size() + " งาน");
                                list().chooseNone();
                            }),
                            RowAct.<SampleWork.Row>of("ทิ้ง", rows -> {
                                        throw new RuleBroken("งานนี้ทิ้งไม่ได้");
                                    })
                                    .icon(VaadinIcon.TRASH)
                                    .destructive("ทิ้งงาน", "งานที่เลือกจะถูกทิ้ง"));
        }
    }

    @Route("list")
    static class WorkList extends ListScreen<SampleWork.Row> {
        WorkList() {
            super("gallery.work", "งานทั้งหมด", SampleWork.SOURCE, columns());
            crumb("แผนยุทธศาสตร์", "");
            crumb("งานทั้งหมด", null);
            context("ปีงบประมาณ 2567");
            list().sortedBy("code", false).counted("ui.list.count").unit("หน่วยเงิน: ล้านบาท");
            actions(primary("เพิ่มงาน", () -> {}));
        }

        private static List<RowColumn<SampleWork.Row>> columns() {
            return List.of(
                    RowColumn.<SampleWork.Row>text("code", "รหัส", SampleWork.Row::code)
                            .width(8)
                            .onSecondLine()
                            .filterText(),
                    RowColumn.<SampleWork.Row>text("name", "ชื่องาน", SampleWork.Row::name)
                            .link(row -> "form?id=" + row.id())
                            .filterText(),
                    RowColumn.<SampleWork.Row>text(
                                    "kind", "ประเภท", row -> row.kind().equals("ITEM") ? "รายการ" : "โครงการ")
                            .width(7)
                            .filterChoice(
                                    () -> List.of(new Choice("PROJECT", "โครงการ"), new Choice("ITEM", "รายการ"))),
                    RowColumn.<SampleWork.Row>text("unit", "หน่วยงาน", SampleWork.Row::unit)
                            .width(13),
                    RowColumn.<SampleWork.Row>percent("percent", "ความก้าวหน้า", SampleWork.Row::percent)
                            .bar(WorkList::band, row -> "เริ่มไตรมาส 3")
                            .filterNumber(),
                    RowColumn.<SampleWork.Row>millions("used", "ใช้ไป", SampleWork.Row::used)
                            .filterNumber(),
                    RowColumn.<SampleWork.Row>millions("plan", "แผน", SampleWork.Row::plan));
        }

        private static Band band(SampleWork.Row row) {
            return row.percent() == null
                    ? Band.PLANNED
                    : row.percent().intValue() < 50 ? Band.LOW : row.percent().intValue() < 80 ? Band.MID : Band.HIGH;
        }
    }
}
