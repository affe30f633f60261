package th.sala.core.paper;

import static th.sala.core.paper.PaperFlow.BOLD;
import static th.sala.core.paper.PaperFlow.LABEL;
import static th.sala.core.paper.PaperFlow.LEFT;
import static th.sala.core.paper.PaperFlow.TEXT;
import static th.sala.core.paper.PaperFlow.TITLE;
import static th.sala.core.paper.PaperFlow.WIDTH;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.time.ThaiDates;
import th.sala.core.report.paper.PaperWords;
import th.sala.core.report.paper.PlacedPages;
import th.sala.core.report.paper.PlacedPages.Letters;

/** Sets a memo in its official form (บันทึกข้อความ, form 29 of the regulation on correspondence). */
final class MemoPaper {
    /** 1.5 cm, the height of the emblem on a memo. */
    private static final int EMBLEM = 43;

    /** 2.5 cm, by which a paragraph begins further in. */
    private static final int INDENT = 71;

    private static final int PICTURE = 46;
    private static final int GAP = 8;

    private static final int SIGNED_AT = LEFT + WIDTH * 2 / 5;
    private static final int SIGNED_WIDTH = WIDTH * 3 / 5;
    private static final Letters SIGNED = new Letters(TEXT.size(), false, Align.CENTRE);
    private static final Letters VERDICT = new Letters(TEXT.size(), true, Align.CENTRE);

    private final PaperWords words;
    private final PaperFlow flow;

    private MemoPaper(Memo memo, PaperWords words) {
        this.words = words;
        this.flow = new PaperFlow(memo.subject(), memo.agency());
    }

    /** @param emblem picture at the top left; null for none */
    static PlacedPages of(Memo memo, byte @Nullable [] emblem, PaperMark mark, PaperWords words) {
        var paper = new MemoPaper(memo, words);
        paper.head(memo, emblem);
        paper.text(memo);
        memo.signatures().forEach(paper::signature);
        return paper.flow.finished(mark, words);
    }

    private void head(Memo memo, byte @Nullable [] emblem) {
        if (emblem != null) {
            flow.picture(emblem, LEFT, EMBLEM, EMBLEM);
            flow.down(EMBLEM - TITLE.pitch());
        }
        flow.line(text("paper.memo.title"), TITLE, LEFT, WIDTH);
        flow.down(GAP);
        String telephone = memo.telephone().isBlank() ? "" : text("paper.memo.telephone", memo.telephone());
        field("paper.memo.unit", (memo.unit() + "  " + memo.agency() + "  " + telephone).strip(), LEFT, WIDTH);
        int top = flow.at();
        field("paper.memo.number", memo.number(), LEFT, WIDTH / 2 - GAP);
        int below = flow.at();
        flow.goTo(top);
        field("paper.memo.date", ThaiDates.official(memo.date()), LEFT + WIDTH / 2, WIDTH / 2);
        flow.goTo(Math.max(below, flow.at()));
        field("paper.memo.subject", memo.subject(), LEFT, WIDTH);
        flow.down(GAP);
    }

    /** A label in its larger letters and the value behind it on dots, on the same line of writing. */
    private void field(String label, String value, int x, int width) {
        int start = LABEL.width(text(label)) + GAP;
        int larger = LABEL.pitch() - TEXT.pitch();
        flow.keep(LABEL.pitch());
        int top = flow.at();
        flow.line(text(label), LABEL, x, start);
        flow.goTo(top + larger);
        for (String line : TEXT.broken(PaperFlow.official(value), width - start)) {
            flow.line(line, TEXT, x + start, width - start);
            flow.dots(x + start, flow.at() - 1, width - start);
        }
    }

    private void text(Memo memo) {
        beside(text("paper.memo.to"), memo.to());
        List<String> attachments = memo.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            String numbered = attachments.size() == 1 ? attachments.get(i) : (i + 1) + ". " + attachments.get(i);
            beside(i == 0 ? text("paper.memo.attachments") : "", numbered);
        }
        flow.down(GAP);
        for (String paragraph : memo.paragraphs()) {
            flow.paragraph(paragraph, INDENT);
            flow.down(GAP / 2);
        }
        facts(flow, memo.facts());
        flow.down(GAP);
    }

    static void facts(PaperFlow flow, List<Memo.Fact> facts) {
        if (!facts.isEmpty()) {
            flow.down(GAP / 2);
            int label = WIDTH / 3;
            flow.table(
                    new int[] {label, WIDTH - label},
                    List.of(),
                    facts.stream().map(f -> List.of(f.label(), f.value())).toList());
        }
    }

    private void beside(String label, String value) {
        int start =
                Math.max(BOLD.width(text("paper.memo.to")), label.isEmpty() ? attachmentsStart() : BOLD.width(label));
        int x = start + GAP;
        flow.keep(TEXT.pitch());
        int top = flow.at();
        flow.line(label, TEXT, LEFT, x);
        flow.goTo(top);
        flow.lines(value, TEXT, LEFT + x, WIDTH - x);
    }

    private int attachmentsStart() {
        return BOLD.width(text("paper.memo.attachments"));
    }

    /** Puts a signature whole on one page; a comment that would not fit one stands as text above it. */
    private void signature(Memo.Signature signature) {
        if (height(signature) > PaperFlow.room()) {
            flow.paragraph(signature.comment(), INDENT);
            put(signature.withoutComment());
        } else {
            put(signature);
        }
    }

    private int height(Memo.Signature signature) {
        return (above(signature).size() + below(signature).size() + 1) * SIGNED.pitch() + PICTURE + 3 * GAP;
    }

    private void put(Memo.Signature signature) {
        flow.keep(height(signature));
        flow.down(2 * GAP);
        above(signature).forEach(line -> flow.line(line.text(), line.letters(), SIGNED_AT, SIGNED_WIDTH));
        byte[] picture = signature.picture();
        if (picture == null) {
            flow.down(GAP);
            flow.line(text("paper.memo.signed"), SIGNED, SIGNED_AT, SIGNED_WIDTH);
        } else {
            flow.picture(picture, SIGNED_AT, SIGNED_WIDTH, PICTURE);
            flow.down(PICTURE + 2);
        }
        below(signature).forEach(line -> flow.line(line.text(), line.letters(), SIGNED_AT, SIGNED_WIDTH));
    }

    private List<Line> above(Memo.Signature signature) {
        var lines = new ArrayList<Line>();
        Memo.Meeting meeting = signature.meeting();
        if (meeting != null) {
            add(lines, SIGNED, text("paper.memo.meeting", meeting.number(), ThaiDates.official(meeting.date())));
            add(lines, SIGNED, meeting.resolution());
        }
        add(lines, VERDICT, signature.verdict());
        add(lines, SIGNED, signature.comment());
        return lines;
    }

    private List<Line> below(Memo.Signature signature) {
        var lines = new ArrayList<Line>();
        add(lines, SIGNED, "(" + signature.name() + ")");
        add(lines, SIGNED, signature.position());
        signature.standIn().forEach(line -> add(lines, SIGNED, line));
        add(lines, SIGNED, ThaiDates.official(signature.date()));
        return lines;
    }

    private static void add(List<Line> lines, Letters letters, String text) {
        if (!text.isBlank()) {
            letters.broken(PaperFlow.official(text), SIGNED_WIDTH).forEach(line -> lines.add(new Line(line, letters)));
        }
    }

    private record Line(String text, Letters letters) {}

    private String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }
}
