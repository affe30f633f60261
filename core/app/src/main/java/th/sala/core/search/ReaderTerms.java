package th.sala.core.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.search.SearchReaders;

/**
 * Who may find an entry, as words of the index: an entry carries the words of those who may, the signed-in person asks
 * with the own ones. A part of every query, never a filter behind it.
 */
@Component
class ReaderTerms {
    private static final String EVERYBODY = "all";
    private static final String EVERYWHERE = "*";
    private static final String SOMEWHERE = "+";

    private final People people;

    ReaderTerms(People people) {
        this.people = people;
    }

    /** The words an entry of that department carries. */
    static Set<String> of(SearchReaders readers, @Nullable DepartmentId department) {
        Set<String> terms = new HashSet<>();
        String permission = readers.permission();
        Confidentiality level = readers.confidentiality();
        if (permission == null) {
            terms.add(EVERYBODY);
        } else if (readers.anywhere()) {
            terms.add(holding(permission, level, SOMEWHERE));
        } else {
            terms.add(holding(permission, level, EVERYWHERE));
            if (department != null) {
                terms.add(holding(permission, level, Long.toString(department.value())));
            }
        }
        readers.named().forEach(person -> terms.add(named(person)));
        return terms;
    }

    /**
     * The words the signed-in person asks with.
     *
     * @param permissions that entries ask for
     */
    Set<String> own(List<String> permissions) {
        Set<String> terms =
                new HashSet<>(Set.of(EVERYBODY, named(people.current().id())));
        for (String permission : permissions) {
            for (Confidentiality level : Confidentiality.values()) {
                DepartmentScope scope = people.scope(permission, level);
                if (scope.everywhere()) {
                    terms.add(holding(permission, level, EVERYWHERE));
                }
                if (!scope.isEmpty()) {
                    terms.add(holding(permission, level, SOMEWHERE));
                }
                scope.departments().forEach(d -> terms.add(holding(permission, level, Long.toString(d.value()))));
            }
        }
        return terms;
    }

    private static String holding(String permission, Confidentiality level, String department) {
        return permission + '@' + department + '#' + level;
    }

    private static String named(PersonId person) {
        return "person:" + person.value();
    }
}
