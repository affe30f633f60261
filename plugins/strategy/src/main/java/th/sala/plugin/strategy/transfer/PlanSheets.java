package th.sala.plugin.strategy.transfer;

import static th.sala.api.workbook.ColumnSpec.choice;
import static th.sala.api.workbook.ColumnSpec.text;

import java.util.List;
import th.sala.api.workbook.ColumnSpec;
import th.sala.api.workbook.ColumnSpec.Kind;
import th.sala.api.workbook.SheetSpec;

/** The workbook of a plan: one sheet per kind of row, in the order in which rows refer to each other. */
final class PlanSheets {
    static final String YEAR = "year";
    static final String OUTPUT = "output";
    static final String ACTIVITY = "activity";
    static final String UNDERTAKING = "undertaking";
    static final String RESULT = "result";
    static final String CATEGORY = "category";
    static final String USE = "use";
    static final String STRATEGY = "strategy";
    static final String PROJECT = "project";
    static final String PROJECT_RESULT = "projectResult";

    static final List<String> KINDS = List.of("โครงการ", "แผนงาน", "รายการ");
    static final List<String> BANDS = List.of("ต่ำกว่าร้อยละ 50", "ร้อยละ 50-79.99", "ร้อยละ 80 ขึ้นไป");
    static final String YES = "ใช่";
    static final List<String> YES_NO = List.of(YES, "ไม่ใช่");

    private static final ColumnSpec FISCAL_YEAR =
            ColumnSpec.of("ปีงบประมาณ", "year", Kind.FISCAL_YEAR, true, "ปีพุทธศักราช เช่น 2567");
    private static final ColumnSpec QUARTER =
            ColumnSpec.of("ไตรมาส", "quarter", Kind.COUNT, true, "1 ถึง 4 ตัวเลขสะสมตั้งแต่ต้นปีจนสิ้นไตรมาส");
    private static final ColumnSpec NUMBER =
            ColumnSpec.of("ลำดับ", "number", Kind.COUNT, true, "ลำดับที่พิมพ์ในรายงาน");

