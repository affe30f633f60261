package th.sala.core.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A memo (บันทึกข้อความ) as the Regulation of the Office of the Prime Minister on Correspondence B.E. 2526 has it.
 *
 * @param agency whose memo it is
 * @param unit ส่วนราชการ, the unit it comes from
 * @param telephone of the unit, may be empty
 * @param number ที่, may be empty
 * @param subject เรื่อง
 * @param to เรียน
 * @param attachments names of what is enclosed (สิ่งที่ส่งมาด้วย)
 * @param paragraphs the text
 * @param facts figures of the request, as a table below the text
 * @param signatures in the order they were given
 */
public record Memo(
        String agency,
        String unit,
        String telephone,
        String number,
        LocalDate date,
        String subject,
        String to,
        List<String> attachments,
        List<String> paragraphs,
        List<Fact> facts,
        List<Signature> signatures) {
    public Memo {
        attachments = List.copyOf(attachments);
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        signatures = List.copyOf(signatures);
    }

    /** One row of the facts. */
    public record Fact(String label, String value) {}

    /**
     * Who signed, and as what.
     *
     * @param verdict เห็นชอบ, อนุมัติ …; empty for whoever asks
     * @param comment may be empty
     * @param meeting whose resolution it is, where a committee decided
     * @param picture of the signature, PNG or JPEG; null where there is none
     * @param standIn wording of a stand-in, such as รักษาราชการแทน …, a line each; may be empty
     */
    public record Signature(
            String verdict,
            String comment,
            @Nullable Meeting meeting,
            byte @Nullable [] picture,
            String name,
            String position,
            List<String> standIn,
            LocalDate date) {
        public Signature {
            standIn = List.copyOf(standIn);
        }

        /** The same without the comment, which then stands as text above it. */
        Signature withoutComment() {
            return new Signature(verdict, "", meeting, picture, name, position, standIn, date);
        }
    }

    /** A committee's meeting and what it resolved. */
    public record Meeting(String number, LocalDate date, String resolution) {}
}
