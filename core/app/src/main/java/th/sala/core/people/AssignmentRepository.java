package th.sala.core.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRepository extends Repository<AssignmentEntity, Long> {
    AssignmentEntity save(AssignmentEntity entity);

    /** Every permission the person holds that day, with where. */
    @Query("""
        select new th.sala.core.people.Grant(p, a.department, a.withBelow)
        from AssignmentEntity a, RoleEntity r join r.permissions p
        where r.id = a.role and a.person = :person and a.validFrom <= :day
          and (a.validTo is null or a.validTo >= :day)\
        """)
    List<Grant> grants(long person, LocalDate day);
}
