package th.sala.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approvals;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.list.ListQuery;
import th.sala.api.people.People;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;
import th.sala.core.approval.AgreeingToMany;
import th.sala.core.approval.ApprovalPapers;
import th.sala.core.approval.Deciding;
import th.sala.core.approval.Decision;
import th.sala.core.approval.Inbox;
import th.sala.core.approval.InboxRow;
import th.sala.core.approval.route.RouteReplay;
import th.sala.testkit.TestPortal;

/** What an inbox, a decision, many of them, a memo and a replay cost among 200,000 requests; the services, in this process. */
final class ApprovalBench implements Measurement {
    private static final int REQUESTS = 200_000;
    private static final int WAITING = 1_100;
    private static final int LATELY = 10_000;
    private static final int OPENINGS = 200;
    private static final int DECISIONS = 600;
    private static final int MANY = 500;
    private static final int MEMOS = 20;
    private static final int PAGE = 50;
    private static final double MILLIS = 1e6;
    private static final String DATA = "200,000 requests, 500 of them wait for the person";
    private static final Desk HEAD = Desk.of("unit", "หัวหน้าเห็นชอบ", "Head agrees", Approver.headOfUnit());

    /** A record that costs something, decided by the head of its unit. */
    static final class Paper implements ApprovalSubject {
        private final People people;

        Paper(People people) {
            this.people = people;
        }

        @Override
        public String kind() {
            return "bench";
        }

        @Override
        public String titleKey() {
            return "approval.title";
        }

        @Override
        public Route defaultRoute() {
            return Route.of(Step.of(HEAD.within(3)));
        }

        @Override
        public ApprovalContent content(String id) {
            return ApprovalContent.of(
                            "ขออนุมัติจัดโครงการทดสอบ",
                            people.current().department(),
                            new ApprovalContent.Line("why", "เหตุผล", "เป็นไปตามแผนปฏิบัติราชการประจำปี ".repeat(20)))
                    .costing(new BigDecimal("50000.00"), "งบตามแผน");
        }

        @Override
        public String path(String id) {
            return "bench/" + id;
        }
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        try (TestPortal portal = TestPortal.start("approvals", Map.of(), Paper.class)) {
            portal.as(
                    "staff.policy",
                    () -> portal.bean(Approvals.class)
                            .submit(new SubjectRef("core", "bench", "1"), ApprovalDraft.EMPTY));
            fill(portal.bean(DataSource.class));
            portal.as("head.policy", () -> decided(portal, figures));
            portal.as("admin", () -> replayed(portal.bean(RouteReplay.class), figures));
        }
    }

    private static void decided(TestPortal portal, Figures figures) {
        Inbox inbox = portal.bean(Inbox.class);
        List<InboxRow> rows = inbox.rows(Inbox.Folder.WAITING, new ListQuery(List.of(), List.of(), 0, WAITING));
        Deciding deciding = portal.bean(Deciding.class);
        double[] decisions = timed(DECISIONS, i -> {
            InboxRow row = rows.get(i);
            deciding.decide(row.id(), row.round(), row.desk(), Decision.agreed(""));
        });
        add(figures, "decision p50", "<= 15", "Deciding.decide with the end, audit and handler", decisions);
        var page = new ListQuery(List.of(), List.of(), 0, PAGE);
        Inbox.Folder waiting = Inbox.Folder.WAITING;
        add(figures, "inbox p50", "<= 15", "Inbox.rows, 50 rows", timed(OPENINGS, i -> inbox.rows(waiting, page)));
        add(figures, "inbox counted p50", "", "Inbox.count", timed(OPENINGS, i -> inbox.count(waiting, page)));
        AgreeingToMany many = portal.bean(AgreeingToMany.class);
        long begin = System.nanoTime();
        var plan = many.plan(rows.subList(DECISIONS, DECISIONS + MANY));
        double asked = (System.nanoTime() - begin) / MILLIS;
        figures.add(new Figure("500 looked at before the question", asked, "ms", "", "AgreeingToMany.plan", DATA, ""));
        var outcome = many.agree(plan.ready(), Progress.UNWATCHED);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (outcome.agreed() != MANY) {
            throw new IllegalStateException("only " + outcome.agreed() + " were decided");
        }
        figures.add(new Figure(
                "500 decided at once", seconds, "s", "<= 5", "AgreeingToMany, one transaction each", DATA, ""));
        ApprovalPapers papers = portal.bean(ApprovalPapers.class);
        add(
                figures,
                "memo issued p50",
                "<= 300",
                "ApprovalPapers.memo, written and kept",
                timed(MEMOS, i -> papers.memo(rows.get(i).id())));
    }

