package th.sala.core.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<PersonEntity, Long> {
    PersonEntity save(PersonEntity entity);

    Optional<PersonEntity> findById(Long id);

    Optional<PersonEntity> findByUsername(String username);

    @Query("""
        select p from PersonEntity p
        where p.active and (p.name like :pattern escape '!' or p.username like :pattern escape '!'
            or p.position like :pattern escape '!')
        order by p.name, p.id\
        """)
    List<PersonEntity> search(String pattern, Limit limit);
}
