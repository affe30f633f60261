package th.sala.e2e.gallery;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.report.Report;
import th.sala.api.report.ReportContent;
import th.sala.api.report.ReportFormat;
import th.sala.api.report.ReportValues;
import th.sala.api.report.Reports;
import th.sala.api.work.Progress;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.Fault;
import th.sala.api.workbook.ImportSummary;
import th.sala.api.workbook.WorkbookImport;
import th.sala.api.workbook.Workbooks;

/** Rows to look at, and stand-ins for reports and workbooks that take a moment. */
@Configuration(proxyBeanMethods = false)
class SampleWork {
    /** One piece of work as a list shows it. */
    record Row(
            int id,
            String code,
            String name,
            String kind,
            String unit,
            BigDecimal percent,
            BigDecimal used,
            BigDecimal plan) {}

    static final List<Row> ROWS =
            IntStream.rangeClosed(1, 1000).mapToObj(SampleWork::row).toList();

    private static final List<Row> MANY_ROWS =
            IntStream.rangeClosed(1, 3000).mapToObj(SampleWork::row).toList();

    private static Row row(int number) {
        String[] names = {
            "ประชุมวิชาการนานาชาติด้านการประกันคุณภาพ",
            "ยกระดับสถานศึกษาขนาดเล็กตามข้อเสนอแนะ",
            "เผยแพร่ผลการประเมินแก่สถานศึกษาและผู้ปกครอง",
            "พัฒนาระบบประเมินคุณภาพภายนอกแบบออนไลน์ ระยะที่ 1",
            "สังเคราะห์ผลการประเมินระดับชาติ"
        };
        String[] units = {"กลุ่มงานวิเทศสัมพันธ์", "กลุ่มงานส่งเสริมสถานศึกษา", "กลุ่มงานพัฒนาระบบประเมิน"};
        return new Row(
                number,
                "ยศ 2567-%02d".formatted(number),
                names[number % names.length],
                number % 3 == 0 ? "ITEM" : "PROJECT",
                units[number % units.length],
                number % 7 == 0 ? null : BigDecimal.valueOf(number * 13L % 120),
                BigDecimal.valueOf(number * 33_333L),
                BigDecimal.valueOf(number * 99_999L));
    }

    /** The rows as a database would answer. */
    static final ListSource<Row> SOURCE = ListSource.held(query -> matching(ROWS, query));

    /** More than can be chosen at once. */
    static final ListSource<Row> MANY = ListSource.held(query -> matching(MANY_ROWS, query));

    private static List<Row> matching(List<Row> rows, ListQuery query) {
        Comparator<Row> order = Comparator.comparing(Row::id);
        for (ListQuery.Sort sort : query.sorts()) {
            order = sort.column().equals("used") ? Comparator.comparing(Row::used) : Comparator.comparing(Row::code);
            order = sort.descending() ? order.reversed() : order;
        }
        return rows.stream()
                .filter(r -> query.filter("name").map(r.name()::contains).orElse(true))
                .filter(r -> query.filter("kind").map(r.kind()::equals).orElse(true))
                .filter(r -> query.filter("code").map(r.code()::contains).orElse(true))
                .sorted(order)
                .toList();
    }

    static void takeAMoment() {
        LockSupport.parkNanos(20_000_000);
    }

    @Bean
    Reports reports() {
        return new Reports() {
            @Override
            public ReportContent content(Report report, ReportValues values, Locale language) {
                return report.content(values, language);
            }

            @Override
            public void write(ReportContent content, ReportFormat format, OutputStream to) throws IOException {
                to.write(content.title().getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public <R> long writeList(
                    String title,
                    List<ListColumn<R>> columns,
                    ListSource<R> source,
                    ListQuery query,
                    Progress progress,
                    OutputStream to)
                    throws IOException {
                List<R> rows = source.rows(query);
                for (int done = 0; done < rows.size(); done++) {
                    if (done % 10 == 0) {
                        takeAMoment();
                    }
                    progress.at(done, rows.size());
                }
                to.write((title + " " + rows.size() + " " + columns.size()).getBytes(StandardCharsets.UTF_8));
                return rows.size();
            }
        };
    }

    @Bean
    Workbooks workbooks() {
        return new Workbooks() {
            @Override
            public void template(WorkbookImport of, Locale language, OutputStream to) throws IOException {
                to.write("template".getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public CheckedWorkbook check(
                    WorkbookImport of, String fileName, Path file, Locale language, Progress progress) {
                for (int done = 0; done < 100; done++) {
                    takeAMoment();
                    progress.at(done, 100);
                }
                var rows = (th.sala.api.workbook.WorkbookRows) key -> List.of();
                var faults = IntStream.rangeClosed(2, 40)
                        .mapToObj(row -> new Fault(
                                "โครงการ",
                                row,
                                "ร้อยละ 12 เดือน",
                                "F" + row,
                                "ค่าต้องเป็นตัวเลขตั้งแต่ 0 โปรดแก้ “สูง” เป็นตัวเลข"))
                        .toList();
                return fileName.contains("bad")
                        ? new CheckedWorkbook(fileName, language, 40, faults, faults.size(), null, rows)
                        : new CheckedWorkbook(fileName, language, 40, List.of(), 0, summary(), rows);
            }

            @Override
            public ImportSummary apply(WorkbookImport of, CheckedWorkbook workbook, Progress progress) {
                takeAMoment();
                return summary();
            }

            private ImportSummary summary() {
                return new ImportSummary(List.of(
                        new ImportSummary.Line("กิจกรรม", 12, 0, 0), new ImportSummary.Line("โครงการ", 30, 3, 10)));
            }
        };
    }
}
