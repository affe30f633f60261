package th.sala.core.people.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import th.sala.api.ui.ImportScreen;
import th.sala.core.people.PersonnelImport;
import th.sala.core.people.Roles;

/** Brings people in from one workbook. */
@Route("admin/people/import")
@RolesAllowed(Roles.PERMISSION)
class PersonnelImportView extends ImportScreen {
    private static final long serialVersionUID = 1L;

    PersonnelImportView(PersonnelImport people) {
        super(people);
        crumb(text("people.administration"), "admin/people");
        crumb(text("people.people.title"), "admin/people");
        crumb(text("people.import.menu"), null);
    }

    @Override
    protected String resultPath() {
        return "admin/people";
    }
}
