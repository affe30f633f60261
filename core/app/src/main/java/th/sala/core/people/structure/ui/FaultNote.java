package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import th.sala.core.people.structure.PlanFault;

/** All that keeps a reorganisation from being announced. */
final class FaultNote extends Div {
    private static final long serialVersionUID = 1L;

    FaultNote(List<PlanFault> faults) {
        addClassNames("sala-note", "sala-bad", "sala-fault-note");
        getElement().setAttribute("role", "status");
        add(StructureWords.faults(faults));
    }
}
