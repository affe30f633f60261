package th.sala.core.approval.route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.people.Committees;
import th.sala.core.people.Offices;

/** What must be right about a desk beside its form: it has names, and whom it asks is there. */
@Component
class RouteChecks {
    private static final int LONGEST_NAME = 200;

    private final Offices offices;
    private final Committees committees;
    private final JdbcClient database;

    RouteChecks(Offices offices, Committees committees, JdbcClient database) {
        this.offices = offices;
        this.committees = committees;
        this.database = database;
    }

    void check(Desk desk) {
        name("name", desk.name());
        name("nameEn", desk.nameEn());
        desk.approvers().stream()
                .filter(approver -> !stands(approver))
                .findFirst()
                .ifPresent(gone -> {
                    throw RuleBroken.at("approvers", "route.rule.noApprover", gone.code());
                });
        if (desk.approvers().stream().distinct().count() < desk.approvers().size()) {
            throw RuleBroken.at("approvers", "route.rule.twice");
        }
    }

    private static void name(String field, String name) {
        if (name.isBlank()) {
            throw RuleBroken.at(field, "route.rule.name");
        }
        if (name.length() > LONGEST_NAME) {
            throw RuleBroken.at(field, "route.rule.long", LONGEST_NAME);
        }
    }

    /** Whom it asks is there; a post nobody holds is another matter, that one passes upward. */
    void checkStanding(Desk desk) {
        desk.approvers().stream()
                .filter(approver -> !stands(approver))
                .findFirst()
                .ifPresent(gone -> {
                    throw new RuleBroken("route.rule.gone", desk.name(), gone.code());
                });
    }

    private boolean stands(Approver approver) {
        return switch (approver.kind()) {
            case HEAD_OF_UNIT, HEAD_ABOVE, DEPUTY, DIRECTOR -> true;
            case ROLE, CHOSEN ->
                database.sql("select count(*) from core_role where code = ?")
                                .param(approver.code())
                                .query(Long.class)
                                .single()
                        > 0;
            case COMMITTEE -> committees.find(approver.code()).isPresent();
            case PERSON -> offices.named(approver.code()).isPresent();
        };
    }
}
