package th.sala.testkit;

import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.People;
import th.sala.api.testing.Places;
import th.sala.core.people.Founding;

/** Writes rows of the core through the core's JPA. */
class TestingPlaces implements Places {
    private final Founding founding;
    private final People people;

    TestingPlaces(Founding founding, People people) {
        this.founding = founding;
        this.people = people;
    }

    @Override
    @Transactional
    public long create(String code) {
        return founding.department(code, code, code, DepartmentKind.UNIT, null).value();
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return people.departments().size();
    }
}
