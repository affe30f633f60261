package th.sala.core.paper.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.SubjectRef;
import th.sala.api.time.ThaiDates;
import th.sala.core.PageTest;
import th.sala.core.paper.IssuedPaper;
import th.sala.core.paper.IssuedPapers;

class VerifyPageTest extends PageTest {
    private static final byte[] FILE = "%PDF the paper".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "เรื่องที่ไม่บอกใคร";

    @Autowired
    private IssuedPapers papers;

    @Autowired
    private JdbcClient database;

    private String code = "";
    private String hash = "";
    private String day = "";

    @BeforeEach
    void a_paper_is_issued() {
        IssuedPaper paper = as(
                "staff.it",
                () -> papers.issue(
                        new SubjectRef("papertest", "request", "staff.it"),
                        "ภผ 104/2569",
                        SECRET,
                        "search",
                        (mark, to) -> to.write(FILE)));
        code = paper.code().value();
        hash = paper.proof().hash();
        day = ThaiDates.full(LocalDate.ofInstant(paper.proof().issuedAt(), ThaiDates.ZONE));
    }

    @AfterEach
    void nothing_stays() {
        database.sql("delete from core_issued_paper").update();
    }

    @Test
    void anybody_learns_number_date_and_hash_and_nothing_of_the_matter() {
        openSignedOut();
        go("verify/" + code);
        assertThat(words(shown()))
                .contains("ภผ 104/2569", hash, day, "ไม่มีในไฟล์", "เข้าสู่ระบบ")
                .doesNotContain(SECRET);
        assertThat(links("search")).isZero();
        assertThat(links("papers/" + code + ".pdf")).isZero();
    }

    @Test
    void a_stranger_of_the_agency_learns_no_more() {
        open("director");
        go("verify/" + code);
        assertThat(words(shown())).contains(hash).doesNotContain(SECRET);
        assertThat(links("papers/" + code + ".pdf")).isZero();
    }

    @Test
    void who_may_see_the_record_opens_it_and_the_file() {
        open("staff.it");
        go("verify/" + code);
        assertThat(words(shown())).contains(SECRET);
        assertThat(links("search")).isOne();
        assertThat(links("papers/" + code + ".pdf")).isOne();
    }

    @Test
    void the_file_that_was_issued_is_told_from_any_other() {
        openSignedOut();
        go("verify/" + code);
        UploadKt._upload(_get(Upload.class), "paper.pdf", FILE);
        roundtrip();
        assertThat(words(shown())).contains("ตรงกันทุกประการ");
        UploadKt._upload(_get(Upload.class), "paper.pdf", "%PDF other".getBytes(StandardCharsets.US_ASCII));
        roundtrip();
        assertThat(words(shown())).contains("ไม่ใช่ไฟล์ที่ออก").doesNotContain("ตรงกันทุกประการ");
    }

    @Test
    void a_code_is_typed_as_it_is_printed() {
        openSignedOut();
        go("verify");
        assertThat(_find(Upload.class)).isEmpty();
        _setValue(
                _get(TextField.class),
                code.substring(0, 4) + "-" + code.substring(4, 8).toLowerCase(Locale.ROOT) + " " + code.substring(8));
        _click(_get(Button.class, spec -> spec.withText("ตรวจสอบ")));
        assertThat(words(shown())).contains(hash);
        _setValue(_get(TextField.class), "../" + code);
        _click(_get(Button.class, spec -> spec.withText("ตรวจสอบ")));
        assertThat(words(shown())).contains("ไม่พบเอกสารที่ออกด้วยรหัสนี้").doesNotContain(hash);
    }

    @Test
    void an_unknown_code_is_told_and_no_more() {
        openSignedOut();
        for (String unknown : new String[] {"000000000000", "nonsense"}) {
            go("verify/" + unknown);
            assertThat(words(shown())).contains("ไม่พบเอกสารที่ออกด้วยรหัสนี้").doesNotContain(hash);
            assertThat(_find(Upload.class)).isEmpty();
        }
    }

    @Test
    void the_page_speaks_english_too() {
        openSignedOut();
        go("verify/" + code);
        _click(_get(NativeButton.class, spec -> spec.withText("English")));
        assertThat(words(shown())).contains("A paper was issued with this code", hash);
    }

    private long links(String address) {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().equals(address))
                .count();
    }
}
