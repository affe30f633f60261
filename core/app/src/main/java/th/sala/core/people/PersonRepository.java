package th.sala.core.people;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<PersonEntity, Long> {
    PersonEntity save(PersonEntity entity);

    PersonEntity saveAndFlush(PersonEntity entity);

    Optional<PersonEntity> findById(Long id);

    Optional<PersonEntity> findByUsername(String username);
}
