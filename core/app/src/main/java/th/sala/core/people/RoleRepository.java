package th.sala.core.people;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoleRepository extends Repository<RoleEntity, Long> {
    RoleEntity save(RoleEntity entity);

    Optional<RoleEntity> findByCode(String code);

    @Query("select count(r) > 0 from RoleEntity r where ?1 member of r.permissions")
    boolean isHeld(String permission);
}
