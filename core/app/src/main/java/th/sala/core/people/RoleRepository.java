package th.sala.core.people;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RoleRepository extends Repository<RoleEntity, Long> {
    RoleEntity save(RoleEntity entity);

    Optional<RoleEntity> findByCode(String code);
}
