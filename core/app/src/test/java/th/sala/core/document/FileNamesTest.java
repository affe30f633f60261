package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files, however they are sent. */
class FileNamesTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    ../../etc/passwd, passwd
                    C:\\\\Users\\\\a\\\\แผน.docx, แผน.docx
                    รายงาน  ไตรมาส 2.pdf, รายงาน ไตรมาส 2.pdf
                    a\\0b.pdf, ab.pdf
                    ..., file
                    con.txt, file-con.txt
                    .htaccess, htaccess
                    a<b>:c|d?.pdf, abcd.pdf
                    """)
    void a_name_is_what_a_person_reads(String sent, String kept) {
        assertThat(FileNames.clean(sent.translateEscapes())).isEqualTo(kept);
    }

    @Test
    void a_name_cannot_be_turned_around() {
        assertThat(FileNames.clean("งบ\u202Efdp.exe")).isEqualTo("งบfdp.exe");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        String saved = FileNames.forSaving("ก".repeat(300) + ".pdf");
        assertThat(saved).endsWith("ก.pdf");
        assertThat(saved.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(240);
        assertThat(FileNames.withoutEnding("แผน.ปี 2570.docx")).isEqualTo("แผน.ปี 2570");
        assertThat(FileNames.withoutEnding("ประกาศ ลงวันที่ 1 ต.ค. เรื่องการจัดทำแผน"))
                .isEqualTo("ประกาศ ลงวันที่ 1 ต.ค. เรื่องการจัดทำแผน");
    }
}