    private static void replayed(RouteReplay replay, Figures figures) {
        Route other = Route.of(
                Step.of(HEAD.within(3)),
                Step.of(Desk.of("director", "ผู้อำนวยการ", "Director", Approver.director()))
                        .when(Condition.amountAbove("40000")));
        LocalDate today = LocalDate.now(ThaiDates.ZONE);
        long begin = System.nanoTime();
        replay.replay("core.bench", other, today.minusDays(LATELY / 100 - 1), today, Progress.UNWATCHED);
        double seconds = (System.nanoTime() - begin) / 1e9;
        figures.add(new Figure("replay of 10,000 requests", seconds, "s", "<= 5", "RouteReplay.replay", DATA, ""));
    }

    /** Milliseconds of each after the first half, which warms up. */
    private static double[] timed(int times, IntConsumer work) {
        double[] millis = new double[times - times / 2];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.accept(i);
            if (i >= times / 2) {
                millis[i - times / 2] = (System.nanoTime() - begin) / MILLIS;
            }
        }
        return millis;
    }

    private static void add(Figures figures, String name, String goal, String call, double[] millis) {
        figures.add(new Figure(name, Figure.percentile(millis, 0.5), "ms", goal, call, DATA, ""));
    }

    /** Copies of the one that was put up: the first ones wait, the others were approved; 100 for each day back. */
    private static void fill(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set @first = (select max(id) from core_approval)");
            statement.execute("""
                    insert into core_approval (id, number, module, kind, subject_id, route_id, title, department_id,
                        confidentiality, amount, state, round, requester_id, submitted_at, changed_at, ended_at, told)
                    select @first + seq, concat('ทดสอบ ', seq), module, kind, seq + 1, route_id, concat(title, ' ', seq),
                        department_id, confidentiality, amount, if(seq < %1$d, 'UNDER_WAY', 'APPROVED'), 1, requester_id,
                        submitted_at - interval floor(seq / 100) day, changed_at,
                        if(seq < %1$d, null, changed_at - interval floor(seq / 100) day), 1
                    from seq_1_to_%2$d join core_approval on core_approval.id = @first
                    """.formatted(WAITING, REQUESTS - 1));
            statement.execute("""
                    insert into core_approval_round (approval_id, round, content, hash, begun_at)
                    select @first + seq, 1, content, hash, begun_at - interval floor(seq / 100) day
                    from seq_1_to_%d join core_approval_round on approval_id = @first
                    """.formatted(REQUESTS - 1));
            statement.execute("""
                    insert into core_approval_seat (approval_id, round, desk, office, department_id, cause, opened_at, due_on,
                        waiting, closed_at)
                    select @first + seq, 1, desk, office, department_id, cause, opened_at - interval floor(seq / 100) day, due_on,
                        seq < %1$d, if(seq < %1$d, null, opened_at - interval floor(seq / 100) day)
                    from seq_1_to_%2$d join core_approval_seat on approval_id = @first
                    """.formatted(WAITING, REQUESTS - 1));
            statement.execute("""
                    insert into core_approval_mark (approval_id, round, desk, what, office, person_id, made_at, signed_name,
                        signed_position)
                    select @first + seq, 1, desk, what, office, person_id, made_at - interval floor(seq / 100) day, signed_name,
                        signed_position
                    from seq_1_to_%d join core_approval_mark on approval_id = @first
                    """.formatted(REQUESTS - 1));
            statement.execute("""
                    insert into core_approval_mark (approval_id, round, desk, what, office, person_id, made_at)
                    select s.approval_id, 1, s.desk, 'AGREED', s.office, m.person_id, m.made_at
                    from core_approval_seat s join core_approval_mark m on m.approval_id = s.approval_id where s.waiting = 0
                    """);
            connection.commit();
            statement.execute(
                    "analyze table core_approval, core_approval_seat, core_approval_mark, core_approval_round");
        }
    }
}
