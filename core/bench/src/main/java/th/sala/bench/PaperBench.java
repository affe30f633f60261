package th.sala.bench;

import com.vaadin.flow.i18n.I18NProvider;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import th.sala.api.text.Placeholders;
import th.sala.core.paper.Memo;
import th.sala.core.paper.OfficialPapers;
import th.sala.core.paper.PaperCode;
import th.sala.core.paper.PaperMark;
import th.sala.core.paper.PaperSettings;

/** A memo of two pages as PDF, written in this process: what an approval adds to the click that ends it. */
final class PaperBench implements Measurement {
    private static final int WARM_UP = 20;
    private static final int REPEATS = 30;
    private static final String PARAGRAPH =
            "ด้วยภารกิจนโยบายและแผนขออนุมัติจัดโครงการประชุมเชิงปฏิบัติการทบทวนแผนยุทธศาสตร์"
                    + " ประจำปีงบประมาณ พ.ศ. 2570 ระหว่างวันที่ 14-15 ธันวาคม 2569 ผู้เข้าร่วมประชุม 85 คน โดยใช้งบประมาณ 364,857.60 บาท";

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        var beans = new StaticListableBeanFactory();
        beans.addBean("texts", new Words());
        var papers = new OfficialPapers(
                beans.getBeanProvider(I18NProvider.class), new PaperSettings(null, null, null, "", ""));
        double first = written(papers);
        for (int i = 0; i < WARM_UP; i++) {
            written(papers);
        }
        double[] warm = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            warm[i] = written(papers);
        }
        String call = "OfficialPapers.write";
        String data = "12 paragraphs, 3 signatures";
        figures.add(new Figure("memo PDF, first", first, "ms", "", call, data, "in process"));
        figures.add(new Figure(
                "memo PDF, warm p50", Figure.percentile(warm, 0.5), "ms", "<= 300", call, data, "in process"));
    }

    private static double written(OfficialPapers papers) throws IOException {
        long begin = System.nanoTime();
        var pdf = new ByteArrayOutputStream();
        papers.write(memo(), new PaperMark(new PaperCode("7K3MQ2XW9HTR"), "https://sala.example.go.th/verify/x"), pdf);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static Memo memo() throws IOException {
        var day = LocalDate.of(2026, 11, 20);
        var signature = new Memo.Signature(
                "อนุมัติ",
                "ตามเสนอ",
                null,
                picture(),
                "นายสมชาย รักงาน",
                "รองผู้อำนวยการ",
                List.of("รักษาราชการแทน"),
                day);
        return new Memo(
                "สำนักงานตัวอย่าง",
                "ภารกิจนโยบายและแผน",
                "121",
                "ภผ 0104/2569",
                day,
                "ขออนุมัติจัดโครงการประชุมเชิงปฏิบัติการทบทวนแผนยุทธศาสตร์",
                "ผู้อำนวยการ",
                List.of(),
                Collections.nCopies(12, PARAGRAPH),
                List.of(new Memo.Fact("วงเงิน", "364,857.60 บาท")),
                Collections.nCopies(3, signature));
    }

    private static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB), "png", png);
        return png.toByteArray();
    }

    /** The texts of the core without a portal. */
    private static final class Words implements I18NProvider {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.of("th"));
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... arguments) {
            String bundle = "i18n/" + key.substring(0, key.indexOf('.'));
            return Placeholders.fill(ResourceBundle.getBundle(bundle, locale).getString(key), arguments);
        }
    }
}