    /** All sheets in the order of the template. */
    static final List<SheetSpec> ALL = List.of(
            sheet(
                    "ปีงบประมาณ",
                    YEAR,
                    true,
                    List.of("year"),
                    FISCAL_YEAR,
                    text("ชื่อหน่วยงาน", "agency", true, 200, "ชื่อเต็มตามที่พิมพ์ในรายงาน"),
                    text("ชื่อย่อหน่วยงาน", "agencyShort", true, 40, ""),
                    text("ช่วงแผนยุทธศาสตร์", "planPeriod", true, 40, "เช่น พ.ศ. 2566-2570")),
            sheet(
                    "ผลผลิต",
                    OUTPUT,
                    false,
                    List.of("year", "code"),
                    FISCAL_YEAR,
                    code("รหัสผลผลิต"),
                    NUMBER,
                    text("ชื่อผลผลิต", "name", true, 500, "")),
            sheet(
                    "กิจกรรม",
                    ACTIVITY,
                    false,
                    List.of("year", "code"),
                    FISCAL_YEAR,
                    code("รหัสกิจกรรม"),
                    reference("รหัสผลผลิต", OUTPUT),
                    NUMBER,
                    text("ชื่อกิจกรรม", "name", false, 500, ""),
                    ColumnSpec.of(
                            "จำนวนโครงการตามหัวข้อ",
                            "statedProjects",
                            Kind.COUNT,
                            false,
                            "ตามที่พิมพ์ในหัวข้อ เว้นว่างได้"),
                    ColumnSpec.of("จำนวนแผนงานตามหัวข้อ", "statedPlans", Kind.COUNT, false, ""),
                    ColumnSpec.of("จำนวนรายการตามหัวข้อ", "statedItems", Kind.COUNT, false, ""),
                    text("หมายเหตุของหัวข้อ", "note", false, 1000, "")),
            sheet(
                    "งาน",
                    UNDERTAKING,
                    false,
                    List.of("year", "code"),
                    FISCAL_YEAR,
                    code("รหัสงาน"),
                    reference("รหัสกิจกรรม", ACTIVITY),
                    choice(
                            "กิจกรรมสันนิษฐาน",
                            "activityAssumed",
                            false,
                            YES_NO,
                            "ใช่ เมื่อเอกสารต้นทางไม่ได้ระบุกิจกรรม"),
                    choice("ประเภท", "kind", true, KINDS, ""),
                    text("ชื่องาน", "name", true, 500, ""),
                    text(
                            "กลุ่มในรายงาน",
                            "group",
                            false,
                            300,
                            "งานที่ร้อยละเท่ากันในกลุ่มเดียวกันพิมพ์เป็นบรรทัดเดียว"),
                    text("เป้าหมาย", "target", false, 500, ""),
                    text("รหัสหน่วยงาน", "department", true, 40, "รหัสตามทะเบียนหน่วยงานของระบบ"),
                    choice(
                            "หน่วยงานสันนิษฐาน",
                            "departmentAssumed",
                            false,
                            YES_NO,
                            "ใช่ เมื่อเอกสารต้นทางไม่ได้ระบุหน่วยงาน")),
            sheet(
                    "ผลรายไตรมาส",
                    RESULT,
                    false,
                    List.of("year", "quarter", "undertaking"),
                    FISCAL_YEAR,
                    QUARTER,
                    reference("รหัสงาน", UNDERTAKING),
                    choice("ตามแผนเริ่มไตรมาสถัดไป", "plannedLater", false, YES_NO, ""),
                    choice("ช่วงที่ประเมิน", "band", false, BANDS, "กรอกเฉพาะเมื่อไม่ทราบร้อยละรอบ 12 เดือน"),
                    text("แผนรอบ 6 เดือน", "planned6", false, 2000, ""),
                    text("ผลรอบ 6 เดือน", "result6", false, 2000, ""),
                    ColumnSpec.of("ร้อยละรอบ 6 เดือน", "percent6", Kind.PERCENT, false, "เว้นว่างได้ เกิน 100 ได้"),
                    text("แผนรอบ 12 เดือน", "planned12", false, 2000, ""),
                    text("ผลรอบ 12 เดือน", "result12", false, 2000, ""),
                    ColumnSpec.of("ร้อยละรอบ 12 เดือน", "percent12", Kind.PERCENT, false, "เว้นว่างได้ เกิน 100 ได้"),
                    text("คำอธิบาย", "explanation", false, 4000, "เหตุที่ผลทั้งปีต่ำกว่าร้อยละ 50")),
            sheet(
                    "งบประมาณ",
                    CATEGORY,
                    false,
                    List.of("year", "code"),
                    FISCAL_YEAR,
                    code("รหัสหมวด"),
                    NUMBER,
                    text("หมวดงบประมาณ", "name", true, 300, ""),
                    ColumnSpec.of("แผนทั้งปี (บาท)", "plan", Kind.DECIMAL, true, "บาท ทศนิยมไม่เกิน 2 ตำแหน่ง")),
            sheet(
                    "ผลเบิกจ่าย",
                    USE,
                    false,
                    List.of("year", "quarter", "category"),
                    FISCAL_YEAR,
                    QUARTER,
                    reference("รหัสหมวด", CATEGORY),
                    ColumnSpec.of(
                            "เบิกจ่ายสะสม (บาท)", "disbursed", Kind.DECIMAL, true, "บาท ทศนิยมไม่เกิน 2 ตำแหน่ง")),
            sheet(
                    "กลยุทธ์",
                    STRATEGY,
                    false,
                    List.of("year", "code"),
                    FISCAL_YEAR,
                    code("รหัสกลยุทธ์"),
                    NUMBER,
                    text("ชื่อกลยุทธ์", "name", true, 500, "")),
            sheet(
                    "โครงการเชิงกลยุทธ์",
                    PROJECT,
                    false,
                    List.of("year", "code"),
                    FISCAL_YEAR,
                    code("รหัสโครงการ"),
                    reference("รหัสกลยุทธ์", STRATEGY),
                    NUMBER,
                    text("ชื่อโครงการ", "name", true, 500, ""),
                    text("หน่วยงานตามรายงาน", "units", false, 100, "เช่น สนย./ภนย."),
                    text("รหัสหน่วยงาน", "department", false, 40, "หน่วยงานที่แก้ไขได้ เว้นว่างได้"),
                    choice("หน่วยงานสันนิษฐาน", "departmentAssumed", false, YES_NO, ""),
                    text("ตัวชี้วัด", "indicator", true, 1000, ""),
                    text("ค่าเป้าหมาย", "target", true, 300, "")),
            sheet(
                    "ผลโครงการเชิงกลยุทธ์",
                    PROJECT_RESULT,
                    false,
                    List.of("year", "quarter", "project"),
                    FISCAL_YEAR,
                    QUARTER,
                    reference("รหัสโครงการ", PROJECT),
                    ColumnSpec.of(
                            "ร้อยละ", "percent", Kind.PERCENT, false, "เว้นว่างเมื่อยังไม่มีค่า ซึ่งไม่เท่ากับ 0"),
                    text("ผลการดำเนินงาน", "narrative", false, 4000, "")));

    private PlanSheets() {}

    private static SheetSpec sheet(
            String name, String key, boolean required, List<String> uniqueBy, ColumnSpec... columns) {
        return new SheetSpec(name, key, required, List.of(columns), uniqueBy);
    }

    private static ColumnSpec code(String title) {
        return text(title, "code", true, 40, "ไม่ซ้ำกันในปีงบประมาณเดียวกัน และไม่เปลี่ยนเมื่อนำเข้าแล้ว");
    }

    /** The code of a row of another sheet of the same year; the column's key is the key of that sheet. */
    private static ColumnSpec reference(String title, String sheet) {
        return text(title, sheet, true, 40, "รหัสของปีงบประมาณเดียวกัน จากไฟล์นี้หรือที่นำเข้าไว้แล้ว");
    }
}
