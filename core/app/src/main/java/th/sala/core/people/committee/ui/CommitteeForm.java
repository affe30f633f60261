package th.sala.core.people.committee.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Roles;
import th.sala.core.people.committee.CommitteeFile;
import th.sala.core.people.committee.CommitteeFiles;

/** A committee: its name, its term, who sits in it. */
@Route("admin/committees/:id([0-9]+)")
@RouteAlias("admin/committees/new")
@RolesAllowed(Roles.PERMISSION)
class CommitteeForm extends RecordForm<CommitteeFile.Detail, CommitteeForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient CommitteeFiles committees;
    private final TextField code;
    private final TextField name;
    private final TextField nameEn;
    private final IntegerField quorum;
    private final BuddhistDatePicker from;
    private final BuddhistDatePicker to;
    private final MemberRows members;

    CommitteeForm(CommitteeFiles committees) {
        this.committees = committees;
        name = new TextField(text("structure.committee.name"));
        nameEn = new TextField(text("structure.committee.nameEn"));
        code = new TextField(text("structure.committee.code"));
        quorum = new IntegerField(text("structure.committee.quorum"));
        quorum.setHelperText(text("structure.committee.quorumHelp"));
        quorum.setMin(1);
        from = new BuddhistDatePicker(text("structure.committee.from"));
        to = new BuddhistDatePicker(text("structure.committee.to"));
        to.setHelperText(text("structure.committee.toHelp"));
        members = new MemberRows(text("structure.committee.members"), from::getValue);
        field("name", name, e -> e.draft().name()).required();
        field("nameEn", nameEn, e -> e.draft().nameEn()).required();
        field("code", code, e -> e.draft().code()).required();
        field("quorum", quorum, e -> e.draft().quorum()).required();
        field("from", from, e -> e.draft().from()).required();
        field("to", to, e -> e.draft().to());
        field("members", members, e -> e.draft().members()).wide();
    }

    @Override
    protected Optional<CommitteeFile.Detail> find(long id) {
        return committees.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, CommitteeFile.@Nullable Detail record) {
        String title = record == null
                ? text("structure.committee.add")
                : record.values().name();
        clearCrumbs();
        crumb(text("people.administration"), wayBack());
        crumb(text("structure.committees.title"), wayBack());
        crumb(title, null);
        heading(title);
        code.setReadOnly(record != null);
    }

    @Override
    protected Entry entry(CommitteeFile.@Nullable Detail record) {
        return record == null ? new Entry(0, CommitteeFile.Draft.EMPTY) : new Entry(record.version(), record.values());
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                new CommitteeFile.Draft(
                        code.getValue(),
                        name.getValue(),
                        nameEn.getValue(),
                        quorum.getValue(),
                        from.getValue(),
                        to.getValue(),
                        members.complete()));
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            committees.add(entry.draft());
        } else {
            committees.change(id(), entry.version(), entry.draft());
        }
        return new Saved(text("structure.committee.saved", entry.draft().name()), wayBack());
    }

    @Override
    protected String wayBack() {
        return "admin/committees";
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(int version, CommitteeFile.Draft draft) {}
}
