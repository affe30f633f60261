package th.sala.core.paper;

import static th.sala.core.paper.PaperFlow.BOLD;
import static th.sala.core.paper.PaperFlow.LEFT;
import static th.sala.core.paper.PaperFlow.TEXT;
import static th.sala.core.paper.PaperFlow.TITLE;
import static th.sala.core.paper.PaperFlow.WIDTH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.api.time.ThaiDates;
import th.sala.core.report.paper.PaperWords;
import th.sala.core.report.paper.PlacedPages;

/** Sets an approval sheet: the request and every decision on it. */
final class ApprovalSheetPaper {
    private static final int GAP = 8;

    private ApprovalSheetPaper() {}

    static PlacedPages of(ApprovalSheet sheet, PaperMark mark, PaperWords words) {
        String title = words.text("paper.sheet.title");
        var flow = new PaperFlow(title + " " + sheet.subject(), sheet.agency());
        flow.line(title, TITLE, LEFT, WIDTH);
        flow.down(GAP);
        flow.lines(sheet.agency(), TEXT, LEFT, WIDTH);
        flow.lines(sheet.subject(), BOLD, LEFT, WIDTH);
        MemoPaper.facts(flow, facts(sheet, words));
        flow.down(2 * GAP);
        int number = WIDTH / 14;
        int person = WIDTH * 4 / 13;
        int verdict = WIDTH * 2 / 13;
        int at = WIDTH * 5 / 26;
        int[] widths = {number, person, verdict, WIDTH - number - person - verdict - at, at};
        flow.table(widths, head(words), rows(sheet));
        return flow.finished(mark, words);
    }

    private static List<Memo.Fact> facts(ApprovalSheet sheet, PaperWords words) {
        var facts = new ArrayList<Memo.Fact>();
        if (!sheet.number().isBlank()) {
            facts.add(new Memo.Fact(words.text("paper.memo.number"), sheet.number()));
        }
        facts.add(new Memo.Fact(words.text("paper.memo.date"), ThaiDates.official(sheet.date())));
        facts.add(new Memo.Fact(words.text("paper.sheet.requester"), sheet.requester()));
        facts.addAll(sheet.facts());
        return facts;
    }

    private static List<String> head(PaperWords words) {
        return Stream.of("number", "person", "verdict", "comment", "at")
                .map(column -> words.text("paper.sheet." + column))
                .toList();
    }

    private static List<List<String>> rows(ApprovalSheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (ApprovalSheet.Decision decision : sheet.decisions()) {
            String person = Stream.concat(Stream.of(decision.name(), decision.position()), decision.standIn().stream())
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    person,
                    decision.verdict(),
                    decision.comment(),
                    ThaiDates.dateTime(decision.at(), ThaiDates.THAI)));
        }
        return rows;
    }
}
