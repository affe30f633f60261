package th.sala.core.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import th.sala.api.RuleBroken;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.core.approval.Act;

/** What the secretary records of a committee's decision. */
final class MeetingFields extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final TextField number = new TextField(ApprovalWords.text("approval.meeting.number"));
    private final BuddhistDatePicker day = new BuddhistDatePicker(ApprovalWords.text("approval.meeting.day"));
    private final IntegerField present = new IntegerField(ApprovalWords.text("approval.meeting.present"));
    private final TextField resolution = new TextField(ApprovalWords.text("approval.meeting.resolution"));
    private final TextField minority = new TextField(ApprovalWords.text("approval.meeting.minority"));

    MeetingFields(int quorum) {
        present.setHelperText(ApprovalWords.text("approval.meeting.quorum", quorum));
        day.setValue(LocalDate.now(ThaiDates.ZONE));
        number.addValueChangeListener(e -> number.setInvalid(false));
        day.addValueChangeListener(e -> day.setInvalid(false));
        present.addValueChangeListener(e -> present.setInvalid(false));
        resolution.addValueChangeListener(e -> resolution.setInvalid(false));
    }

    @Override
    protected Div initContent() {
        var fields = new Div(number, day, present, resolution, minority);
        fields.addClassName("sala-decide-meeting");
        return fields;
    }

    /** @throws RuleBroken where no day is given; what else may be missing is for the service to say */
    Act.Meeting value() {
        if (day.getValue() == null) {
            throw RuleBroken.at("meeting.day", "approval.rule.meetingDay");
        }
        return new Act.Meeting(
                number.getValue().strip(),
                day.getValue(),
                resolution.getValue().strip(),
                Objects.requireNonNullElse(present.getValue(), 0),
                minority.getValue().strip());
    }

    /** Says what is wrong beside its field; false where there is no such field. */
    boolean wrong(String field, String words) {
        return switch (field) {
            case "meeting.number" -> tell(number, words);
            case "meeting.day" -> tell(day, words);
            case "meeting.resolution" -> tell(resolution, words);
            case "meeting.present" -> tell(present, words);
            default -> false;
        };
    }

    private static <F extends HasValidation & Focusable<?>> boolean tell(F field, String words) {
        DecideBar.tell(field, words);
        return true;
    }
}
