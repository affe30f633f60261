package th.sala.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActingRepository extends Repository<ActingEntity, Long> {
    String COUNTS = "a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)"
            + " and (a.revokedOn is null or a.revokedOn > :day)";

    ActingEntity saveAndFlush(ActingEntity entity);

    Optional<ActingEntity> findById(Long id);

    /** By which the person stands in that day, the earliest first. */
    @Query("select a from ActingEntity a where a.standIn = :standIn and " + COUNTS + " order by a.validFrom, a.id")
    List<ActingEntity> inForce(long standIn, LocalDate day);

    /** By which others stand in for the person that day, the earliest first. */
    @Query("select a from ActingEntity a where a.represented = :represented and " + COUNTS
            + " order by a.validFrom, a.id")
    List<ActingEntity> representing(long represented, LocalDate day);

    /** By which somebody stands in that day for the vacant post in the department, the earliest first. */
    @Query("select a from ActingEntity a where a.represented is null and a.department = :department and " + COUNTS
            + " order by a.validFrom, a.id")
    List<ActingEntity> ofPost(long department, LocalDate day);

    /** All that were not revoked, of the person or of the post in the department. */
    @Query("select a from ActingEntity a where a.revokedOn is null and (a.represented = :represented"
            + " or (a.represented is null and a.department = :department and a.post = :post))")
    List<ActingEntity> standing(
            @org.jspecify.annotations.Nullable Long represented,
            @org.jspecify.annotations.Nullable Long department,
            String post);

    /** What a vacant post carries; its clearance is nobody's. */
    @Query("""
        select new th.sala.core.people.Grant(p, a.department, true, th.sala.api.people.Confidentiality.NORMAL)
        from ActingEntity a join a.roles held, RoleEntity r join r.permissions p
        where a.id = :acting and r.id = held\
        """)
    List<Grant> grantsOfPost(long acting);
}
