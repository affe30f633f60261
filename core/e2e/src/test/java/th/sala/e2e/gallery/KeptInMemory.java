package th.sala.e2e.gallery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import th.sala.api.draft.Draft;
import th.sala.api.draft.DraftValue;
import th.sala.api.draft.Drafts;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.people.Preferences;
import th.sala.core.work.LongWorkService;

/** Stands in for the portal's services: everything is in memory and everybody is the same person. */
@Configuration(proxyBeanMethods = false)
@Import(LongWorkService.class)
class KeptInMemory {
    @Bean
    Drafts drafts() {
        Map<String, Draft> kept = new ConcurrentHashMap<>();
        return new Drafts() {
            @Override
            public Optional<Draft> find(String path) {
                return Optional.ofNullable(kept.get(path));
            }

            @Override
            public void keep(String path, List<DraftValue> values) {
                kept.put(path, new Draft(path, values, Instant.now()));
            }

            @Override
            public void drop(String path) {
                kept.remove(path);
            }
        };
    }

    @Bean
    Preferences preferences() {
        Map<String, String> kept = new ConcurrentHashMap<>();
        return new Preferences() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void keep(String key, String value) {
                kept.put(key, value);
            }
        };
    }

    @Bean
    People people() {
        return new Crowd();
    }

    /** Three departments and a hundred people. */
    private static final class Crowd implements People {
        private final List<Department> departments = List.of(
                new Department(new DepartmentId(1), "01", "กลุ่มแผนและยุทธศาสตร์", "Plans and Strategy", null),
                new Department(new DepartmentId(2), "02", "กลุ่มงานพัฒนาระบบประเมิน", "Assessment Systems", null),
                new Department(
                        new DepartmentId(3), "03", "กลุ่มงานวิจัยและสารสนเทศ", "Research and Information", null));

        @Override
        public Person current() {
            return person(1);
        }

        private Person person(int number) {
            return new Person(
                    new PersonId(number),
                    "staff" + number,
                    "เจ้าหน้าที่ " + number,
                    "นักวิเคราะห์นโยบายและแผน",
                    new DepartmentId(1));
        }

        @Override
        public Optional<Person> currentIfAny() {
            return Optional.of(current());
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.of(person((int) id.value()));
        }

        @Override
        public List<Person> search(String text, int limit) {
            return java.util.stream.IntStream.rangeClosed(1, 100)
                    .mapToObj(this::person)
                    .filter(p -> p.name().contains(text))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<Department> department(DepartmentId id) {
            return departments.stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        public List<Department> departments() {
            return departments;
        }

        @Override
        public boolean may(String permission, DepartmentId in) {
            return true;
        }

        @Override
        public boolean may(String permission) {
            return true;
        }

        @Override
        public DepartmentScope scope(String permission) {
            return DepartmentScope.EVERYWHERE;
        }
    }
}
