package th.sala.core.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import th.sala.core.TestTexts;

/** Papers as the agency issues them, written and read again. */
final class SamplePapers {
    static final PaperMark MARK =
            new PaperMark(new PaperCode("7K3MQ2XW9HTR"), "https://sala.example.go.th/verify/7K3MQ2XW9HTR");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static final String PARAGRAPH = "ด้วยภารกิจนโยบายและแผนขออนุมัติจัดโครงการประชุมเชิงปฏิบัติการทบทวนแผนยุทธศาสตร์"
            + " ประจำปีงบประมาณ พ.ศ. 2570 ระหว่างวันที่ 14-15 ธันวาคม 2569 ณ โรงแรมในกรุงเทพมหานคร ผู้เข้าร่วมประชุม 85 คน"
            + " โดยใช้งบประมาณตามแผนปฏิบัติการจำนวน 364,857.60 บาท รายละเอียดปรากฏตามไฟล์ plan2570.pdf";

    private static final PaperSettings PLAIN = new PaperSettings(null, null, null, "", "");

    private SamplePapers() {}

    static Memo memo(int paragraphs, Memo.Signature... signatures) {
        return new Memo(
                "สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา",
                "ภารกิจนโยบายและแผน",
                "0 2216 3955 ต่อ 121",
                "ภผ 0104/2569",
                DAY,
                "ขออนุมัติจัดโครงการประชุมเชิงปฏิบัติการทบทวนแผนยุทธศาสตร์ ประจำปีงบประมาณ พ.ศ. 2570",
                "ผู้อำนวยการ",
                List.of("รายละเอียดโครงการ 1 ฉบับ", "plan2570.pdf"),
                Collections.nCopies(paragraphs, PARAGRAPH),
                List.of(new Memo.Fact("วงเงิน", "364,857.60 บาท"), new Memo.Fact("แหล่งเงิน", "งบดำเนินงาน ปี 2570")),
                List.of(signatures));
    }

    static Memo.Signature asking() {
        return new Memo.Signature("", "", null, null, "นางสาวมาลี ใจดี", "หัวหน้าภารกิจ", List.of(), DAY);
    }

    static Memo.Signature standIn(String comment) {
        return new Memo.Signature(
                "อนุมัติ",
                comment,
                null,
                picture(),
                "นายสมชาย รักงาน",
                "รองผู้อำนวยการ",
                List.of("รักษาราชการแทน", "ผู้อำนวยการสำนักงาน"),
                DAY.plusDays(2));
    }

    static Memo.Signature committee() {
        return new Memo.Signature(
                "เห็นชอบ",
                "",
                new Memo.Meeting("3/2569", DAY.plusDays(1), "เห็นชอบตามเสนอ และให้รายงานผลภายใน 30 วัน"),
                null,
                "นางประไพ มั่นคง",
                "ประธานคณะกรรมการพัฒนาระบบ",
                List.of(),
                DAY.plusDays(1));
    }

    static ApprovalSheet sheet(int decisions) {
        var all = new ArrayList<ApprovalSheet.Decision>();
        for (int i = 1; i <= decisions; i++) {
            all.add(new ApprovalSheet.Decision(
                    "ผู้พิจารณาคนที่ " + i,
                    "รองผู้อำนวยการ",
                    List.of("ปฏิบัติหน้าที่แทนผู้อำนวยการ"),
                    "เห็นชอบ",
                    "เห็นควรอนุมัติตามเสนอ",
                    Instant.parse("2026-11-20T02:40:00Z")));
        }
        return new ApprovalSheet(
                "สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา",
                "ภผ 0104/2569",
                DAY,
                "ขออนุมัติจัดโครงการประชุมเชิงปฏิบัติการ",
                "นางสาวมาลี ใจดี หัวหน้าภารกิจนโยบายและแผน",
                List.of(new Memo.Fact("วงเงิน", "364,857.60 บาท")),
                all);
    }

    static byte[] bytes(Memo memo) throws IOException {
        return bytes(memo, PLAIN);
    }

    static byte[] bytes(Memo memo, PaperSettings settings) throws IOException {
        var pdf = new ByteArrayOutputStream();
        new OfficialPapers(TestTexts.provider(), settings).write(memo, MARK, pdf);
        return pdf.toByteArray();
    }

    static byte[] bytes(ApprovalSheet sheet) throws IOException {
        var pdf = new ByteArrayOutputStream();
        new OfficialPapers(TestTexts.provider(), PLAIN).write(sheet, MARK, pdf);
        return pdf.toByteArray();
    }

    /** Text of every page, without what only stands between words and lines. */
    static List<String> pages(byte[] bytes) throws IOException {
        var pages = new ArrayList<String>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(squeeze(stripper.getText(pdf)));
            }
        }
        return pages;
    }

    static String squeeze(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00a0]+", "");
    }

    static byte @Nullable [] picture() {
        var picture = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(20, 30, 120));
        pen.setStroke(new BasicStroke(5));
        pen.drawArc(20, 20, 120, 80, 20, 300);
        pen.drawLine(120, 90, 280, 30);
        pen.dispose();
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
