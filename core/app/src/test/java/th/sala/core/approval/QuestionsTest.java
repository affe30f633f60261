package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.core.people.Office;
import th.sala.core.shell.MenuCountChanged;

/** Questions about a request, which move nothing. */
@Transactional
@RecordApplicationEvents
class QuestionsTest extends ApprovalCase {
    @Autowired
    private Questions questions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ApplicationEvents events;

    @Test
    void who_is_asked_a_question_sees_the_request_and_answers_once_while_it_stays_where_it_is() {
        ApprovalId id = submitted("q1");
        person("test.knows", "T0");
        as("test.knows", () -> assertThat(approvals.of(reference("q1"))).isEmpty());
        as("test.head", () -> questions.ask(id, id("test.knows"), "ราคากลางมาจากที่ใด"));
        assertThat(asked(id)).containsExactly("unit");
        as("test.knows", () -> {
            assertThat(approvals.of(reference("q1"))).map(Approval::id).hasValue(id);
            assertThat(questions.countWaiting()).isEqualTo(1);
            Question waiting = questions.waiting().getFirst();
            rule("approval.rule.reason", () -> questions.answer(waiting.id(), " "));
            questions.answer(waiting.id(), "จากการสืบราคาสามราย");
            rule("approval.rule.answered", () -> questions.answer(waiting.id(), "อีกครั้ง"));
            assertThat(questions.waiting()).isEmpty();
        });
        as(
                "test.head",
                () -> assertThat(questions.of(id))
                        .singleElement()
                        .returns("ราคากลางมาจากที่ใด", Question::question)
                        .returns("จากการสืบราคาสามราย", Question::answer));
        assertThat(state(id)).isEqualTo(ApprovalState.UNDER_WAY);
    }

    @Test
    void the_number_in_the_menu_of_who_is_asked_follows_the_question_and_the_answer() {
        ApprovalId id = submitted("q3");
        Set<String> legal = Set.of(Office.person(id("test.legal")).key());
        as("test.legal", () -> assertThat(inbox.waiting().of()).containsAll(legal));
        events.clear();
        as("test.head", () -> questions.ask(id, id("test.legal"), "สัญญาเดิมสิ้นสุดเมื่อใด"));
        assertThat(events.stream(MenuCountChanged.class)).containsExactly(new MenuCountChanged(legal));
        events.clear();
        as("test.legal", () -> {
            assertThat(inbox.waiting().number()).isOne();
            questions.answer(questions.waiting().getFirst().id(), "30 กันยายน 2570");
            assertThat(inbox.waiting().number()).isZero();
        });
        assertThat(events.stream(MenuCountChanged.class)).containsExactly(new MenuCountChanged(legal));
    }

    @Test
    void only_who_decides_now_asks_and_only_who_was_asked_answers() {
        ApprovalId id = submitted("q2");
        person("test.stranger", "T0");
        for (String other : new String[] {"test.asks", "test.finance", "test.stranger"}) {
            as(other, () -> refused(() -> questions.ask(id, id("test.legal"), "ถาม")));
        }
        as("test.head", () -> {
            rule("approval.rule.askOther", () -> questions.ask(id, id("test.head"), "ถามตนเอง"));
            questions.ask(id, id("test.asks"), "แนบใบเสนอราคาหรือยัง");
            long asked = questions.of(id).getFirst().id();
            refused(() -> questions.answer(asked, "ตอบแทน"));
        });
        as("test.stranger", () -> assertThat(questions.of(id)).isEmpty());
    }
}
