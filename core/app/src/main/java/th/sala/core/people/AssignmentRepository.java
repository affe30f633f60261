package th.sala.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRepository extends Repository<AssignmentEntity, Long> {
    AssignmentEntity save(AssignmentEntity entity);

    void delete(AssignmentEntity entity);

    Optional<AssignmentEntity> findById(Long id);

    List<AssignmentEntity> findAllByPersonAndDepartmentIsNotNull(long person);

    List<AssignmentEntity> findAllByCameWith(long placement);

    List<AssignmentEntity> findAllByEndedWith(long placement);

    /** All roles the person was ever given, the newest first. */
    @Query("""
        select new th.sala.core.people.PersonnelFile$Given(
            a.id, r.id, r.name, r.nameEn, a.department, a.withBelow, a.clearance, a.validFrom, a.validTo)
        from AssignmentEntity a join RoleEntity r on r.id = a.role
        where a.person = :person and (a.validTo is null or a.validTo >= a.validFrom) order by a.validFrom desc, a.id desc\
        """)
    List<PersonnelFile.Given> given(long person);

    /** Every permission the person holds that day, with where. */
    @Query("""
        select new th.sala.core.people.Grant(p, a.department, a.withBelow, a.clearance)
        from AssignmentEntity a, RoleEntity r join r.permissions p
        where r.id = a.role and a.person = :person and a.validFrom <= :day
          and (a.validTo is null or a.validTo >= :day)\
        """)
    List<Grant> grants(long person, LocalDate day);
}
