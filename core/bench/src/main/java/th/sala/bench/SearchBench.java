package th.sala.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.work.Progress;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.search.SearchQuery;
import th.sala.core.search.SearchRenewal;
import th.sala.core.search.Searching;
import th.sala.testkit.TestPortal;

/** What a search and a suggestion cost among 100,000 entries, and how fast these are indexed. */
final class SearchBench implements Measurement {
    private static final int ENTRIES = 100_000;
    private static final int LONG_ENTRIES = 1_000;
    private static final int FIVE_PAGES = 10_000;
    private static final int WARM_UP = 100;
    private static final int QUESTIONS = 400;
    private static final int PAPERS = 500;
    private static final int PAGES = 5;
    private static final int PAGE_LETTERS = 2_000;
    private static final int LINE = 90;
    private static final String IN_PAPERS = "หนังสือทดสอบการอ่าน";
    private static final long LOOK_AGAIN_NANOS = 50_000_000;
    private static final double MILLIS = 1e6;
    private static final String DATA = "100,000 entries of 400 letters, 1,000 of them of five pages";
    private static final String[] WORDS = {
        "แผนปฏิบัติราชการ",
        "รายงานผล",
        "คณะกรรมการ",
        "จัดซื้อจัดจ้าง",
        "งบประมาณ",
        "ประเมินคุณภาพ",
        "สถานศึกษา",
        "มาตรฐาน",
        "การฝึกอบรม",
        "บันทึกข้อความ",
        "อนุมัติ",
        "เดินทางไปราชการ",
        "เครือข่าย",
        "ความร่วมมือ",
        "วารสาร",
        "สมาชิก",
        "ระเบียบ",
        "คำสั่ง",
        "แต่งตั้ง",
        "เบิกจ่าย",
        "ไตรมาส",
        "ตัวชี้วัด",
        "ยุทธศาสตร์",
        "ดิจิทัล",
        "ผู้ประเมิน"
    };
    private static final String[] SYLLABLES = {
        "กัน", "ขวัญ", "คีรี", "จิต", "ชัย", "ณัฐ", "ดา", "ธาร", "นภา", "บุญ", "ปิยะ", "พล", "ภูมิ", "มณี", "ยุทธ",
        "รัตน์", "ลักษณ์", "วิทย์", "ศรี", "สุข", "หทัย", "อรุณ"
    };

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        try (TestPortal portal = TestPortal.start("search")) {
            fill(portal.bean(DataSource.class));
            long begin = System.nanoTime();
            portal.as("admin", () -> portal.bean(SearchRenewal.class).renew(Progress.UNWATCHED));
            double seconds = (System.nanoTime() - begin) / 1e9;
            figures.add(new Figure(
                    "indexing", ENTRIES / seconds, "/s", "", "SearchRenewal.renew, analysis and disk", DATA, ""));
            Searching searching = portal.bean(Searching.class);
            portal.as("staff.policy", () -> {
                questions(figures, "search", "<= 30", searching);
                suggestions(figures, searching);
            });
            reading(figures, portal, searching);
        }
    }

    /** From the first paper that is kept to all of them being found by their text: read, indexed, on the disk. */
    private static void reading(Figures figures, TestPortal portal, Searching searching) throws IOException {
        List<byte[]> papers = new ArrayList<>();
        for (int i = 0; i < WARM_UP + PAPERS; i++) {
            papers.add(paper(i));
        }
        portal.as("staff.policy", () -> {
            kept(portal, searching, papers.subList(0, WARM_UP), 0);
            long begin = System.nanoTime();
            kept(portal, searching, papers.subList(WARM_UP, papers.size()), WARM_UP);
            figures.add(new Figure(
                    "documents kept, read and indexed",
                    PAPERS / ((System.nanoTime() - begin) / 1e9),
                    "/s",
                    ">= 50",
                    "Documents.add until Searching.find finds them all",
                    PAPERS + " PDF of 5 pages of 2,000 letters, after " + WARM_UP,
                    ""));
        });
    }

    private static void kept(TestPortal portal, Searching searching, List<byte[]> papers, int before) {
        DepartmentId department = portal.bean(People.class).current().department();
        Documents documents = portal.bean(Documents.class);
        var rights = new DocumentRights(DocumentPermissions.READ, DocumentPermissions.WRITE);
        for (int i = 0; i < papers.size(); i++) {
            String name = Integer.toString(before + i);
            documents.add(
                    DocumentDraft.of(new SubjectRef("core", "bench", "p" + name), department, rights),
                    new SentFile("ใบที่ " + name + ".pdf", new ByteArrayInputStream(papers.get(i))));
        }
        // a search takes as long as indexing a paper: it is asked only once it may find them all
        JdbcClient database = portal.bean(JdbcClient.class);
        while (isBusy(database) || searching.find(SearchQuery.of(IN_PAPERS)).total() < before + papers.size()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static boolean isBusy(JdbcClient database) {
        return database.sql("select exists (select 1 from core_document_text where state = 'WAITING')"
                        + " or exists (select 1 from core_search_entry where pending = 1)")
                .query(Boolean.class)
                .single();
    }

    private static byte[] paper(int number) throws IOException {
        try (var document = new PDDocument();
                var font = SearchBench.class.getResourceAsStream("/fonts/sarabun-400.ttf");
                var out = new ByteArrayOutputStream()) {
            PDFont letters = PDType0Font.load(document, Objects.requireNonNull(font));
            for (int page = 0; page < PAGES; page++) {
                var sheet = new PDPage();
                document.addPage(sheet);
                try (var content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(letters, 10);
                    content.newLineAtOffset(40, 750);
                    String text = IN_PAPERS + " " + text(number * PAGES + page, PAGE_LETTERS);
                    for (int at = 0; at < text.length(); at += LINE) {
                        content.showText(text.substring(at, Math.min(text.length(), at + LINE)));
                        content.newLineAtOffset(0, -14);
                    }
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void questions(Figures figures, String of, String goal, Searching searching) {
        add(
                figures,
                of,
                goal,
                "Searching.find, ten hits with passages and facets",
                i -> searching.find(SearchQuery.of(question(i))));
        add(figures, of + ", rare name", "", "Searching.find", i -> searching.find(SearchQuery.of(name(i))));
        add(
                figures,
                of + ", one letter",
                "",
                "Searching.find",
                i -> searching.find(SearchQuery.of(question(i).substring(0, 1))));
        add(
                figures,
                of + ", one facet",
                "",
                "Searching.find",
                i -> searching.find(new SearchQuery(
                        question(i), Map.of(th.sala.core.search.Facet.YEAR, Integer.toString(2560 + i % 8)), 0)));
    }

    private static void suggestions(Figures figures, Searching searching) {
        add(figures, "suggestions", "<= 50", "Searching.suggest while a title is typed", i -> {
            String word = WORDS[i % WORDS.length] + name(i);
            searching.suggest(word.substring(0, 1 + i * 5 % word.length()), 8);
        });
    }

    private static void add(Figures figures, String of, String goal, String call, java.util.function.IntConsumer act) {
        IntStream.range(0, WARM_UP).forEach(act);
        double[] millis = IntStream.range(WARM_UP, WARM_UP + QUESTIONS)
                .mapToDouble(i -> {
                    long begin = System.nanoTime();
                    act.accept(i);
                    return (System.nanoTime() - begin) / MILLIS;
                })
                .toArray();
        figures.add(new Figure(of + " p50", Figure.percentile(millis, 0.5), "ms", goal, call, DATA, ""));
        figures.add(new Figure(of + " p95", Figure.percentile(millis, 0.95), "ms", "", call, DATA, ""));
    }

    private static String question(int i) {
        return WORDS[i % WORDS.length] + (i % 3 == 0 ? " " + WORDS[i * 7 % WORDS.length] : "");
    }

    private static String name(int i) {
        var random = new Random(i);
        return SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
    }

    private static void fill(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement row = connection.prepareStatement("insert into core_search_entry"
                        + " (module, kind, subject_id, kind_key, title, body, link, department_id, read_permission,"
                        + " read_anywhere, fiscal_year, changed_at, written_at) values ('core', 'bench', ?, ?, ?, ?, ?, ?, ?,"
                        + " true, ?, now(6) - interval ? minute, now(6))")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ENTRIES; i++) {
                row.setString(1, "b" + i);
                row.setString(2, i % 3 == 0 ? "search.kind.document" : "search.kind.person");
                row.setString(3, WORDS[i % WORDS.length] + name(i) + " " + i);
                row.setString(4, text(i, i < LONG_ENTRIES ? FIVE_PAGES : 400));
                row.setString(5, "documents/" + i);
                row.setLong(6, 1 + i % 12);
                row.setString(7, i % 5 == 0 ? "strategy.edit" : i % 7 == 0 ? "test.nobody" : null);
                row.setInt(8, 2560 + i % 8);
                row.setInt(9, i);
                row.addBatch();
                if (i % 1000 == 999) {
                    row.executeBatch();
                }
            }
            connection.commit();
        }
    }

    private static String text(int seed, int letters) {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.length() < letters) {
            // few words are in many papers, most in few
            boolean common = random.nextInt(20) == 0;
            text.append(
                            common
                                    ? WORDS[(int) (WORDS.length * Math.pow(random.nextDouble(), 2))]
                                    : name(random.nextInt(ENTRIES)))
                    .append(random.nextInt(5) == 0 ? " " : "");
        }
        return text.toString();
    }
}
