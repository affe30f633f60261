package th.sala.plugin.strategy.allotment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.Approval;

/** What one request holds of an allotment. */
@Entity
@Table(name = "strategy_reservation")
@SuppressWarnings("UnusedVariable") // queries read the fields
class Reservation {
    enum State {
        RESERVED,
        COMMITTED,
        GIVEN_BACK
    }

    @Id
    private long approvalId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "allotment_id")
    private @Nullable Allotment allotment;

    private String number = "";
    private String subject = "";

    @Column(precision = 18, scale = 2)
    private BigDecimal amount = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.RESERVED;

    protected Reservation() {}

    Reservation(Approval request) {
        approvalId = request.id().value();
        number = request.number();
        subject = request.subject().toString();
    }

    void reserve(Allotment of, BigDecimal baht) {
        allotment = of;
        amount = baht;
        state = State.RESERVED;
    }

    /** Whether this changed anything. */
    boolean settle(State end) {
        boolean open = state == State.RESERVED;
        state = open ? end : state;
        return open;
    }

    long allotment() {
        return allotment == null ? 0 : allotment.id();
    }

    Noted noted() {
        return new Noted(number, amount, state);
    }

    /** As the audit has it. */
    record Noted(String number, BigDecimal baht, State state) {}
}
