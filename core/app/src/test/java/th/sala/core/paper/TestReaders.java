package th.sala.core.paper;

import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.people.People;

/** Answers for the records of tests: each is seen by the account it is named after. */
@Component
class TestReaders implements PaperReaders {
    static final String MODULE = "papertest";

    private final People people;

    TestReaders(People people) {
        this.people = people;
    }

    @Override
    public boolean maySee(SubjectRef subject) {
        return subject.module().equals(MODULE)
                && people.currentIfAny()
                        .filter(person -> person.username().equals(subject.id()))
                        .isPresent();
    }
}
